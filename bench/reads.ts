import { foldKey } from '#kernel/text.ts';
import type { DataSet } from './data-set/open.ts';
import { mix } from './data-set/random.ts';
import type { Partner } from './data-set/world.ts';
import type { LoadRequest } from './load.ts';
import type { Side } from './processes.ts';
import { type Bearer, issueTokens } from './tokens.ts';

/** A question to both sides, in any number of forms that are sent in turn. */
export interface ReadWorkload {
  readonly id: 'P1' | 'P2' | 'P3';
  readonly name: string;
  readonly ours: readonly LoadRequest[];
  readonly bare: readonly LoadRequest[];
}

const pageSize = 50;
const nil = '00000000-0000-0000-0000-000000000000';
/** So many small partners ask in turn, that their pages are not always the same few. */
const smallPartners = 100;
/** So many customers are asked for in turn. */
const manyCustomers = 1_000;

interface Listed {
  readonly items: readonly {
    readonly id: string;
    readonly companyProfile: { readonly companyName: string };
  }[];
  readonly links: {
    readonly next?: { readonly headers: readonly { readonly key: string; readonly value: string }[] };
  };
}

/** Makes the questions about a data set, and sees to it that both sides answer them with the same customers. */
export async function readWorkloads(data: DataSet, ours: Side, bare: Side): Promise<ReadWorkload[]> {
  const { world } = data;
  const large = world.partner(0);
  const small = Array.from(
    { length: Math.min(smallPartners, world.size.partners - world.providers - 1) },
    (_, at) => world.partner(1 + world.providers + at),
  );
  const askers = [large, ...small];
  const tokens = await issueTokens(data, askers.map(adminAgent));
  const bearing = (partner: Partner) => ({
    authorization: `Bearer ${tokens[askers.indexOf(partner)]}`,
    accept: 'application/json',
  });
  const get = (path: string, headers: Record<string, string> = {}): LoadRequest => ({
    method: 'GET',
    path,
    headers,
  });
  const bareList = (statement: string, ...values: readonly (string | number)[]) =>
    get(`/${statement}?${new URLSearchParams(values.map((it) => ['v', String(it)]))}`);

  const first = (partner: Partner) => ({
    ours: get(`/v1/customers?size=${pageSize}`, bearing(partner)),
    bare: bareList('list', partner.id, '', nil, pageSize),
  });
  const starting = (prefix: string) => ({
    ours: get(
      `/v1/customers?size=${pageSize}&filter=${encodeURIComponent(
        JSON.stringify({ Field: 'CompanyName', Value: prefix, Operator: 'starts_with' }),
      )}`,
      bearing(large),
    ),
    bare: bareList('prefix', large.id, prefix, `${prefix}\u{10FFFF}`, pageSize),
  });

  /** The page that begins after so many others, found by walking there as a client would. */
  const later = async (partner: Partner, pages: number) => {
    let headers: Record<string, string> = bearing(partner);
    let path = `/v1/customers?size=${pageSize}`;
    let last: Listed['items'][number] | undefined;
    for (let page = 0; page < pages; page += 1) {
      const listed = (await answer(ours, get(path, headers))) as Listed;
      const seek = listed.links.next?.headers[0];
      if (!seek) throw new Error(`The list ends after ${page + 1} pages.`);
      last = listed.items.at(-1);
      path = '/v1/customers?seekOperation=Next';
      headers = { ...bearing(partner), [seek.key.toLowerCase()]: seek.value };
    }
    if (!last) throw new Error('No page was walked.');
    const key = foldKey(last.companyProfile.companyName);
    return { ours: get(path, headers), bare: bareList('list', partner.id, key, last.id, pageSize) };
  };
  const far = Math.min(499, Math.floor(world.size.largest / pageSize) - 2);

  const one = () => {
    const bySmall = new Map(small.map((it) => [it.id, it]));
    const found: { ours: LoadRequest; bare: LoadRequest }[] = [];
    for (let at = 0; found.length < manyCustomers && at < world.size.customers * 20; at += 1) {
      const customer = world.customer(mix(world.seed, 99, at) % world.size.customers);
      const reseller = world.partner(customer.reseller);
      // Half of them customers of the large partner, half of small ones.
      const asker =
        found.length % 2 === 0 ? (reseller === large ? large : undefined) : bySmall.get(reseller.id);
      if (!asker) continue;
      found.push({
        ours: get(`/v1/customers/${customer.id}`, bearing(asker)),
        bare: bareList('one', asker.id, customer.id),
      });
    }
    return found;
  };

  const workload = (
    id: ReadWorkload['id'],
    name: string,
    pairs: readonly { ours: LoadRequest; bare: LoadRequest }[],
  ): ReadWorkload => ({ id, name, ours: pairs.map((it) => it.ours), bare: pairs.map((it) => it.bare) });
  const workloads = [
    workload('P1', 'list, large partner, first page', [first(large)]),
    workload('P1', `list, large partner, page ${far + 1}`, [await later(large, far)]),
    workload('P1', 'list, small partners, first page', small.map(first)),
    workload(
      'P2',
      'names that start with a text, large partner',
      ['nord', 'wald', 'see', 'quarry'].map(starting),
    ),
    workload('P3', 'one customer by id', one()),
  ];
  for (const it of workloads) await sameRows(it, ours, bare);
  return workloads;
}

/** A person who may read customers: an admin agent of the partner, at the partner's own app. */
const adminAgent = (partner: Partner): Bearer => {
  const user = partner.users.find((it) => it.roles.includes('admin_agent'));
  if (!user) throw new Error('Every partner has an admin agent.');
  return { tenantId: partner.id, clientId: partner.clientId, user };
};

export async function answer(side: Side, { method, path, headers, body }: LoadRequest): Promise<unknown> {
  const response = await fetch(side.origin + path, {
    method,
    headers: { ...headers },
    ...(body ? { body } : {}),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function sameRows(it: ReadWorkload, ours: Side, bare: Side): Promise<void> {
  for (const at of [0, it.ours.length - 1]) {
    const pair = [
      [ours, it.ours[at]],
      [bare, it.bare[at]],
    ] as const;
    const [mine, theirs] = await Promise.all(
      pair.map(async ([side, request]) => idsIn(await answer(side, request as LoadRequest))),
    );
    if (mine?.length === 0 || mine?.join() !== theirs?.join())
      throw new Error(`${it.name}: the two sides do not answer with the same customers.`);
  }
}

function idsIn(answered: unknown): string[] {
  const it = answered as { items?: unknown[]; id?: string; customer_id?: string };
  return it.items ? it.items.flatMap(idsIn) : [it.id ?? it.customer_id ?? ''];
}
