import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished } from 'vitest';
import { signInAtRegistry } from '#modules/membership-registry/index.ts';
import { testDeps } from '#testing/api.ts';
import { test } from '#testing/database.ts';

const root = join(import.meta.dirname, '../..');

/** `twotier membership …`, as an operator calls it. */
function theCommand(databaseUrl: string) {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-membership-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const run = (args: readonly string[], more: Record<string, string> = {}) =>
    promisify(execFile)(process.execPath, [join('server', 'main.ts'), 'membership', ...args], {
      cwd: root,
      env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, DATA_DIR: folder, ...more },
    });
  const file = (text: string): string => {
    const path = join(folder, 'accounts.json');
    writeFileSync(path, text);
    return path;
  };
  return { run, file };
}

test('an operator makes accounts, looks at them, gives another password and takes one away', async ({
  database,
  databaseUrl,
}) => {
  const { run, file } = theCommand(databaseUrl);
  const opens = async (userName: string, password: string | undefined) =>
    (await signInAtRegistry(testDeps(database), { userName, password: password ?? '', ip: null })) !==
    undefined;
  const passwordIn = (said: string) => /password (\S+)/.exec(said)?.[1];
  const profile = ['--mpn-id', '4760115', '--company', 'Elbtal Systeme GmbH', '--country', 'DE'];

  const added = await run(['add', 'erika.member', ...profile, '--city', 'Pirna']);
  const first = passwordIn(added.stdout);
  expect(await opens('erika.member', first)).toBe(true);
  // Once more, as the ID is now: the account keeps its password, and none is shown.
  const again = await run(['add', 'Erika.Member', ...profile, '--status', 'inactive']);
  expect(passwordIn(again.stdout)).toBeUndefined();
  expect(await opens('erika.member', first)).toBe(true);
  const load = file(
    JSON.stringify({
      accounts: [
        {
          userName: 'jonas.member',
          password: 'a long one of his own',
          profiles: [
            { mpnId: '1', companyName: 'Fjellvik Drift AS', country: 'NO', type: 'global', status: 'active' },
            {
              mpnId: '4760115',
              companyName: 'Elbtal Systeme GmbH',
              country: 'DE',
              type: 'location',
              status: 'active',
            },
          ],
        },
      ],
    }),
  );
  await run(['load', load]);
  expect(await opens('jonas.member', 'a long one of his own')).toBe(true);
  expect((await run(['list'])).stdout).toBe(
    `erika.member
  4760115  Elbtal Systeme GmbH  DE  location  active
jonas.member
  1  Fjellvik Drift AS  NO  global  active
  4760115  Elbtal Systeme GmbH  DE  location  active
`,
  );

  const second = passwordIn((await run(['password', 'erika.member'])).stdout);
  expect(await opens('erika.member', first)).toBe(false);
  expect(await opens('erika.member', second)).toBe(true);
  await run(['remove', 'jonas.member']);
  expect((await run(['list'])).stdout).not.toContain('jonas');
});

test('what is not right is said, and nothing of it is made', async ({ databaseUrl }) => {
  const { run, file } = theCommand(databaseUrl);
  const fails = (args: readonly string[], says: string, more: Record<string, string> = {}) =>
    expect(run(args, more), args.join(' ')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(says),
    });
  const before = (await run(['list'])).stdout;
  await fails(['burn', 'wrong.member'], 'membership list');
  await fails(['add', 'two words'], 'without spaces');
  await fails(['add', 'wrong.member', '--mpn-id', '1', '--company', 'X', '--country', 'Germany'], 'profile');
  await fails(['add', 'wrong.member', '--colour', 'red'], '--colour');
  await fails(['load', file('{')], 'cannot be read as JSON');
  await fails(['load', file('{"accounts":[{"userName":"a","password":"short"}]}')], '12 characters');
  await fails(['password', 'nobody.member'], 'has no account nobody.member');
  await fails(['list'], 'a membership registry of yours', {
    MEMBERSHIP_ISSUER: 'https://members.example.com',
    MEMBERSHIP_CLIENT_ID: 'twotier',
    MEMBERSHIP_CLIENT_SECRET: 'hush',
  });
  expect((await run(['list'])).stdout).toBe(before);
});
