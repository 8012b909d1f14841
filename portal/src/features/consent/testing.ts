import type { Asked, Person } from './view/asked.ts';

/** What a customer's global admin is asked by a joint link; invented, for tests. */
export const jointRequest: Asked = {
  kind: 'joint',
  id: '01990000-0000-7000-8000-0000000000a1',
  state: 'opened',
  reseller: {
    id: 'r1',
    name: 'Kleeblatt IT',
    country: 'DE',
    mpnId: '4710311',
    domain: 'kleeblatt.example',
    role: 'reseller',
    vettedAt: '2026-03-12T08:00:00Z',
  },
  provider: {
    id: 'p1',
    name: 'Nordhandel Distribution',
    country: 'DE',
    mpnId: '2080154',
    domain: 'nordhandel.example',
    role: 'provider',
  },
  reader: { id: 'c1', name: 'Bergmann GmbH', domain: 'bergmann.example', country: 'DE' },
  blockers: [],
  may: ['invitation.accept', 'invitation.decline'],
  asks: {
    relationships: [
      { partnerId: 'r1', name: 'Kleeblatt IT', role: 'reseller' },
      { partnerId: 'p1', name: 'Nordhandel Distribution', role: 'provider' },
    ],
    grants: [
      {
        id: 'g1',
        partnerId: 'r1',
        kind: 'gdap',
        roles: ['directory_readers', 'helpdesk_administrator'],
        until: '2027-11-21T00:00:00Z',
      },
    ],
    agreement: { version: '2026-10', url: '/agreements/customer/2026-10' },
  },
  textVersion: 'v1.abcdefghijklmnopqrstuvwxyz',
};

export const chris: Person = {
  user: { userPrincipalName: 'chris@bergmann.example', displayName: 'Chris' },
  tenant: { name: 'Bergmann GmbH' },
  roles: ['global_admin'],
};
