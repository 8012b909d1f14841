import Type, { type Static } from 'typebox';
import { exportActivity, type LoggedEvent, readActivity } from '#modules/activity/index.ts';
import { exportRows, twoExports } from '../../export.ts';
import { SeekOperationGiven, seekIn, seekOf, selfLink, timePosition } from '../../list.ts';
import { invalidSeekToken, seekNotPossible } from '../../problems.ts';
import { route } from '../../route.ts';
import { seekToken } from '../../seek-token.ts';
import { attributes, Collection, collection, Instant, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';

const ActivityBody = Type.Object(
  {
    eventId: Uuid,
    at: Instant,
    operation: Type.String(),
    status: Type.Union([Type.Literal('succeeded'), Type.Literal('failed'), Type.Literal('progress')]),
    errorName: Type.Optional(Type.String({ description: 'Of a refused act: the refusal’s stable code' })),
    resourceType: Type.String(),
    actor: Type.Object({
      kind: Type.String(),
      id: Type.Optional(Uuid),
      name: Type.Optional(
        Type.String({ description: 'Left out where the reader sees only which company acted' }),
      ),
      tenantId: Type.Optional(Uuid),
      applicationId: Type.Optional(Type.String()),
    }),
    customerId: Type.Optional(Uuid),
    customerName: Type.Optional(Type.String()),
    partnerId: Type.Optional(Uuid),
    partnerName: Type.Optional(Type.String()),
    invitationId: Type.Optional(Uuid),
    requestId: Type.Optional(Uuid),
    detail: Type.Object({}, { additionalProperties: true }),
    attributes: attributes('Activity'),
  },
  { title: 'Activity' },
);

const filterQuery = {
  from: Type.Optional(Instant),
  to: Type.Optional(Type.String({ format: 'date-time', description: 'RFC 3339; itself excluded' })),
  q: Type.Optional(
    Type.String({ maxLength: 200, description: 'Part of a name: who acted, customer or partner' }),
  ),
  operation: Type.Optional(Type.String({ maxLength: 100 })),
  customerId: Type.Optional(Uuid),
};

const ListQuery = Type.Object({
  ...filterQuery,
  size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500, description: '0: the server’s default' })),
  seekOperation: SeekOperationGiven,
});

const ExportQuery = Type.Object({
  ...filterQuery,
  format: Type.Optional(Type.Union([Type.Literal('csv'), Type.Literal('json')])),
});

/** The activity log, as we tell it. */
export function activityRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/activity',
    permission: 'activity.read',
    operationId: 'listActivity',
    summary: 'The activity log of your company, newest first',
    description: 'Without `from`: the last month. The next page is under `links.next`.',
    tag: 'Activity',
    query: ListQuery,
    problems: [invalidSeekToken, seekNotPossible],
    success: { status: 200, body: Collection(ActivityBody) },
    handler: async ({ caller, query, request }) => {
      const seek = seekOf(deps, caller, '/v1/activity', seekIn(request, query));
      const asked = seek ? { ...(JSON.parse(seek.filter ?? '{}') as typeof query), size: seek.size } : query;
      const size = asked.size || 100;
      const page = await readActivity(deps, caller, {
        ...toFilter(asked),
        size,
        after: timePosition(seek?.after),
      });
      const { size: _, seekOperation: __, ...filter } = asked;
      return { page, size, filter, caller };
    },
    render: ({ page, size, filter, caller }) =>
      collection(page.items.map(toBody), {
        self: selfLink('/activity', { ...filter, size }),
        next: page.next
          ? {
              uri: '/activity?seekOperation=Next',
              token: seekToken(deps.sealKeys, caller, '/v1/activity', {
                size,
                filter: JSON.stringify(filter),
                after: [page.next.at.toISOString(), page.next.eventId],
              }),
            }
          : undefined,
      }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/activity/export',
    permission: 'activity.export',
    operationId: 'exportActivity',
    summary: 'The activity log that a filter shows, as a file',
    tag: 'Activity',
    query: ExportQuery,
    problems: [twoExports],
    success: { status: 200, body: Type.Unknown(), description: 'CSV or JSON, streamed' },
    handler: ({ caller, query }) =>
      exportRows(
        caller.credentials.tenantId,
        query.format ?? 'csv',
        {
          name: 'activity',
          columns: [
            'Date-Time',
            'Action',
            'Status',
            'Performed by',
            'Customer',
            'Partner',
            'Customer ID',
            'Event ID',
          ],
          toCells: (it) => [
            it.at.toISOString(),
            it.operation,
            it.status,
            it.actor.name,
            it.customer?.name,
            it.partner?.name,
            it.customer?.id,
            it.eventId,
          ],
          toJson: toBody,
        },
        exportActivity(deps, caller, toFilter(query)),
      ),
  });
}

const toFilter = (query: Omit<Static<typeof ExportQuery>, 'format'>) => ({
  from: query.from ? new Date(query.from) : undefined,
  to: query.to ? new Date(query.to) : undefined,
  text: query.q,
  operations: query.operation ? [query.operation] : undefined,
  customerId: query.customerId?.toLowerCase(),
});

/** The wire form is written out by hand: a new column never reaches a client by accident. */
const toBody = (it: LoggedEvent): Static<typeof ActivityBody> => ({
  eventId: it.eventId,
  at: it.at.toISOString(),
  operation: it.operation,
  status: it.status as 'succeeded',
  ...(it.errorName ? { errorName: it.errorName } : {}),
  resourceType: it.resourceType,
  actor: {
    kind: it.actor.kind,
    ...(it.actor.id ? { id: it.actor.id } : {}),
    ...(it.actor.name ? { name: it.actor.name } : {}),
    ...(it.actor.tenantId ? { tenantId: it.actor.tenantId } : {}),
    ...(it.actor.applicationId ? { applicationId: it.actor.applicationId } : {}),
  },
  ...(it.customer
    ? { customerId: it.customer.id, ...(it.customer.name ? { customerName: it.customer.name } : {}) }
    : {}),
  ...(it.partner
    ? { partnerId: it.partner.id, ...(it.partner.name ? { partnerName: it.partner.name } : {}) }
    : {}),
  ...(it.invitationId ? { invitationId: it.invitationId } : {}),
  ...(it.requestId ? { requestId: it.requestId } : {}),
  detail: { ...it.detail },
  attributes: { objectType: 'Activity' },
});
