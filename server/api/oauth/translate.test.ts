import { expect, test } from 'vitest';
import { translateAuthorization, translateTokenRequest, type Version } from './translate.ts';

const partnerCenter = 'https://api.partnercenter.microsoft.com';
const directory = 'https://graph.windows.net';
const graph = 'https://graph.microsoft.com';

const token = (version: Version, fields: Record<string, string>) =>
  Object.fromEntries(translateTokenRequest(version, new URLSearchParams(fields)));

test.each<[Version, Record<string, string>, string | undefined]>([
  ['v1', { resource: directory }, directory],
  ['v1', { resource: `${graph}/` }, graph],
  ['v1', { scope: 'whatever' }, undefined],
  ['v2', { scope: `${partnerCenter}/.default` }, partnerCenter],
  ['v2', { scope: `${partnerCenter}//.default` }, partnerCenter],
  ['v2', { scope: `openid ${graph}/user_impersonation offline_access profile` }, graph],
  ['v2', { scope: 'openid offline_access' }, undefined],
  ['v2', { resource: graph }, graph],
])('%s %j is for %s', (version, fields, resource) => {
  const made = token(version, { grant_type: 'refresh_token', ...fields });
  expect(made['resource']).toBe(resource);
  expect(made['scope']).toBeUndefined();
});

test.each<[Version, Record<string, string>, string]>([
  ['v1', { resource: 'https://evil.example' }, 'invalid_target'],
  ['v1', { resource: 'https://graph.microsoft.com.evil.example' }, 'invalid_target'],
  ['v2', { scope: 'https://evil.example/.default' }, 'invalid_target'],
  ['v2', { scope: `${graph}/.default ${partnerCenter}/.default` }, 'invalid_target'],
  ['v2', { scope: `${graph}/User.ReadWrite.All` }, 'invalid_scope'],
  ['v2', { scope: 'user_impersonation' }, 'invalid_scope'],
  ['v2', { grant_type: 'client_credentials' }, 'invalid_target'],
  ['v1', { grant_type: 'client_credentials' }, 'invalid_target'],
])('%s %j is refused: %s', (version, fields, error) => {
  expect(() => token(version, fields)).toThrow(expect.objectContaining({ error }));
});

test('an empty secret is none', () => {
  expect(token('v1', { client_id: 'a', client_secret: '', resource: graph })).toEqual({
    client_id: 'a',
    resource: graph,
  });
});

test('one consent covers every door, the one asked for first', () => {
  const made = translateAuthorization(
    'v2',
    new URLSearchParams({ scope: `${graph}/.default`, prompt: 'select_account' }),
  );
  expect(made.getAll('resource')).toEqual([graph, partnerCenter, directory]);
  expect(made.get('scope')).toBe('openid user_impersonation');
  expect(made.has('prompt')).toBe(false);
});
