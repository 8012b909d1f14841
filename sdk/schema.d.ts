// Written by hand until openapi.json exists; `npm run sdk` replaces this file.
type Json<T> = { content: { 'application/json': T } };
type Get<Out, Params = Record<never, never>> = {
  parameters: Params;
  responses: { 200: Json<Out> };
};
type Write<In, Out, Params = Record<never, never>> = {
  parameters: Params;
  requestBody: Json<In>;
  responses: { 200: Json<Out> };
};
type Done<Params = Record<never, never>> = { parameters: Params; responses: { 204: { content?: never } } };
type Path<Names extends string> = { path: { [Name in Names]: string } };

interface Link {
  uri: string;
  method: string;
  headers: { key: string; value: string }[];
}
interface Collection<Item> {
  totalCount: number;
  items: Item[];
  links: { self?: Link; next?: Link };
  attributes: { objectType: string };
}

export interface Customer {
  id: string;
  companyProfile: { tenantId?: string; domain?: string; companyName?: string };
  relationshipToPartner: string;
  relationship?: { since: string; origin: string; kind: string };
  adminRights: { kind: 'gdap' | 'dap'; until?: string; services?: string[] }[];
  dutyWithoutRights: boolean;
  customerAgreement: 'accepted' | 'missing';
  tags?: string[];
  may: string[];
}

export interface Activity {
  eventId: string;
  at: string;
  operation: string;
  status: 'succeeded' | 'failed' | 'progress';
  errorName?: string;
  resourceType: string;
  actor: { kind: string; id?: string; name?: string; tenantId?: string; applicationId?: string };
  customerId?: string;
  customerName?: string;
  partnerId?: string;
  partnerName?: string;
  invitationId?: string;
  requestId?: string;
  detail: { [member: string]: unknown };
}
interface ActivityFilter {
  from?: string;
  to?: string;
  q?: string;
  operation?: string;
  customerId?: string;
}

export interface paths {
  '/v1/activity': {
    get: Get<
      Collection<Activity>,
      {
        query?: ActivityFilter & { size?: number; seekOperation?: string };
        header?: { 'MS-ContinuationToken'?: string };
      }
    >;
  };
  '/v1/activity/export': {
    get: Get<unknown, { query?: ActivityFilter & { format?: 'csv' | 'json' } }>;
  };
  '/v1/me': {
    get: Get<{
      user: { id: string; userPrincipalName: string; displayName: string };
      tenant: { id: string; name: string; kinds: string[] };
      roles: string[];
      may: string[];
      mfa: boolean;
    }>;
  };
  '/v1/customers': {
    get: Get<
      Collection<Customer>,
      {
        query?: {
          size?: number;
          filter?: string;
          sortField?: string;
          sortDirection?: string;
          seekOperation?: string;
        };
        header?: { 'MS-ContinuationToken'?: string };
      }
    >;
  };
  '/v1/customers/{customerId}': {
    get: Get<Customer, Path<'customerId'>>;
    patch: Write<
      { relationshipToPartner?: 'none'; statement?: { version?: string; acknowledged: true } },
      Customer,
      Path<'customerId'>
    >;
  };
}
