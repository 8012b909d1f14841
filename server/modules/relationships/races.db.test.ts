import type pg from 'pg';
import { describe, expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import { callerOf, testDeps } from '#testing/api.ts';
import { aCompany, aPartnership, aPerson, type Company } from '#testing/builders.ts';
import { someoneWaits, test } from '#testing/database.ts';
import {
  acceptInvitation,
  createInvitation,
  declineInvitation,
  endRelationship,
  getStandingLink,
  previewInvitation,
  rotateStandingLink,
  withdrawInvitation,
} from './index.ts';

type Person = Pick<Company, 'tenantId' | 'userId'>;

const signer = { firstName: 'Chris', lastName: 'Berg', email: 'chris@bergmann.example' };

async function aWorld(database: Database) {
  const deps = testDeps(database);
  const provider = await aCompany(database, 'provider');
  const reseller = await aCompany(database, 'reseller');
  const customer = await aCompany(database, 'customer');
  await aPartnership(database, provider, reseller);
  const tokenOf = (url: string | null) => url?.split('/').at(-1) ?? '';
  const read = async (who: Person, token: string) => {
    const page = await previewInvitation(deps, callerOf(who), token, { noted: true });
    return page.signedIn?.consent?.offer.textVersion ?? 'nothing is asked';
  };
  return {
    deps,
    provider,
    reseller,
    customer,
    read,
    async invite() {
      const wanted = { kind: 'joint', providerId: provider.tenantId } as const;
      const made = await createInvitation(deps, callerOf(reseller), wanted);
      return { id: made.invitation.id, token: tokenOf(made.url) };
    },
    async standingToken(by: Company = reseller) {
      return tokenOf((await getStandingLink(deps, callerOf(by), {})).url);
    },
    /** What an answer comes to: accepted, or the code it was refused with. */
    accept: (who: Person, token: string, textVersion: string) =>
      outcome(
        acceptInvitation(deps, callerOf(who), token, {
          relationship: true,
          adminRights: true,
          agreement: { accepted: true, signer },
          textVersion,
        }),
      ),
  };
}

const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: { type?: { code: string } }) => error.type?.code ?? String(error),
  );

/** Whatever needs these rows waits until `meanwhile` has happened. */
async function holding<T>(
  owner: pg.Client,
  rows: string,
  values: unknown[],
  meanwhile: () => Promise<T>,
): Promise<T> {
  await owner.query("begin; set local app.migrating = 'on'");
  await owner.query(rows, values);
  try {
    return await meanwhile();
  } finally {
    await owner.query('commit');
  }
}

const theInvitation = 'select from invitation where id = $1 for update';
const theCompany = 'select from tenant where tenant_id = $1 for no key update';

async function factsOf(owner: pg.Client, customer: Company) {
  await owner.query("begin; set local app.migrating = 'on'");
  const count = async (table: string, where = 'true') => {
    const found = await owner.query(
      `select count(*)::int as n from ${table} where tenant_id = $1 and ${where}`,
      [customer.tenantId],
    );
    return found.rows[0].n as number;
  };
  const facts = {
    relationships: await count('reseller_relationship', 'upper_inf(valid_during)'),
    gdap: await count('gdap_relationship'),
    assignments: await count('access_assignment'),
    acceptances: await count('acceptance'),
    agreements: await count('customer_agreement'),
    accepted: await count('event', "operation = 'relationship_accepted' and status = 'succeeded'"),
  };
  await owner.query('commit');
  return facts;
}

const once = { relationships: 2, gdap: 1, assignments: 2, acceptances: 1, agreements: 1, accepted: 1 };
const never = { relationships: 0, gdap: 0, assignments: 0, acceptances: 0, agreements: 0, accepted: 0 };

