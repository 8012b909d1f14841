import Type, { type Static } from 'typebox';
import { addDays } from '#kernel/clock.ts';
import { parseId, type TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import {
  type LoggedEvent,
  operationsPublishedAs,
  publishedOperation,
  publishedResource,
  readActivity,
  readEvent,
} from '#modules/activity/index.ts';
import { seekIn, seekOf, selfLink, timePosition } from '../../list.ts';
import { invalidRequest, invalidSeekToken } from '../../problems.ts';
import { id, route } from '../../route.ts';
import { seekToken } from '../../seek-token.ts';
import { attributes, Collection, collection, Instant, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';

const AuditBody = Type.Object(
  {
    id: Type.String(),
    partnerId: Uuid,
    customerId: Type.Optional(Uuid),
    customerName: Type.Optional(Type.String()),
    userPrincipalName: Type.Optional(Type.String()),
    applicationId: Type.Optional(Type.String()),
    resourceType: Type.String(),
    resourceNewValue: Type.Optional(Type.String()),
    operationType: Type.String(),
    operationDate: Instant,
    operationStatus: Type.String(),
    customizedData: Type.Array(Type.Object({ key: Type.String(), value: Type.String() })),
    attributes: attributes('AuditRecord'),
  },
  { title: 'AuditRecord' },
);

const AuditCollection = Type.Object({
  ...Collection(AuditBody).properties,
  continuationToken: Type.Optional(
    Type.String({
      description: 'The same as in the headers of `links.next`, where published clients look for it',
    }),
  ),
});

const AuditQuery = Type.Object({
  startDate: Type.String({ minLength: 1, maxLength: 40 }),
  endDate: Type.Optional(Type.String({ maxLength: 40 })),
  filter: Type.Optional(Type.String({ maxLength: 2048 })),
  size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
});

/** The activity log in the published shape. */
export function auditRecordRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/auditrecords',
    permission: 'activity.read-published',
    operationId: 'listAuditRecords',
    summary: 'The activity log in the published shape',
    description:
      'Dates as year-month-day, year-month-day of the year, US style or ISO. Operations that the published list has no word for go out as `undefined`; `customizedData` holds the exact one.',
    tag: 'Activity',
    published: true,
    query: AuditQuery,
    problems: [invalidSeekToken],
    success: { status: 200, body: AuditCollection },
    handler: async ({ caller, query, request }) => {
      const seek = seekOf(deps, caller, '/v1/auditrecords', seekIn(request));
      const asked = seek ? { ...(JSON.parse(seek.filter ?? '{}') as typeof query), size: seek.size } : query;
      const size = asked.size || 500;
      const page = await readActivity(
        deps,
        caller,
        { ...toAuditFilter(asked, deps.clock()), size, after: timePosition(seek?.after) },
        'activity.read-published',
      );
      const { size: _, ...filter } = asked;
      return { page, size, filter, caller };
    },
    render: ({ page, size, filter, caller }) => {
      const token =
        page.next &&
        seekToken(deps.sealKeys, caller, '/v1/auditrecords', {
          size,
          filter: JSON.stringify(filter),
          after: [page.next.at.toISOString(), page.next.eventId],
        });
      return {
        ...collection(
          page.items.map((it) => toAuditBody(it, caller.credentials.tenantId)),
          {
            self: selfLink('/auditrecords', { ...filter, size }),
            next: token ? { uri: selfLink('/auditrecords', filter), token } : undefined,
          },
        ),
        ...(token ? { continuationToken: token } : {}),
      };
    },
  });

  route(app, {
    method: 'GET',
    url: '/auditactivity/v1/auditrecords/:recordId',
    permission: 'activity.read-published',
    operationId: 'getAuditRecord',
    summary: 'One audit record',
    tag: 'Activity',
    published: true,
    success: { status: 200, body: AuditBody },
    handler: async ({ caller, params }) => ({
      event: await readEvent(deps, caller, id(params['recordId'])),
      caller,
    }),
    render: ({ event, caller }) => toAuditBody(event, caller.credentials.tenantId),
  });
}

