import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { newId } from '#kernel/ids.ts';
import { callerOf } from '#testing/api.ts';
import { openSeekToken, seekToken } from './seek-token.ts';

const keys = { current: 'aaaaaaaa', keys: new Map([['aaaaaaaa', randomBytes(32)]]) };
const rita = callerOf({ tenantId: newId<'tenant'>(), userId: newId<'user'>() });
const seek = { size: 50, filter: '{"Field":"Domain"}', after: ['müller', newId<'row'>()] };

test('a token goes on where the list stopped, with its size and filter', () => {
  const token = seekToken(keys, rita, '/v1/customers', seek);
  expect(openSeekToken(keys, rita, '/v1/customers', token)).toEqual(seek);
});

test.each([
  [
    'another person of the company',
    callerOf({ tenantId: rita.credentials.tenantId, userId: newId<'user'>() }),
    '/v1/customers',
  ],
  ['another company', callerOf({ tenantId: newId<'tenant'>(), userId: newId<'user'>() }), '/v1/customers'],
  ['another list', rita, '/v1/activity'],
])('it is worth nothing to %s', (_, caller, route) => {
  const token = seekToken(keys, rita, '/v1/customers', seek);
  expect(() => openSeekToken(keys, caller, route, token)).toThrow('api/invalid-seek-token');
});

test('a changed one, an invented one and one of another installation are refused alike', () => {
  const token = seekToken(keys, rita, '/v1/customers', seek);
  const other = { current: 'aaaaaaaa', keys: new Map([['aaaaaaaa', randomBytes(32)]]) };
  for (const wrong of [
    token.replace('.', '.x'),
    `${token}x`,
    '',
    'a.b.c',
    seekToken(other, rita, '/v1/customers', seek),
  ])
    expect(() => openSeekToken(keys, rita, '/v1/customers', wrong)).toThrow('api/invalid-seek-token');
});
