import Type from 'typebox';
import { appOnlyRefused, stepUpRequired } from '#access/problems.ts';
import { derivedId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { say } from '#kernel/words.ts';
import {
  countCustomers,
  exportCustomers,
  listCustomers,
  listPastCustomers,
  maxTags,
  previewRemoval,
  customerProblems as problems,
  readAccess,
  readCustomer,
  readCustomerPartners,
  readTags,
  removeCustomer,
  type ShownTags,
  tagCustomer,
  updateBillingProfile,
} from '#modules/customers/index.ts';

import { exportRows, twoExports } from '../../export.ts';
import { parseFilter } from '../../filter.ts';
import { asking, SeekOperationGiven, seekIn, seekOf, selfLink } from '../../list.ts';
import { invalidFilter, invalidRequest, invalidSeekToken, seekNotPossible } from '../../problems.ts';
import { id, JsonText, route } from '../../route.ts';
import { seekToken } from '../../seek-token.ts';
import { Collection, collection, link } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';
import {
  AccessBody,
  BillingProfileBody,
  BillingProfileInput,
  CompanyProfileBody,
  CustomerBody,
  CustomerCollection,
  CustomerPartnerBody,
  PastCustomerBody,
  RemovalPreviewBody,
  RemovedCustomerBody,
  TagsBody,
  toAccess,
  toBillingProfile,
  toCompanyProfile,
  toCustomer,
  toCustomerPartner,
} from './customer-shapes.ts';
import { StatementGiven } from './partnerships.ts';

const tag = 'Customers';

const Filter = Type.Optional(
  Type.String({
    description:
      'JSON. Fields: CompanyName, Domain (starts_with, equals, substring); IndirectReseller, IndirectCloudSolutionProvider (a tenant id); CustomerId, Tag, AdminRights (gdap, dap, none), Duty, Agreement (accepted, missing), Origin (equals); RightsEnd (less_than a day); joined by and, or',
  }),
);

const ListQuery = Type.Object({
  size: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 500, description: '0: the server’s default, 500' }),
  ),
  filter: Filter,
  sortField: Type.Optional(Type.String({ maxLength: 20, description: '`name` (default) or `since`' })),
  sortDirection: Type.Optional(
    Type.String({ maxLength: 20, description: '`Ascending` (default) or `Descending`' }),
  ),
  seekOperation: Type.Optional(
    Type.String({ maxLength: 20, description: '`Next`, `Previous` or `First`, with the continuation token' }),
  ),
});

/** A partner's customers: the list, one of them, and what is done with it. */
export function customerRoutes(app: App, deps: AppDeps): void {
  listRoutes(app, deps);
  recordRoutes(app, deps);
  removalRoutes(app, deps);
}

