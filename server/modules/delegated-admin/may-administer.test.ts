import { expect, test } from 'vitest';
import { roles } from '#kernel/roles.ts';
import { groupsOf, mayAdminister } from './may-administer.ts';

const both = { dap: true, gdapGroups: ['AdminAgents'] };
test.each([
  ['granular goes before tenant-wide', both, ['AdminAgents'], 'gdap'],
  ['a group that is not mapped falls back to tenant-wide', both, ['HelpdeskAgents'], 'dap'],
  ['without a mapping, tenant-wide', { dap: true, gdapGroups: [] }, ['AdminAgents'], 'dap'],
  ['without any right nobody', { dap: false, gdapGroups: [] }, ['AdminAgents', 'HelpdeskAgents'], 'none'],
  ['in no group nobody', both, [], 'none'],
  [
    'not mapped and nothing tenant-wide',
    { dap: false, gdapGroups: ['AdminAgents'] },
    ['HelpdeskAgents'],
    'none',
  ],
] as const)('%s', (_, held, memberOf, right) => {
  expect(mayAdminister(held, memberOf)).toBe(right);
});

test('only admin agents and helpdesk agents are in a group, not even global admins', () => {
  expect(roles.filter((it) => groupsOf([it]).length > 0)).toEqual(['admin_agent', 'helpdesk_agent']);
});
