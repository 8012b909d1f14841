import fc from 'fast-check';
import { expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import { addDays, startOfDay } from '#kernel/clock.ts';
import type { TenantId } from '#kernel/ids.ts';
import { callerOf, testDeps } from '#testing/api.ts';
import { aCompany, aPartnership, type Company } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
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

/**
 * Random lives of a reseller's links, against a model that knows the rules and no SQL: two customers, two tracked
 * invitations and a reusable link, each alone and jointly, read, accepted, declined, withdrawn, replaced and removed in
 * any order while time passes.
 */
type Step =
  | { do: 'read' | 'accept' | 'decline'; who: number; link: number }
  | { do: 'withdraw' | 'rotate'; link: number }
  | { do: 'remove'; who: number; partner: number }
  | { do: 'wait'; hours: number };

const who = fc.integer({ min: 0, max: 1 });
const link = fc.integer({ min: 0, max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('read' as const), who, link }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('accept' as const), who, link }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decline' as const), who, link }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('withdraw' as const), link: fc.integer({ min: 0, max: 1 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('rotate' as const), link: fc.integer({ min: 2, max: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), who, partner: who }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 40 }) }),
  },
);

interface Pair {
  active: boolean;
  /** Counts every change: what the digest of a page must notice. */
  version: number;
}

/** The rules, with nothing of how they are kept. */
class Model {
  now = new Date('2026-06-01T12:00:00Z');
  readonly links = [
    { joint: false, tracked: true, state: 'prepared', by: -1, generation: 1 },
    { joint: true, tracked: true, state: 'prepared', by: -1, generation: 1 },
    { joint: false, tracked: false, state: 'prepared', by: -1, generation: 1 },
    { joint: true, tracked: false, state: 'prepared', by: -1, generation: 1 },
  ];
  /** The second tracked invitation lapses. */
  readonly lapses = new Date('2026-06-04T00:00:00Z');
  readonly pairs: Pair[][] = [0, 1].map(() => [0, 1].map(() => ({ active: false, version: 0 })));
  /** Ends of the reseller's granular rights at each customer. */
  readonly grants: Date[][] = [[], []];
  readonly agreed = [false, false];
  readonly accepted = new Set<string>();

  stateOf(at: number): string {
    const it = this.links[at];
    if (!it) throw new Error('no such link');
    const open = it.state === 'prepared' || it.state === 'opened';
    return at === 1 && open && this.now >= this.lapses ? 'lapsed' : it.state;
  }

  /** All that a page shows this customer, read on that day. */
  page(who: number, at: number, day: Date): string {
    const partners = this.links[at]?.joint ? [0, 1] : [0];
    const until = addDays(startOfDay(day), 365);
    const held = this.grants[who]?.findIndex((end) => end >= until && end > this.now);
    return JSON.stringify([
      at,
      this.links[at]?.generation,
      who,
      partners.map((it) => this.pairs[who]?.[it]?.version),
      this.agreed[who],
      held === undefined || held < 0 ? until : held,
    ]);
  }

  accept(who: number, at: number, read: string): string {
    if (this.accepted.has(read)) return 'done';
    const refused = this.refusal(at);
    if (refused) return refused;
    const [today, yesterday] = [this.now, addDays(this.now, -1)];
    const day = [today, yesterday].find((it) => this.page(who, at, it) === read);
    if (!day) return 'relationships/consent-changed';

    this.accepted.add(read);
    const until = addDays(startOfDay(day), 365);
    const covered = this.grants[who]?.some((end) => end >= until && end > this.now);
    if (!covered) this.grants[who]?.push(until);
    for (const partner of this.links[at]?.joint ? [0, 1] : [0]) {
      const pair = this.pairs[who]?.[partner] as Pair;
      if (!pair.active || (partner === 0 && !covered)) pair.version += 1;
      pair.active = true;
    }
    this.agreed[who] = true;
    this.decide(at, 'accepted', who);
    return 'done';
  }

  decline(who: number, at: number): string {
    const it = this.links[at];
    if (it?.state === 'declined' && it.by === who) return 'done';
    const refused = this.refusal(at);
    if (refused) return refused;
    this.decide(at, 'declined', who);
    return 'done';
  }

  withdraw(at: number): string {
    const state = this.stateOf(at);
    if (state === 'accepted' || state === 'declined') return 'relationships/invitation-decided';
    this.decide(at, 'withdrawn', -1);
    return 'done';
  }

  remove(who: number, partner: number): void {
    const pair = this.pairs[who]?.[partner] as Pair;
    if (pair.active) pair.version += 1;
    pair.active = false;
  }

  private refusal(at: number): string | undefined {
    const state = this.stateOf(at);
    if (state === 'lapsed') return 'relationships/invitation-expired';
    return ['accepted', 'declined', 'withdrawn'].includes(state)
      ? 'relationships/invitation-decided'
      : undefined;
  }

  private decide(at: number, state: string, by: number): void {
    const it = this.links[at];
    if (it?.tracked) Object.assign(it, { state, by });
  }
}

const outcome = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: { type?: { code: string } }) => error.type?.code ?? String(error),
  );

