import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '#kernel/clock.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { KnownFailure } from '#kernel/known-failure.ts';
import type { EnrolmentDeps } from '#modules/enrolment/index.ts';
import { resolveTenant } from '#modules/tenancy/index.ts';
import { cast } from './cast.ts';
import { history } from './history.ts';
import { inPairs } from './in-pairs.ts';
import { type DemoMembership, settleMembers } from './membership.ts';
import { newPassword, redirectUri, type SettledCast, settleCast } from './people.ts';

/** What the sample world needs of the server process that makes it. */
export interface DemoHost {
  readonly deps: EnrolmentDeps & {
    /** Undefined where the vendor has a membership registry of its own: the sample world has no accounts there. */
    readonly embeddedRegistry: object | undefined;
  };
  readonly dataDir: string;
  /** Signs a person in for a public client, for scripts: a refresh token that can be used again and again. */
  issueRefreshToken(it: {
    tenantId: TenantId;
    userId: UserId;
    clientId: string;
    mfa: boolean;
  }): Promise<string>;
}

/** `demo.json`, as scripts rely on it. */
interface DemoFile {
  readonly baseUrl: string;
  readonly inboxUrl: string;
  readonly redirectUri: string;
  readonly tenants: SettledCast['tenants'];
  readonly users: readonly (Omit<SettledCast['users'][number], 'id'> & {
    id: UserId;
    refreshToken: string;
  })[];
  readonly apps: SettledCast['apps'];
  /** Accounts at the embedded membership registry, where there is one; an older world gets them at its next start. */
  readonly membership?: DemoMembership;
  /** How much of the story has been told; the rest is told at the next start. */
  readonly told: number;
}

/** The companies have been here for this long when the demo is made. */
const daysOfHistory = 420;

/**
 * Makes the sample world where there is none: the cast, then the story of the last year told through the same
 * use cases people use. Killed midway, it goes on where it stopped; a world that is complete is left alone.
 *
 * @returns whether anything was made
 */
export async function makeDemoWorld(host: DemoHost): Promise<boolean> {
  const path = join(host.dataDir, 'demo.json');
  const part = join(host.dataDir, 'demo.json.part');
  let file = read(path);
  if (!file) {
    await settleOnce(host, part);
    file = await withRefreshTokens(host, part);
    write(part, file);
    renameSync(part, path);
  }
  if (!file.membership && host.deps.embeddedRegistry) {
    let withMembers = file;
    await settleMembers(host.deps, newPassword, (membership) => {
      withMembers = { ...withMembers, membership };
      write(part, withMembers);
    });
    file = withMembers;
    renameSync(part, path);
  }
  const begun = addDays(host.deps.clock(), -daysOfHistory);
  const story = history(host.deps, file, begun);
  if (file.told >= story.length) return false;
  for (const [index, step] of story.entries()) {
    if (index < file.told) continue;
    await step.tell();
    file = { ...file, told: index + 1 };
    write(part, file);
    renameSync(part, path);
  }
  return true;
}

/** The secrets are on disk before the transaction that needs them commits, so no crash can part the two. */
async function settleOnce(host: DemoHost, part: string): Promise<void> {
  const [first] = cast;
  const settled = first && (await resolveTenant(host.deps.database, first.domain));
  if (settled && existsSync(part)) return;
  if (settled)
    throw new KnownFailure(
      'The database holds a demo world, but its demo.json is gone.',
      'Put demo.json back into DATA_DIR, or set DEMO=off, or start with an empty DATA_DIR.',
    );
  await settleCast(host.deps, host.deps.sealKeys, addDays(host.deps.clock(), -daysOfHistory), (it) =>
    write(part, {
      baseUrl: host.deps.publicUrl,
      inboxUrl: '',
      redirectUri,
      ...it,
      users: it.users.map((user) => ({ ...user, refreshToken: '' })),
      told: 0,
    }),
  );
}

async function withRefreshTokens(host: DemoHost, part: string): Promise<DemoFile> {
  const file = read(part);
  if (!file) throw new Error('The demo was settled but its file is missing.');
  const users = await inPairs(file.users, async (user) => {
    const tenant = file.tenants.find((it) => it.key === user.tenant);
    if (!tenant) throw new Error(`${user.key} belongs to no company.`);
    const refreshToken = await host.issueRefreshToken({
      tenantId: tenant.id,
      userId: user.id,
      clientId: user.clientId,
      mfa: user.mfa,
    });
    return { ...user, refreshToken };
  });
  return { ...file, users };
}

function read(path: string): DemoFile | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as DemoFile) : undefined;
}

const write = (path: string, file: DemoFile): void =>
  writeFileSync(path, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