function listRoutes(app: App, deps: AppDeps): void {
  const path = '/v1/customers';
  route(app, {
    method: 'GET',
    url: path,
    permission: 'customer.list',
    operationId: 'listCustomers',
    summary: 'The customers your company has an active relationship with',
    description:
      'The next page is under `links.next`, the one before under `links.previous`: its uri, with the header it names. Filters by a company one shares customers with need a user’s token.',
    tag,
    published: true,
    query: ListQuery,
    problems: [
      invalidSeekToken,
      seekNotPossible,
      invalidFilter,
      problems.invalidCustomerFilter,
      appOnlyRefused,
    ],
    success: { status: 200, body: CustomerCollection },
    handler: async ({ caller: by, query, request }) => {
      const { caller, asked } = asking(
        by,
        () => {
          const seek = seekOf(deps, by, path, seekIn(request, query), ['previous']);
          const back = seek?.operation === 'previous';
          const filter = seek ? seek.filter : query.filter;
          return {
            size: (seek ? seek.size : query.size) || 500,
            order: seek
              ? orderOf(...((seek.sort ?? '').split(' ') as [string, string]))
              : orderOf(query.sortField, query.sortDirection),
            filterText: filter,
            filter: filter === undefined ? undefined : parseFilter(filter),
            after: back ? undefined : position(seek?.after),
            upTo: back ? position(seek.before) : undefined,
          };
        },
        {
          size: 1,
          order: orderOf('name', ''),
          filterText: undefined,
          filter: undefined,
          after: undefined,
          upTo: undefined,
        },
      );
      const page = await listCustomers(deps, caller, { ...asked, limit: asked.size });
      return { page, asked, caller };
    },
    render: ({ page, asked, caller }) => {
      const sort = `${asked.order.by} ${asked.order.descending ? 'descending' : 'ascending'}`;
      // One token says where the page begins and ends: it goes on and back.
      const seek = (operation: string) =>
        link(`/customers?seekOperation=${operation}`, 'GET', [{ key: 'MS-ContinuationToken', value: token }]);
      const token =
        page.next || page.before
          ? seekToken(deps.sealKeys, caller, path, {
              size: asked.size,
              filter: asked.filterText,
              sort,
              after: page.next ?? [],
              before: page.before ?? undefined,
            })
          : '';
      const links = {
        self: link(
          selfLink('/customers', {
            size: asked.size,
            filter: asked.filterText,
            ...(sort === 'name ascending'
              ? {}
              : { sortField: asked.order.by, sortDirection: sort.split(' ')[1] }),
          }),
        ),
        ...(page.next ? { next: seek('Next') } : {}),
        ...(page.before ? { previous: seek('Previous') } : {}),
      };
      // The items came from the database as text; nothing of them is read here.
      return new JsonText(
        `{"totalCount":${page.count},"items":${page.items},"links":${JSON.stringify(links)},"attributes":{"objectType":"Collection"}}`,
      );
    },
  });

  route(app, {
    method: 'GET',
    url: '/v1/customers/counts',
    permission: 'customer.count',
    operationId: 'countCustomers',
    summary: 'How many customers there are, and how many need somebody to act',
    tag,
    success: {
      status: 200,
      body: Type.Object(
        {
          customers: Type.Integer(),
          rightsEndingIn30Days: Type.Integer(),
          rightsEndingIn90Days: Type.Integer(),
          dutyWithoutRights: Type.Integer(),
          agreementMissing: Type.Integer(),
        },
        { title: 'CustomerCounts' },
      ),
    },
    handler: ({ caller }) => countCustomers(deps, caller),
  });

  route(app, {
    method: 'GET',
    url: '/v1/customers/export',
    permission: 'customer.export',
    operationId: 'exportCustomers',
    summary: 'The customers that a filter shows, as a file',
    description: 'Above 1,000 rows the portal asks for a sign-in not older than 15 minutes.',
    tag,
    query: Type.Object({
      filter: Filter,
      format: Type.Optional(Type.Union([Type.Literal('csv'), Type.Literal('json')])),
    }),
    problems: [twoExports, stepUpRequired, invalidFilter, problems.invalidCustomerFilter],
    success: { status: 200, body: Type.Unknown(), description: 'CSV or JSON, streamed' },
    handler: ({ caller: by, query, request: { locale } }) => {
      const { caller, asked } = asking(
        by,
        () => (query.filter === undefined ? undefined : parseFilter(query.filter)),
        undefined,
      );
      return exportRows(
        caller.credentials.tenantId,
        query.format ?? 'csv',
        {
          name: 'customers',
          columns: [
            say(locale, 'customers.column.microsoft-id'),
            say(locale, 'customers.column.name'),
            say(locale, 'customers.column.domain'),
            say(locale, 'customers.column.relationship'),
          ],
          toCells: (it) => [
            it.id,
            it.companyProfile.companyName,
            it.companyProfile.domain,
            say(locale, 'customers.export.cloud-reseller'),
          ],
          toJson: (it) => ({
            id: it.id,
            companyName: it.companyProfile.companyName,
            domain: it.companyProfile.domain,
            relationshipToPartner: 'reseller',
            relationship: it.relationship,
            adminRights: it.adminRights,
            tags: it.tags,
          }),
        },
        exportCustomers(deps, caller, asked),
      );
    },
  });

  route(app, {
    method: 'GET',
    url: '/v1/pastcustomers',
    permission: 'customer.list-past',
    operationId: 'listPastCustomers',
    summary: 'Customers whose relationship your company has ended, the last one first',
    tag,
    query: Type.Object({
      size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
      seekOperation: SeekOperationGiven,
    }),
    problems: [invalidSeekToken, seekNotPossible],
    success: { status: 200, body: Collection(PastCustomerBody) },
    handler: async ({ caller: by, query, request }) => {
      const { caller, asked } = asking(
        by,
        () =>
          seekOf(deps, by, '/v1/pastcustomers', seekIn(request, query)) ?? {
            size: query.size ?? 0,
            after: undefined,
          },
        { size: 1, after: undefined },
      );
      const size = asked.size || 100;
      const after = position(asked.after);
      return { page: await listPastCustomers(deps, caller, { limit: size, after }), size, caller };
    },
    render: ({ page, size, caller }) =>
      collection(
        page.items.map((it) => ({
          id: it.id,
          companyName: it.name,
          domain: it.domain,
          country: it.country,
          kind: it.kind,
          since: it.since.toISOString(),
          until: it.until.toISOString(),
          ...(it.endedBy ? { endedBy: it.endedBy } : {}),
          may: [...it.may],
          attributes: { objectType: 'PastCustomer' as const },
        })),
        {
          self: selfLink('/pastcustomers', { size }),
          next: page.next
            ? {
                uri: '/pastcustomers?seekOperation=Next',
                token: seekToken(deps.sealKeys, caller, '/v1/pastcustomers', { size, after: page.next }),
              }
            : undefined,
        },
      ),
  });
}

function recordRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/customers/:customerId',
    permission: 'customer.read',
    operationId: 'readCustomer',
    summary: 'One customer',
    tag,
    success: { status: 200, body: CustomerBody },
    handler: async ({ caller, params }) => ({
      shown: await readCustomer(deps, caller, id(params['customerId'])),
      partnerId: caller.credentials.tenantId,
    }),
    // The commerce account of this pair: one for good, so its id follows from theirs.
    render: ({ shown, partnerId }) =>
      toCustomer(shown, derivedId('commerce-account', partnerId, shown.customer.id)),
  });

  route(app, {
    method: 'GET',
    url: '/v1/customers/:customerId/profiles/company',
    permission: 'customer.read-company-profile',
    operationId: 'readCustomerCompanyProfile',
    summary: 'What the customer’s company says of itself',
    tag,
    success: { status: 200, body: CompanyProfileBody },
    handler: ({ caller, params }) =>
      readCustomer(deps, caller, id(params['customerId']), 'customer.read-company-profile'),
    render: toCompanyProfile,
  });

  route(app, {
    method: 'GET',
    url: '/v1/customers/:customerId/profiles/billing',
    permission: 'customer.read-billing-profile',
    operationId: 'readCustomerBillingProfile',
    summary: 'Whom your company bills for this customer',
    tag,
    success: { status: 200, body: BillingProfileBody },
    handler: ({ caller, params }) =>
      readCustomer(deps, caller, id(params['customerId']), 'customer.read-billing-profile'),
    render: (it) => toBillingProfile(it.customer.id, it.billing),
  });

  route(app, {
    method: 'PUT',
    url: '/v1/customers/:customerId/profiles/billing',
    permission: 'customer.update-billing-profile',
    operationId: 'updateCustomerBillingProfile',
    summary: 'Change whom your company bills, whole; another name changes your list too',
    description: '`If-Match` goes before `attributes.etag`; with neither, whatever is stored is replaced.',
    tag,
    published: true,
    body: BillingProfileInput,
    problems: [problems.invalidValue, problems.staleEtag],
    success: { status: 200, body: BillingProfileBody },
    handler: async ({ caller, params, body, request }) => {
      const customerId = id<'tenant'>(params['customerId']);
      const { id: _, ...profile } = body;
      return {
        customerId,
        stored: await updateBillingProfile(deps, caller, customerId, profile, request.headers['if-match']),
      };
    },
    render: ({ customerId, stored }) => toBillingProfile(customerId, stored),
  });

  route(app, {
    method: 'GET',
    url: '/v1/customers/:customerId/relationships',
    permission: 'customer.read-relationships',
    operationId: 'listCustomerRelationships',
    summary: 'Your resellers that this customer buys through',
    tag,
    success: { status: 200, body: Collection(CustomerPartnerBody) },
    handler: async ({ caller, params }) => {
      const customerId = id<'tenant'>(params['customerId']);
      return {
        customerId,
        partners: await readCustomerPartners(deps, caller, customerId, 'customer.read-relationships'),
      };
    },
    render: ({ customerId, partners }) =>
      collection(partners.map(toCustomerPartner), { self: `/customers/${customerId}/relationships` }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/customers/:customerId/sharedpartners',
    permission: 'customer.read-shared-partners',
    operationId: 'listSharedPartners',
    summary: 'Your providers and resellers that have a relationship with this customer as well',
    tag,
    success: { status: 200, body: Collection(CustomerPartnerBody) },
    handler: async ({ caller, params }) => {
      const customerId = id<'tenant'>(params['customerId']);
      return {
        customerId,
        partners: await readCustomerPartners(deps, caller, customerId, 'customer.read-shared-partners'),
      };
    },
    render: ({ customerId, partners }) =>
      collection(partners.map(toCustomerPartner), { self: `/customers/${customerId}/sharedpartners` }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/customers/:customerId/access',
    permission: 'customer.read-access',
    operationId: 'readCustomerAccess',
    summary: 'Who can reach the customer’s tenant, or could at an instant, and by which right',
    tag,
    query: Type.Object({
      asOf: Type.Optional(Type.String({ format: 'date-time', description: 'RFC 3339; left out: now' })),
    }),
    success: { status: 200, body: AccessBody },
    handler: async ({ caller, params, query }) => {
      const customerId = id<'tenant'>(params['customerId']);
      const asOf = query.asOf === undefined ? undefined : new Date(query.asOf);
      return { customerId, query, access: await readAccess(deps, caller, customerId, asOf) };
    },
    render: ({ customerId, query, access }) => ({
      asOf: access.asOf.toISOString(),
      ...collection(access.items.map(toAccess), {
        self: selfLink(`/customers/${customerId}/access`, { asOf: query.asOf }),
      }),
    }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/customers/:customerId/tags',
    permission: 'customer.read-tags',
    operationId: 'readCustomerTags',
    summary: 'Your company’s tags on a customer',
    tag,
    success: { status: 200, body: TagsBody },
    handler: async ({ caller, params }) => {
      const customerId = id<'tenant'>(params['customerId']);
      return { customerId, shown: await readTags(deps, caller, customerId) };
    },
    render: toTags,
  });

  route(app, {
    method: 'PUT',
    url: '/v1/customers/:customerId/tags',
    permission: 'customer.tag',
    operationId: 'tagCustomer',
    summary: 'Put these tags on a customer in place of those it had',
    tag,
    body: Type.Object({
      tags: Type.Array(Type.String({ maxLength: 400 }), {
        maxItems: 4 * maxTags,
        description: 'At most 150 of at most 50 characters, each counted once',
      }),
      attributes: Type.Optional(
        Type.Object({
          objectType: Type.Optional(Type.String({ maxLength: 50 })),
          etag: Type.Optional(Type.String({ maxLength: 200 })),
        }),
      ),
    }),
    problems: [problems.tagsInvalid, problems.staleEtag],
    success: { status: 200, body: TagsBody },
    handler: async ({ caller, params, body, request }) => {
      const customerId = id<'tenant'>(params['customerId']);
      return {
        customerId,
        shown: await tagCustomer(deps, caller, customerId, body, request.headers['if-match']),
      };
    },
    render: toTags,
  });
}

function removalRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/customers/:customerId/removalpreview',
    permission: 'customer.remove',
    operationId: 'previewCustomerRemoval',
    summary: 'A dry run of removing the relationship: what ends, what stays, what is in the way',
    tag,
    success: { status: 200, body: RemovalPreviewBody },
    handler: ({ caller, params }) => previewRemoval(deps, caller, id(params['customerId'])),
    render: (it) => ({
      removes: [...it.removes],
      keeps: [...it.keeps],
      blockedBy: [...it.blockedBy],
      statement: { ...it.statement, points: [...it.statement.points] },
      attributes: { objectType: 'RemovalPreview' as const },
    }),
  });

  route(app, {
    method: 'PATCH',
    url: '/v1/customers/:customerId',
    permission: 'customer.remove',
    operationId: 'removeCustomerRelationship',
    summary: 'End the relationship with a customer; nobody is told',
    description:
      'Without `statement` the call itself acknowledges the current one; either way it is recorded. A reseller’s rights stay; a provider’s or direct partner’s tenant-wide right ends, and active subscriptions stand in the way.',
    tag,
    published: true,
    body: Type.Object({
      relationshipToPartner: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Integer()])),
      statement: Type.Optional(StatementGiven),
    }),
    problems: [
      problems.onlyNone,
      problems.statementRequired,
      problems.statementOutdated,
      problems.removalBlocked,
    ],
    success: { status: 200, body: RemovedCustomerBody },
    handler: ({ caller, params, body }) => removeCustomer(deps, caller, id(params['customerId']), body),
    render: (it) => ({
      id: it.id,
      companyProfile: {
        tenantId: it.id,
        domain: it.domain,
        companyName: it.companyName,
        attributes: { objectType: 'CustomerCompanyProfile' as const },
      },
      relationshipToPartner: 'none' as const,
      attributes: { objectType: 'Customer' as const },
    }),
  });
}

const toTags = ({ customerId, shown }: { customerId: string; shown: ShownTags }) => ({
  customerId,
  tags: [...shown.tags],
  may: [...shown.may],
  attributes: { objectType: 'CustomerTags' as const, etag: shown.etag },
});

/** A row's place in the list: its sort key, customer and kind. */
const position = (it: readonly (string | null)[] | undefined) =>
  it?.length ? (it as readonly [string, string, string]) : undefined;

// Maps, because a plain object also has members nobody gave it, such as `constructor`.
const sortFields = new Map<string, 'name' | 'since'>([
  ['name', 'name'],
  ['companyname', 'name'],
  ['since', 'since'],
]);
const sortDirections = new Map([
  ['', false],
  ['asc', false],
  ['ascending', false],
  ['desc', true],
  ['descending', true],
]);

function orderOf(field = 'name', direction = 'ascending') {
  const by = sortFields.get(field.toLowerCase());
  if (!by) throw new Problem(invalidRequest, { field: 'sortField' });
  const descending = sortDirections.get(direction.toLowerCase());
  if (descending === undefined) throw new Problem(invalidRequest, { field: 'sortDirection' });
  return { by, descending };
}