async function live(database: Database, steps: readonly Step[]): Promise<void> {
  const model = new Model();
  const deps = testDeps(database, model.now.toISOString());
  const provider = await aCompany(database, 'provider');
  const reseller = await aCompany(database, 'reseller');
  const customers = [await aCompany(database, 'customer'), await aCompany(database, 'customer')];
  const partners = [reseller, provider];
  await aPartnership(database, provider, reseller);
  const asReseller = callerOf(reseller);
  const joint = { indirectCloudSolutionProviderId: provider.tenantId };
  const tracked = [
    await createInvitation(deps, asReseller, { kind: 'reseller' }),
    await createInvitation(deps, asReseller, {
      kind: 'joint',
      providerId: provider.tenantId,
      expiresOn: model.lapses.toISOString(),
    }),
  ];
  const urls = [
    ...tracked.map((it) => it.url ?? ''),
    (await getStandingLink(deps, asReseller, {})).url,
    (await getStandingLink(deps, asReseller, joint)).url,
  ];
  const tokens = urls.map((it) => it.split('/').at(-1) ?? '');
  /** What each customer last read of each link: really, and in the model. */
  const pages = new Map<string, { textVersion: string; read: string }>();

  for (const it of steps) {
    const at = 'link' in it ? it.link : -1;
    const token = tokens[at] ?? '';
    const person = 'who' in it ? callerOf(customers[it.who] as Company) : asReseller;
    if (it.do === 'wait') {
      model.now = new Date(model.now.getTime() + it.hours * 3_600_000);
      deps.moveTo(model.now.toISOString());
    } else if (it.do === 'read') {
      const page = await previewInvitation(deps, person, token, { noted: true });
      const opened = model.links[at];
      if (opened?.tracked && model.stateOf(at) === 'prepared') opened.state = 'opened';
      expect(page.state).toBe(model.stateOf(at));
      pages.set(`${it.who} ${at}`, {
        textVersion: page.signedIn?.consent?.offer.textVersion ?? '',
        read: model.page(it.who, at, model.now),
      });
    } else if (it.do === 'accept') {
      const page = pages.get(`${it.who} ${at}`);
      if (!page) continue;
      const consent = {
        relationship: true,
        adminRights: true,
        agreement: { accepted: true, signer: { firstName: 'C', lastName: 'B', email: 'c@b.example' } },
        textVersion: page.textVersion,
      } as const;
      const said = await outcome(acceptInvitation(deps, person, token, consent));
      expect(said).toBe(model.accept(it.who, at, page.read));
    } else if (it.do === 'decline') {
      expect(await outcome(declineInvitation(deps, person, token, {}))).toBe(model.decline(it.who, at));
    } else if (it.do === 'withdraw') {
      const id = (tracked[at] as (typeof tracked)[0]).invitation.id;
      expect(await outcome(withdrawInvitation(deps, asReseller, id))).toBe(model.withdraw(at));
    } else if (it.do === 'rotate') {
      const next = await rotateStandingLink(deps, asReseller, at === 3 ? joint : {});
      tokens[at] = next.url.split('/').at(-1) ?? '';
    } else if (it.do === 'remove') {
      await remove(
        database,
        model.now,
        partners[it.partner] as Company,
        customers[it.who] as Company,
        it.partner,
      );
      model.remove(it.who, it.partner);
    }
    await compare(database, model, customers, partners);
  }
}

async function remove(database: Database, now: Date, partner: Company, customer: Company, at: number) {
  const both = [partner.tenantId, customer.tenantId];
  await database.transaction({ read: both, write: both }, (tx) =>
    endRelationship(tx, {
      customerId: customer.tenantId,
      partnerId: partner.tenantId,
      kind: at === 0 ? 'reseller' : 'provider',
      by: partner.userId,
      now,
    }),
  );
}

/** The facts in the customer's rows, and what the partners' lists say of them. */
async function compare(database: Database, model: Model, customers: Company[], partners: Company[]) {
  for (const [who, customer] of customers.entries()) {
    const all = [customer.tenantId, ...partners.map((it) => it.tenantId)] as TenantId[];
    const [living, listed, gdap] = await database.read({ read: all, write: [] }, (tx) =>
      Promise.all([
        tx
          .selectFrom('reseller_relationship')
          .select(['partner_id', 'valid_during'])
          .where('tenant_id', '=', customer.tenantId)
          .execute(),
        tx
          .selectFrom('partner_customer')
          .select(['tenant_id', 'active'])
          .where('customer_id', '=', customer.tenantId)
          .execute(),
        tx
          .selectFrom('gdap_relationship')
          .select('ends_at')
          .where('tenant_id', '=', customer.tenantId)
          .execute(),
      ]),
    );
    for (const [at, partner] of partners.entries()) {
      const active = model.pairs[who]?.[at]?.active ?? false;
      const spans = living.filter((it) => it.partner_id === partner.tenantId);
      expect(spans.some((it) => it.valid_during.endsWith(',)'))).toBe(active);
      expect(listed.some((it) => it.tenant_id === partner.tenantId && it.active)).toBe(active);
    }
    expect(gdap.map((it) => it.ends_at.getTime()).sort()).toEqual(
      (model.grants[who] ?? []).map((it) => it.getTime()).sort(),
    );
  }
}

test('links and relationships live as the model says', { timeout: 120_000 }, async ({ database }) => {
  let commands = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
      commands += steps.length;
      await live(database, steps);
    }),
    { numRuns: Number(process.env['MODEL_RUNS'] ?? 25) },
  );
  console.info(`links against their model: ${commands} commands, 0 differences`);
});
