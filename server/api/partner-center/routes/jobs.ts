import Type, { type Static } from 'typebox';
import { Problem } from '#kernel/problem.ts';
import type { Locale } from '#kernel/words.ts';
import { type Job, type ListedItem, listJobItems, readJob } from '#modules/jobs/index.ts';
import { faultOf } from '../../faults.ts';
import { SeekOperationGiven, seekIn, seekOf, selfLink } from '../../list.ts';
import { invalidSeekToken, seekNotPossible } from '../../problems.ts';
import { id, route } from '../../route.ts';
import { seekToken } from '../../seek-token.ts';
import { attributes, Collection, collection, Fault, Instant, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';

const tag = 'Jobs';

export const JobBody = Type.Object(
  {
    id: Uuid,
    kind: Type.Enum(['invitations', 'customer-import']),
    state: Type.Enum(['queued', 'running', 'done']),
    dryRun: Type.Boolean(),
    total: Type.Integer(),
    done: Type.Integer({ description: 'Items that came out well' }),
    failed: Type.Integer(),
    createdAt: Instant,
    finishedAt: Type.Optional(Instant),
    attributes: attributes('Job'),
  },
  { title: 'Job' },
);

const ItemState = Type.Enum(['waiting', 'done', 'failed']);

const JobItemBody = Type.Object(
  {
    position: Type.Integer({ description: 'From 0, as the items were sent' }),
    state: ItemState,
    input: Type.Unknown({ description: 'The item as it was sent' }),
    outcome: Type.Optional(
      Type.Object({}, { additionalProperties: true, description: 'What came of it, such as its ids' }),
    ),
    fault: Type.Optional(Fault),
    attributes: attributes('JobItem'),
  },
  { title: 'JobItem' },
);

/** Long work: how far it is, and what became of each item. */
export function jobRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/jobs/:jobId',
    permission: 'job.read',
    operationId: 'getJob',
    summary: 'How far a job is',
    tag,
    success: { status: 200, body: JobBody },
    handler: ({ caller, params }) => readJob(deps, caller, id(params['jobId'])),
    render: toJob,
  });

  route(app, {
    method: 'GET',
    url: '/v1/jobs/:jobId/items',
    permission: 'job.read',
    operationId: 'listJobItems',
    summary: 'What became of each item, in the order they were sent',
    tag,
    query: Type.Object({
      state: Type.Optional(ItemState),
      size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500, description: '0: the server’s default' })),
      seekOperation: SeekOperationGiven,
    }),
    problems: [invalidSeekToken, seekNotPossible],
    success: { status: 200, body: Collection(JobItemBody) },
    handler: async ({ caller, params, query, request }) => {
      const jobId = id<'job'>(params['jobId']);
      const seek = seekOf(deps, caller, pathOf(jobId), seekIn(request, query));
      const size = seek?.size ?? (query.size || 100);
      const state = (seek ? seek.filter : query.state) as ListedItem['state'] | undefined;
      const after = seek?.after[0] ? Number(seek.after[0]) : undefined;
      const page = await listJobItems(deps, caller, jobId, state, { limit: size, after });
      return { page, jobId, size, state, caller };
    },
    render: ({ page, jobId, size, state, caller }, { request }) =>
      collection(
        page.items.map((it) => toItem(it, request.locale)),
        {
          self: selfLink(`/jobs/${jobId}/items`, { state, size }),
          next:
            page.next === null
              ? undefined
              : {
                  uri: `/jobs/${jobId}/items?seekOperation=Next`,
                  token: seekToken(deps.sealKeys, caller, pathOf(jobId), {
                    size,
                    filter: state,
                    after: [String(page.next)],
                  }),
                },
        },
      ),
  });
}

const pathOf = (jobId: string) => `/v1/jobs/${jobId}/items`;

export const toJob = (it: Job): Static<typeof JobBody> => ({
  id: it.id,
  kind: it.kind,
  state: it.state,
  dryRun: it.dryRun,
  total: it.total,
  done: it.done,
  failed: it.failed,
  createdAt: it.createdAt.toISOString(),
  ...(it.finishedAt ? { finishedAt: it.finishedAt.toISOString() } : {}),
  attributes: { objectType: 'Job' },
});

const toItem = (it: ListedItem, locale: Locale): Static<typeof JobItemBody> => ({
  position: it.position,
  state: it.state,
  input: it.input,
  ...(it.outcome?.ok === true ? { outcome: { ...it.outcome.result } } : {}),
  ...(it.outcome?.ok === false
    ? {
        fault: faultOf(
          new Problem(it.outcome.problem, { row: it.position + 1, ...it.outcome.facts }),
          locale,
        ),
      }
    : {}),
  attributes: { objectType: 'JobItem' },
});
