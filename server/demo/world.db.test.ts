import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { listEnrolments } from '#modules/enrolment/index.ts';
import { callerOf, testDeps, testVetting } from '#testing/api.ts';
import { test } from '#testing/database.ts';
import { makeDemoWorld } from './world.ts';

interface Made {
  readonly tenants: { key: string; id: TenantId; kind: string; mpnId?: string }[];
  readonly users: { key: string; tenant: string; id: UserId; roles: string[] }[];
  readonly apps: { tenant: string }[];
  readonly told: number;
}

test('the sample world is as its contract says, with an applicant in each state; told again it stays as it is', async ({
  database,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'twotier-demo-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const path = join(dataDir, 'demo.json');
  const deps = { ...testDeps(database), vetting: testVetting(), embeddedRegistry: undefined };
  const make = () => makeDemoWorld({ deps, dataDir, issueRefreshToken: async () => 'a token' });
  const made = (): Made => JSON.parse(readFileSync(path, 'utf8'));

  expect(await make()).toBe(true);
  const world = made();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const adminOf = (key: string) =>
    world.users.find((it) => it.tenant === key && it.roles.includes('global_admin'));
  for (const { key, kind } of world.tenants) {
    expect(adminOf(key), `a global admin of ${key}`).toBeDefined();
    expect(
      world.apps.some((it) => it.tenant === key),
      `an app of ${key}`,
    ).toBe(kind !== 'customer');
  }

  const applicants = world.tenants.filter((it) => it.kind === 'applicant');
  const standing = () =>
    Promise.all(
      applicants.map(async ({ key, id }) => {
        const admin = adminOf(key);
        if (!admin) throw new Error(`Nobody applies for ${key}.`);
        const found = await listEnrolments(deps, callerOf({ tenantId: id, userId: admin.id }), { limit: 10 });
        if (!('own' in found)) throw new Error('An applicant has no queue.');
        return found.own.map(({ enrolment, steps, mails }) => ({
          state: enrolment.state,
          mpnId: enrolment.mpnId,
          steps: steps.length,
          waiting: mails.filter((it) => !it.sentAt).length,
        }));
      }),
    );
  const stands = await standing();
  expect(stands.map((own) => own.map((it) => it.state))).toEqual([
    ['draft'],
    ['awaiting_email'],
    ['under_review'],
    ['action_required'],
    ['rejected'],
    ['qualified'],
  ]);
  expect(stands.flat().map((it) => it.mpnId)).toEqual(applicants.map((it) => it.mpnId));
  expect(
    stands.flat().map((it) => it.waiting),
    'the inbox of a new world is empty',
  ).toEqual(Array(6).fill(0));

  expect(await make(), 'a world that is complete is left alone').toBe(false);
  // Killed before it was written down how far the story had come: the last chapters are told a second time.
  writeFileSync(path, JSON.stringify({ ...world, told: world.told - applicants.length }));
  expect(await make()).toBe(true);
  expect(made().told).toBe(world.told);
  expect(await standing()).toEqual(stands);
}, 120_000);
