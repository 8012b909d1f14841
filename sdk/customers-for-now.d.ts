// Written by hand until the customers' routes are in openapi.json; delete this file then.
import type {} from './schema.d.ts';

interface Link {
  uri: string;
  method: string;
  headers: { key: string; value: string }[];
}
interface Customer {
  id: string;
  companyProfile: { tenantId?: string; domain?: string; companyName?: string };
  relationshipToPartner: string;
  relationship?: {
    since: string;
    origin: 'imported' | 'invited' | 'created';
    kind: 'reseller' | 'provider' | 'direct';
  };
  adminRights: { kind: 'gdap' | 'dap'; until?: string; services?: string[] }[];
  dutyWithoutRights: boolean;
  customerAgreement: 'accepted' | 'missing';
  tags?: string[];
  may: string[];
}

declare module './schema.d.ts' {
  interface paths {
    '/v1/customers': {
      get: {
        parameters: {
          query?: {
            size?: number;
            filter?: string;
            sortField?: string;
            sortDirection?: string;
            seekOperation?: string;
          };
        };
        responses: {
          200: {
            content: {
              'application/json': {
                totalCount: number;
                items: Customer[];
                links: { self?: Link; next?: Link };
              };
            };
          };
        };
      };
    };
    '/v1/customers/{customerId}': {
      get: {
        parameters: { path: { customerId: string } };
        responses: { 200: { content: { 'application/json': Customer } } };
      };
      patch: {
        parameters: { path: { customerId: string } };
        requestBody: {
          content: {
            'application/json': {
              relationshipToPartner?: 'none';
              statement?: { version?: string; acknowledged: true };
            };
          };
        };
        responses: { 200: { content: { 'application/json': Customer } } };
      };
    };
  }
}