describe('two at once', () => {
  test('two admins of one company: both get the one Acceptance', async ({ database, owner }) => {
    const { read, accept, invite, customer } = await aWorld(database);
    const { id, token } = await invite();
    const second = await aPerson(database, customer, 'global_admin');
    const textVersion = await read(customer, token);
    let both: Promise<string>[] = [];
    await holding(owner, theInvitation, [id], async () => {
      both = [customer, second].map((it) => accept(it, token, textVersion));
      await someoneWaits(owner, { sessions: 2 });
    });
    expect(await Promise.all(both)).toEqual(['done', 'done']);
    expect(await factsOf(owner, customer)).toEqual(once);
  });

  test('eight clicks on a standing link: one Acceptance', async ({ database, owner }) => {
    const { read, accept, standingToken, customer } = await aWorld(database);
    const token = await standingToken();
    const textVersion = await read(customer, token);
    let clicks: Promise<string>[] = [];
    await holding(owner, theCompany, [customer.tenantId], async () => {
      clicks = Array.from({ length: 8 }, () => accept(customer, token, textVersion));
      await someoneWaits(owner, { sessions: 8 });
    });
    expect(await Promise.all(clicks)).toEqual(Array(8).fill('done'));
    expect(await factsOf(owner, customer)).toEqual({ ...once, relationships: 1 });
  });

  test('two companies on one tracked invitation: one wins, the other learns the state', async ({
    database,
    owner,
  }) => {
    const { read, accept, invite, customer } = await aWorld(database);
    const { id, token } = await invite();
    const other = await aCompany(database, 'customer');
    const [mine, theirs] = [await read(customer, token), await read(other, token)];
    let both: Promise<string>[] = [];
    await holding(owner, theInvitation, [id], async () => {
      both = [accept(customer, token, mine), accept(other, token, theirs)];
      await someoneWaits(owner, { sessions: 2 });
    });
    expect((await Promise.all(both)).sort()).toEqual(['done', 'relationships/invitation-decided']);
    const facts = [await factsOf(owner, customer), await factsOf(owner, other)];
    expect(facts.map((it) => it.acceptances).sort()).toEqual([0, 1]);
    expect(facts.map((it) => it.relationships).sort()).toEqual([0, 2]);
  });

  test('one company accepts two partners at once: both count, or the second reads again; the agreement is signed once', async ({
    database,
    owner,
  }) => {
    const { read, accept, standingToken, customer } = await aWorld(database);
    const other = await aCompany(database, 'direct');
    const tokens = [await standingToken(), await standingToken(other)];
    const texts = await Promise.all(tokens.map((it) => read(customer, it)));
    let both: Promise<string>[] = [];
    await holding(owner, theCompany, [customer.tenantId], async () => {
      both = tokens.map((it, at) => accept(customer, it, texts[at] ?? ''));
      await someoneWaits(owner, { sessions: 2 });
    });
    // The agreement was on both pages and is signed now, so the second page is no longer what would be agreed to.
    expect((await Promise.all(both)).sort()).toEqual(['done', 'relationships/consent-changed']);
    expect(await factsOf(owner, customer)).toMatchObject({ relationships: 1, agreements: 1 });
  });

  test('two first looks at one’s reusable link: one link', async ({ database, owner }) => {
    const { deps, reseller } = await aWorld(database);
    const second = await aPerson(database, reseller, 'admin_agent');
    let both: Promise<{ url: string }>[] = [];
    await holding(owner, 'lock table standing_link in share mode', [], async () => {
      both = [reseller, second].map((it) => getStandingLink(deps, callerOf(it), {}));
      await someoneWaits(owner, { sessions: 2 });
    });
    const [one, two] = await Promise.all(both);
    expect(one?.url).toBe(two?.url);
  });
});

describe('an answer and the inviter', () => {
  test('an acceptance that meets a withdrawal half-way waits for it, and loses', async ({
    database,
    owner,
  }) => {
    const { read, accept, invite, customer } = await aWorld(database);
    const { id, token } = await invite();
    const textVersion = await read(customer, token);
    const answer = await holding(
      owner,
      "update invitation set state = 'withdrawn', decided_at = now() where id = $1",
      [id],
      async () => {
        const accepting = accept(customer, token, textVersion);
        await someoneWaits(owner);
        return { accepting };
      },
    );
    expect(await answer.accepting).toBe('relationships/invitation-decided');
    expect(await factsOf(owner, customer)).toEqual(never);
  });

  test('a withdrawal that meets an acceptance half-way waits for it, and loses', async ({
    database,
    owner,
  }) => {
    const { deps, reseller, read, accept, invite, customer } = await aWorld(database);
    const { id, token } = await invite();
    const textVersion = await read(customer, token);
    const acts = await holding(owner, theCompany, [customer.tenantId], async () => {
      const accepting = accept(customer, token, textVersion);
      await someoneWaits(owner); // holds the invitation, waits for its company
      const withdrawing = outcome(withdrawInvitation(deps, callerOf(reseller), id));
      await someoneWaits(owner, { sessions: 2 });
      return { accepting, withdrawing };
    });
    expect([await acts.accepting, await acts.withdrawing]).toEqual([
      'done',
      'relationships/invitation-decided',
    ]);
    expect(await factsOf(owner, customer)).toEqual(once);
  });

  test('yes and no at once, of one company: the first counts', async ({ database, owner }) => {
    const { deps, read, accept, invite, customer } = await aWorld(database);
    const { token } = await invite();
    const textVersion = await read(customer, token);
    const acts = await holding(owner, theCompany, [customer.tenantId], async () => {
      const declining = outcome(declineInvitation(deps, callerOf(customer), token, {}));
      await someoneWaits(owner);
      const accepting = accept(customer, token, textVersion);
      await someoneWaits(owner, { sessions: 2 });
      return { accepting, declining };
    });
    expect([await acts.declining, await acts.accepting]).toEqual([
      'done',
      'relationships/invitation-decided',
    ]);
    expect(await factsOf(owner, customer)).toEqual(never);
  });

  test('an acceptance that meets a replacement of the reusable link half-way finds it gone', async ({
    database,
    owner,
  }) => {
    const { deps, reseller, read, accept, standingToken, customer } = await aWorld(database);
    const token = await standingToken();
    const textVersion = await read(customer, token);
    const acts = await holding(
      owner,
      'select from standing_link where tenant_id = $1 for update',
      [reseller.tenantId],
      async () => {
        const rotating = outcome(rotateStandingLink(deps, callerOf(reseller), {}));
        await someoneWaits(owner);
        const accepting = accept(customer, token, textVersion);
        await someoneWaits(owner, { sessions: 2 });
        return { rotating, accepting };
      },
    );
    expect([await acts.rotating, await acts.accepting]).toEqual(['done', 'api/not-found']);
    expect(await factsOf(owner, customer)).toEqual(never);
  });

  test('customers of one reusable link do not wait for each other', async ({ database, owner }) => {
    const { read, accept, standingToken, customer } = await aWorld(database);
    const token = await standingToken();
    const other = await aCompany(database, 'customer');
    const [mine, theirs] = [await read(customer, token), await read(other, token)];
    const first = await holding(owner, theCompany, [customer.tenantId], async () => {
      const accepting = accept(customer, token, mine);
      await someoneWaits(owner);
      expect(await accept(other, token, theirs)).toBe('done');
      return { accepting };
    });
    expect(await first.accepting).toBe('done');
  });
});

