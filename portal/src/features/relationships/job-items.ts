import { type Answer, type Api, Fault } from '#sdk/client.ts';

export type Item = Answer<'get', '/v1/jobs/{jobId}/items'>['items'][number];

/** All items of a job in one state, page by page. */
export async function allItems(api: Api, jobId: string, state: Item['state']): Promise<Item[]> {
  const all: Item[] = [];
  let token: string | undefined;
  do {
    const page = await patiently(() =>
      api.get('/v1/jobs/{jobId}/items', {
        params: { path: { jobId }, query: token ? { seekOperation: 'Next' } : { size: 500, state } },
        ...(token ? { headers: { 'MS-ContinuationToken': token } } : {}),
      }),
    );
    all.push(...page.items);
    token = page.links.next?.headers.find((it) => it.key === 'MS-ContinuationToken')?.value;
  } while (token);
  return all;
}

/** At a time; more would not come faster, for the limit is a number of calls a minute. */
const atOnce = 4;

/**
 * The drafts a job made, as rows for a mail merge. Lists hold no links, so each invitation is read by itself.
 *
 * @param onFetched how many have come
 */
export async function draftsOf(
  api: Api,
  jobId: string,
  onFetched: (count: number) => void,
): Promise<string[][]> {
  const items = await allItems(api, jobId, 'done');
  const rows: string[][] = new Array(items.length);
  let next = 0;
  let fetched = 0;
  const worker = async () => {
    while (next < items.length) {
      const at = next++;
      const invitationId = String((items[at]?.outcome as { invitationId?: unknown })?.invitationId ?? '');
      const it = await patiently(() =>
        api.get('/v1/invitations/{invitationId}', { params: { path: { invitationId } } }),
      );
      rows[at] = [
        it.customer?.companyName ?? '',
        it.customer?.email ?? '',
        it.draft?.subject ?? '',
        it.draft?.body ?? '',
        it.url ?? '',
      ];
      fetched += 1;
      onFetched(fetched);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return [['companyName', 'email', 'subject', 'body', 'link'], ...rows];
}

/** Waits as long as the server asks for when the calls of this minute are used up. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof Fault) || error.status !== 429 || error.retryAfter === undefined) throw error;
      const wait = error.retryAfter * 1_000;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
