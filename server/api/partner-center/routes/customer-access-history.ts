import Type, { type Static } from 'typebox';
import { type AccessHistory, readAccessHistory } from '#modules/customers/index.ts';
import { id, route } from '../../route.ts';
import { attributes, Collection, collection, Instant, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';

const Span = {
  since: Instant,
  until: Type.Optional(Type.String({ format: 'date-time', description: 'Left out: no end' })),
};

const AccessHistoryBody = Type.Object(
  {
    partnerId: Uuid,
    name: Type.String(),
    country: Type.String(),
    mpnId: Type.Optional(Type.String()),
    relationships: Type.Array(
      Type.Object({
        kind: Type.Union([Type.Literal('reseller'), Type.Literal('provider'), Type.Literal('direct')]),
        ...Span,
      }),
    ),
    rights: Type.Array(
      Type.Object({
        grantId: Uuid,
        kind: Type.Union([Type.Literal('dap'), Type.Literal('gdap'), Type.Literal('assignment')], {
          description: 'An assignment gives a group of the partner roles of a granular right',
        }),
        roles: Type.Array(Type.String()),
        services: Type.Optional(
          Type.Array(Type.String(), { description: 'Of tenant-wide rights; left out: all services' }),
        ),
        group: Type.Optional(Type.String()),
        ...Span,
      }),
    ),
    attributes: attributes('CustomerAccessHistory'),
  },
  { title: 'CustomerAccessHistory' },
);

export function customerAccessHistoryRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/customers/:customerId/access/history',
    permission: 'customer.read-access',
    operationId: 'readCustomerAccessHistory',
    summary: 'The customer’s partners over time: relationships, rights and assignments with their spans',
    tag: 'Customers',
    success: { status: 200, body: Collection(AccessHistoryBody) },
    handler: async ({ caller, params }) => {
      const customerId = id<'tenant'>(params['customerId']);
      return { customerId, partners: await readAccessHistory(deps, caller, customerId) };
    },
    render: ({ customerId, partners }) =>
      collection(partners.map(toBody), { self: `/customers/${customerId}/access/history` }),
  });
}

const toBody = (it: AccessHistory): Static<typeof AccessHistoryBody> => ({
  partnerId: it.partner.id,
  name: it.partner.name,
  country: it.partner.country,
  ...(it.partner.mpnId ? { mpnId: it.partner.mpnId } : {}),
  relationships: it.relationships.map((one) => ({ kind: one.kind, ...spanOf(one) })),
  rights: it.rights.map((one) => ({
    grantId: one.grantId,
    kind: one.kind,
    roles: [...one.roles],
    ...(one.services ? { services: [...one.services] } : {}),
    ...(one.group ? { group: one.group } : {}),
    ...spanOf(one),
  })),
  attributes: { objectType: 'CustomerAccessHistory' },
});

const spanOf = ({ since, until }: { since: Date; until: Date | null }) => ({
  since: since.toISOString(),
  ...(until ? { until: until.toISOString() } : {}),
});