describe('an answer and the facts', () => {
  test('an acceptance that meets a removal half-way waits for it, and does not revive what was removed', async ({
    database,
    owner,
  }) => {
    const { deps, reseller, read, accept, standingToken, customer } = await aWorld(database);
    const token = await standingToken();
    expect(await accept(customer, token, await read(customer, token))).toBe('done');
    const textVersion = await read(customer, token);
    const both = [reseller.tenantId, customer.tenantId];
    let accepting = Promise.resolve('not yet');
    await database.transaction({ read: both, write: both }, async (tx) => {
      await endRelationship(tx, {
        customerId: customer.tenantId,
        partnerId: reseller.tenantId,
        kind: 'reseller',
        by: reseller.userId,
        now: deps.clock(),
      });
      accepting = accept(customer, token, textVersion);
      await someoneWaits(owner);
    });
    expect(await accepting).toBe('relationships/consent-changed');
    expect((await factsOf(owner, customer)).relationships).toBe(0);
  });

  test('a removal that meets an acceptance half-way waits for it, and ends what it made', async ({
    database,
    owner,
  }) => {
    const { deps, reseller, read, accept, standingToken, customer } = await aWorld(database);
    const token = await standingToken();
    const textVersion = await read(customer, token);
    const both = [reseller.tenantId, customer.tenantId];
    const acts = await holding(owner, theCompany, [customer.tenantId], async () => {
      const accepting = accept(customer, token, textVersion);
      await someoneWaits(owner);
      const ending = database.transaction({ read: both, write: both }, (tx) =>
        endRelationship(tx, {
          customerId: customer.tenantId,
          partnerId: reseller.tenantId,
          kind: 'reseller',
          by: reseller.userId,
          now: deps.clock(),
        }),
      );
      await someoneWaits(owner, { sessions: 2 });
      return { accepting, ending };
    });
    expect(await acts.accepting).toBe('done');
    const ended = await acts.ending;
    // A span is never empty: what ends at the instant it began lasts a microsecond.
    expect(ended?.since).toEqual(deps.clock());
    expect(await factsOf(owner, customer)).toMatchObject({ relationships: 0, acceptances: 1, gdap: 1 });
  });

  test('a joint acceptance that meets the end of the partnership half-way begins neither relationship', async ({
    database,
    owner,
  }) => {
    const { reseller, read, accept, invite, customer } = await aWorld(database);
    const { token } = await invite();
    const textVersion = await read(customer, token);
    const acts = await holding(
      owner,
      "update partnership set valid_during = tstzrange(lower(valid_during), '2026-06-01') where tenant_id = $1",
      [reseller.tenantId],
      async () => {
        const accepting = accept(customer, token, textVersion);
        await someoneWaits(owner);
        return { accepting };
      },
    );
    expect(await acts.accepting).toBe('relationships/partnership-ended');
    expect(await factsOf(owner, customer)).toEqual(never);
  });

  test('a role taken away while the answer waited for its turn counts', async ({ database, owner }) => {
    const { read, accept, invite, customer } = await aWorld(database);
    const { id, token } = await invite();
    const textVersion = await read(customer, token);
    const acts = await holding(owner, theInvitation, [id], async () => {
      const accepting = accept(customer, token, textVersion);
      await someoneWaits(owner);
      await owner.query(
        "update role_assignment set valid_during = tstzrange(lower(valid_during), '2026-05-31') where tenant_id = $1",
        [customer.tenantId],
      );
      return { accepting };
    });
    expect(await acts.accepting).toBe('access/forbidden');
    expect(await factsOf(owner, customer)).toEqual(never);
  });
});
