import { expect, test } from 'vitest';
import { jointRequest } from '../testing.ts';
import type { Asked, AskedGrant } from './asked.ts';
import { differenceOf, keys, saysSomething } from './difference.ts';

const grant = jointRequest.asks?.grants[0] as AskedGrant;
const asking = (change: Partial<NonNullable<Asked['asks']>>): Asked => ({
  ...jointRequest,
  asks: { relationships: [], grants: [], ...jointRequest.asks, ...change },
});

test('a role that came and one that went are told apart', () => {
  const now = asking({ grants: [{ ...grant, roles: ['directory_readers', 'user_administrator'] }] });
  const it = differenceOf(jointRequest, now);
  expect([...it.added]).toEqual([keys.role(grant, 'user_administrator')]);
  expect(it.removed).toEqual([{ partnerId: 'r1', kind: 'gdap', role: 'helpdesk_administrator' }]);
});

test('another end of the same rights is a difference, a new id of them is none', () => {
  const later = asking({ grants: [{ ...grant, id: 'g2', until: '2027-11-22T00:00:00Z' }] });
  expect(differenceOf(jointRequest, later).endBefore.get(keys.end(grant))).toBe(grant.until);
  expect(saysSomething(differenceOf(jointRequest, asking({ grants: [{ ...grant, id: 'g2' }] })))).toBe(false);
});

test('a partner that no longer asks is named, and an agreement that is asked now', () => {
  const { agreement: _, ...rest } = jointRequest.asks ?? { relationships: [], grants: [] };
  const before = { ...jointRequest, asks: rest };
  const now = asking({ relationships: [{ partnerId: 'r1', name: 'Kleeblatt IT', role: 'reseller' }] });
  const it = differenceOf(before, now);
  expect(it.gone).toEqual(['Nordhandel Distribution']);
  expect([...it.added]).toEqual([keys.agreement]);
});
