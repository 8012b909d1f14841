import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Api } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';

/** The server's limits, said beforehand. */
export const maxTags = 150;
export const maxTagLength = 50;

/** Tags as somebody types them, parted by commas of any script. */
export const tagsFrom = (text: string): string[] =>
  text
    .split(/[,，、]/)
    .map((it) => it.trim())
    .filter((it) => it !== '');

export const areTagsFine = (tags: readonly string[]): boolean =>
  tags.length <= maxTags && tags.every((it) => [...it].length <= maxTagLength);

/** Writes a customer's tags; `change` is given those the server has now, so that nobody else's are lost. */
async function writeTags(api: Api, customerId: string, change: (tags: readonly string[]) => string[]) {
  const path = { customerId };
  const stored = await api.get('/v1/customers/{customerId}/tags', { params: { path } });
  await api.put('/v1/customers/{customerId}/tags', {
    params: { path },
    body: { tags: change(stored.tags), attributes: { etag: stored.attributes.etag } },
  });
}

export function useWriteTags(customerId: string, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (tags: string[]) => writeTags(api, customerId, () => tags),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['customer', customerId] });
      await queries.invalidateQueries({ queryKey: ['customers'] });
      onDone();
    },
  });
}

/** What became of one customer among many. */
export interface Tagged {
  readonly customerId: string;
  readonly error?: unknown;
}

const atOnce = 4;

/** Adds tags to each of many customers; those that refuse do not keep the others from it. */
export async function addTags(
  api: Api,
  customerIds: readonly string[],
  tags: readonly string[],
  onEach: (done: Tagged) => void,
): Promise<void> {
  const waiting = [...customerIds];
  const work = async () => {
    for (let customerId = waiting.shift(); customerId !== undefined; customerId = waiting.shift()) {
      try {
        await writeTags(api, customerId, (stored) => [...new Set([...stored, ...tags])]);
        onEach({ customerId });
      } catch (error) {
        onEach({ customerId, error });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