const toAuditBody = (it: LoggedEvent, partnerId: TenantId): Static<typeof AuditBody> => ({
  id: it.eventId,
  partnerId,
  ...(it.customer
    ? { customerId: it.customer.id, ...(it.customer.name ? { customerName: it.customer.name } : {}) }
    : {}),
  ...(it.actor.name ? { userPrincipalName: it.actor.name } : {}),
  ...(it.actor.applicationId ? { applicationId: it.actor.applicationId } : {}),
  resourceType: publishedResource(it.resourceType),
  resourceNewValue: JSON.stringify(it.detail),
  operationType: publishedOperation(it.operation),
  operationDate: it.at.toISOString(),
  operationStatus: it.status,
  customizedData: [
    { key: 'Operation', value: it.operation },
    ...(it.errorName ? [{ key: 'ErrorName', value: it.errorName }] : []),
  ],
  attributes: { objectType: 'AuditRecord' },
});

/** Published clients may not look back further. */
const keptDays = 90;

function toAuditFilter(query: Static<typeof AuditQuery>, now: Date) {
  const from = dateOf(query.startDate, 'startDate');
  const end = query.endDate ? dateOf(query.endDate, 'endDate') : undefined;
  // A day without a time means the whole of it.
  const to = end && /\d:\d/.test(query.endDate ?? '') ? end : end && addDays(end, 1);
  if (from < addDays(now, -keptDays)) throw new Problem(invalidRequest, { field: 'startDate' });
  if (to && to < from) throw new Problem(invalidRequest, { field: 'endDate' });
  return { from, to, ...(query.filter ? auditFilter(query.filter) : {}) };
}

/** One field at a time, as published: CompanyName (substring), CustomerId, ResourceType, and OperationType. */
function auditFilter(text: string) {
  let node: Record<string, unknown>;
  try {
    node = Object.fromEntries(
      Object.entries(JSON.parse(text) as Record<string, unknown>).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]),
    );
  } catch (cause) {
    throw new Problem(invalidRequest, { field: 'filter' }, { cause });
  }
  const { field, value, operator } = node;
  if (typeof field !== 'string' || typeof value !== 'string')
    throw new Problem(invalidRequest, { field: 'filter' });
  const how = String(operator ?? '')
    .toLowerCase()
    .replaceAll('_', '');
  switch (`${field.toLowerCase()} ${how}`) {
    case 'companyname substring':
      return { customerName: value };
    case 'customerid equals':
      if (!parseId(value)) throw new Problem(invalidRequest, { field: 'filter' });
      return { customerId: id(value) };
    case 'resourcetype equals':
      return { resourceType: publishedWord(value) };
    case 'operationtype equals':
      return { operations: operationsPublishedAs(publishedWord(value)) };
    default:
      throw new Problem(invalidRequest, { field: 'filter' });
  }
}

/** `PartnerRelationship`, `partnerRelationship` and `partner_relationship` are one word. */
const publishedWord = (text: string): string => text.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();

/** Year-month-day, year-month-day of the year, US style with a time, or ISO; all UTC. */
function dateOf(text: string, field: string): Date {
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2}):(\d{2})(?: ([AP]M))?)?$/i.exec(text.trim());
  const ofYear = /^(\d{4})-(\d{1,2})-(\d{3})$/.exec(text);
  let date: Date;
  if (us) {
    const [, month, day, year, hour = '0', minute = '0', second = '0', half] = us;
    const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hour);
    date = new Date(
      Date.UTC(Number(year), Number(month) - 1, Number(day), hours, Number(minute), Number(second)),
    );
  } else if (ofYear) date = new Date(Date.UTC(Number(ofYear[1]), 0, Number(ofYear[3])));
  else
    date = /^\d{4}-\d{2}-\d{2}([T ]\d|$)/.test(text)
      ? new Date(/\d:\d/.test(text) && !/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? `${text}Z` : text)
      : new Date(Number.NaN);
  if (Number.isNaN(date.getTime())) throw new Problem(invalidRequest, { field });
  return date;
}
