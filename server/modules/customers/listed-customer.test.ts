import { expect, test } from 'vitest';
import { type ListedCustomer, writeCustomers } from './listed-customer.ts';

const plain: ListedCustomer = {
  id: '01900000-0000-7000-8000-000000000001',
  name: '"Berg \\"und\\" Tal"',
  domain: 'a"b.example',
  since: '2026-02-03T04:05:06.789Z',
  origin: 'invited',
  kind: 'reseller',
  gdapUntil: null,
  dap: false,
  dapServices: null,
  hadRights: false,
  agreed: true,
  tags: '["gold"]',
};
const written = (it: Partial<ListedCustomer>) =>
  JSON.parse(writeCustomers([{ ...plain, ...it }], ['customer.read']))[0];
const until = '2027-01-01T00:00:00.000Z';

test('no customers are an empty list', () => {
  expect(writeCustomers([], ['customer.read'])).toBe('[]');
});

test('each customer is whole, whatever its texts hold', () => {
  const list = JSON.parse(
    writeCustomers([plain, { ...plain, agreed: false, tags: '[]' }], ['customer.read']),
  );
  expect(list).toEqual([
    {
      id: plain.id,
      companyProfile: {
        tenantId: plain.id,
        domain: 'a"b.example',
        companyName: 'Berg "und" Tal',
        attributes: { objectType: 'CustomerCompanyProfile' },
      },
      relationshipToPartner: 'reseller',
      relationship: { since: plain.since, origin: 'invited', kind: 'reseller' },
      adminRights: [],
      dutyWithoutRights: false,
      customerAgreement: 'accepted',
      tags: ['gold'],
      links: { self: { uri: `/customers/${plain.id}`, method: 'GET', headers: [] } },
      attributes: { objectType: 'Customer' },
      may: ['customer.read'],
    },
    expect.objectContaining({ customerAgreement: 'missing', tags: [] }),
  ]);
});

test.each([
  ['none, and never had any', {}, [], false],
  ['none any more', { hadRights: true }, [], true],
  ['granular', { hadRights: true, gdapUntil: until }, [{ kind: 'gdap', until }], false],
  ['all services', { hadRights: true, dap: true }, [{ kind: 'dap' }], false],
  [
    'one service, and nobody to support the others',
    { hadRights: true, dap: true, dapServices: '["exchange"]' },
    [{ kind: 'dap', services: ['exchange'] }],
    true,
  ],
  [
    'both',
    { hadRights: true, dap: true, dapServices: '["exchange"]', gdapUntil: until },
    [
      { kind: 'gdap', until },
      { kind: 'dap', services: ['exchange'] },
    ],
    false,
  ],
])('rights: %s', (_, rights, adminRights, dutyWithoutRights) => {
  expect(written(rights)).toMatchObject({ adminRights, dutyWithoutRights });
});
