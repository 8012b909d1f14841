import fc from 'fast-check';
import { expect } from 'vitest';
import type { Database } from '#database/connection.ts';
import { addDays } from '#kernel/clock.ts';
import type { EnrolmentId } from '#kernel/ids.ts';
import { callerOf, testDeps, testVetting } from '#testing/api.ts';
import { aCompany, aPerson } from '#testing/builders.ts';
import { test } from '#testing/database.ts';
import { anApplication, somePdf } from '#testing/enrolment.ts';
import {
  addEvidence,
  appeal,
  checkNames,
  decideCheck,
  editEnrolment,
  resendVerification,
  type State,
  setStatus,
  signAgreement,
  startEnrolment,
  states,
  submitEnrolment,
  verificationLink,
  verifyEmail,
} from './index.ts';

/**
 * Random lives of an application, against a model that knows the rules and no SQL: applicant, contact and two reviewers
 * try anything in any order while time passes.
 */
type Outcome = 'passed' | 'evidence_wanted' | 'failed';
type Standing = 'active' | 'restricted' | 'suspended' | 'deauthorized';
type Step =
  | { do: 'submit' | 'resend' | 'appeal' | 'sign' }
  | { do: 'confirm'; link: 'newest' | 'older' }
  | { do: 'decide'; check: number; outcome: Outcome; who: number }
  | { do: 'evidence'; check: number }
  | { do: 'edit'; house: number }
  | { do: 'standing'; to: Standing }
  | { do: 'wait'; hours: number };

const check = fc.integer({ min: 0, max: 4 });
const outcome = fc.constantFrom<Outcome>('passed', 'passed', 'passed', 'evidence_wanted', 'failed');
const standing = fc.constantFrom<Standing>('active', 'restricted', 'suspended', 'deauthorized');
const who = fc.integer({ min: 0, max: 1 });
const one = <T extends string>(act: T) => fc.record({ do: fc.constant(act) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: one('submit') },
  { weight: 1, arbitrary: one('resend') },
  { weight: 1, arbitrary: one('appeal') },
  { weight: 2, arbitrary: one('sign') },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('confirm'), link: fc.constantFrom('newest', 'older') }),
  },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('decide'), check, outcome, who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('evidence'), check }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit'), house: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('standing'), to: standing }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait'), hours: fc.integer({ min: 1, max: 90 }) }) },
) as fc.Arbitrary<Step>;

const noMove = 'enrolment/no-such-move';
const reviewed = ['under_review', 'action_required'];

/** The rules, with nothing of how they are kept. */
class Model {
  now = new Date('2026-06-01T12:00:00Z');
  state: State = 'draft';
  readonly checks = checkNames.map(() => ({ status: 'pending', by: null as number | 'machine' | null }));
  generation = 0;
  sentAt = this.now;
  verified = false;
  signed = false;
  /** As the application begins. */
  house = 3;
  mails = 0;

  do(it: Step): string {
    const before = this.state;
    const told = this.try(it);
    // The verification mail is the news of a submission; anything else has its own.
    if (this.state !== before) this.mails += 1;
    return told;
  }

  private try(it: Step): string {
    switch (it.do) {
      case 'submit':
        if (this.state !== 'draft') return noMove;
        return this.mail('awaiting_email');
      case 'resend': {
        if (this.state !== 'awaiting_email') return noMove;
        if (this.now < this.resendFrom()) return 'enrolment/resend-too-early';
        this.mails += 1;
        return this.mail('awaiting_email');
      }
      case 'confirm':
        if (this.generation === 0 || (it.link === 'older' && this.generation === 1)) return 'api/not-found';
        if (it.link === 'older') return 'api/not-found';
        if (this.verified) return 'done';
        if (this.now >= addDays(this.sentAt, 14)) return 'enrolment/verification-expired';
        this.verified = true;
        this.checks[0] = { status: 'passed', by: 'machine' };
        this.state = 'under_review';
        return 'done';
      case 'decide':
        return this.decide(it.check, it.outcome, it.who);
      case 'evidence': {
        if (![...reviewed, 'rejected'].includes(this.state)) return noMove;
        if (this.checks[it.check]?.status === 'evidence_wanted') this.reopen(it.check);
        if (this.state === 'action_required') this.follow();
        return 'done';
      }
      case 'edit': {
        if (it.house === this.house) return 'done';
        if (!['draft', 'awaiting_email', 'action_required'].includes(this.state))
          return 'enrolment/not-editable';
        this.house = it.house;
        if (['passed', 'evidence_wanted'].includes(this.checks[3]?.status ?? '')) this.reopen(3);
        if (this.state === 'action_required') this.follow();
        return 'done';
      }
      case 'appeal':
        if (this.state !== 'rejected') return noMove;
        for (const [at, each] of this.checks.entries()) if (each.status === 'failed') this.reopen(at);
        this.state = 'under_review';
        return 'done';
      case 'sign':
        if (this.signed) return 'done';
        if (this.state !== 'qualified') return noMove;
        this.signed = true;
        this.state = 'active';
        return 'done';
      case 'standing': {
        if (this.generation === 0) return 'api/not-found';
        const held = this.state === 'restricted' || this.state === 'suspended';
        if (it.to === 'active' ? !held : this.state !== 'active') return noMove;
        this.state = it.to;
        return 'done';
      }
      case 'wait':
        this.now = new Date(this.now.getTime() + it.hours * 3_600_000);
        return 'done';
    }
  }

  private decide(at: number, outcome: Outcome, who: number): string {
    if (this.generation === 0) return 'api/not-found'; // no draft is in anybody's queue
    if (!reviewed.includes(this.state)) return noMove;
    const it = this.checks[at];
    const ownWish = it?.by === who && it.status === 'evidence_wanted';
    if (typeof it?.by === 'number' && !ownWish) return 'enrolment/check-decided';
    this.checks[at] = { status: outcome, by: who };
    this.follow();
    return 'done';
  }

  private reopen(at: number): void {
    this.checks[at] = { status: 'pending', by: null };
  }

  private follow(): void {
    const any = (status: string) => this.checks.some((it) => it.status === status);
    this.state = any('failed')
      ? 'rejected'
      : any('evidence_wanted')
        ? 'action_required'
        : any('pending')
          ? 'under_review'
          : 'qualified';
  }

  private mail(state: State): string {
    this.state = state;
    this.generation += 1;
    this.sentAt = this.now;
    return 'done';
  }

  private resendFrom(): Date {
    let at = addDays(this.sentAt, 1);
    while (at.getUTCDay() % 6 === 0) at = addDays(at, 1);
    return at;
  }
}

/** The same application in the database. */
async function theSystem(database: Database, vendor: { olga: object; piet: object }) {
  const deps = Object.assign(testDeps(database), { vetting: testVetting() });
  const company = await aCompany(database, 'applicant', { programme: 'pending' });
  const { tenantId } = company;
  const own = { read: [tenantId], write: [] };
  const applicant = () => callerOf(company);
  const reviewer = (who: number) => callerOf((who === 0 ? vendor.olga : vendor.piet) as typeof company);
  const begun = await startEnrolment(deps, applicant(), { program: 'indirect_reseller', ...anApplication });
  const id = begun.enrolment.id as EnrolmentId;
  const tokens: string[] = [];

  const act = (it: Step, model: Model): Promise<unknown> => {
    switch (it.do) {
      case 'submit':
        return submitEnrolment(deps, applicant(), id);
      case 'resend':
        return resendVerification(deps, applicant(), id);
      case 'confirm':
        return verifyEmail(deps, tokens.at(it.link === 'newest' ? -1 : -2) ?? 'x'.repeat(43), {
          signedUp: true,
          addressIsOurs: true,
        });
      case 'decide': {
        const name = checkNames[it.check] ?? 'identity';
        return decideCheck(
          deps,
          reviewer(it.who),
          id,
          name,
          { outcome: it.outcome, reason: 'because' },
          undefined,
        );
      }
      case 'evidence':
        return addEvidence(deps, applicant(), id, {
          check: checkNames[it.check] ?? 'identity',
          content: somePdf.toString('base64'),
        });
      case 'edit':
        return editEnrolment(
          deps,
          applicant(),
          id,
          { legalProfile: { address: { addressLine1: `Uferpromenade ${it.house}0` } } },
          undefined,
        );
      case 'appeal':
        return appeal(deps, applicant(), id, {});
      case 'sign':
        return signAgreement(deps, applicant(), id, { accepted: true, version: '2026-11' });
      case 'standing':
        return setStatus(deps, reviewer(0), id, { state: it.to, reason: 'because' });
      case 'wait':
        deps.moveTo(model.now.toISOString());
        return Promise.resolve();
    }
  };

  return {
    async do(it: Step, model: Model): Promise<string> {
      const told = await act(it, model).then(
        () => 'done',
        (error: Error) => error.message.split(':')[0] ?? '',
      );
      const generation = model.generation;
      if ((it.do === 'submit' || it.do === 'resend') && told === 'done') {
        const link = await database.read(own, (tx) => verificationLink(tx, deps, tenantId, id, generation));
        tokens.push(link?.split('/').at(-1) ?? '');
      }
      return told;
    },
    /** What stands written: of the company, of its log of moves, in the vendor's queue, among its mails. */
    look: () =>
      database.read({ read: [tenantId, (vendor.olga as typeof company).tenantId], write: [] }, async (tx) => {
        const it = await tx
          .selectFrom('enrolment')
          .select(['state', 'verified_at'])
          .where('tenant_id', '=', tenantId)
          .executeTakeFirstOrThrow();
        const checks = await tx
          .selectFrom('enrolment_check')
          .select(['name', 'status'])
          .where('tenant_id', '=', tenantId)
          .execute();
        const moves = await tx
          .selectFrom('enrolment_move')
          .select('state')
          .where('tenant_id', '=', tenantId)
          .orderBy('id')
          .execute();
        const queued = await tx
          .selectFrom('enrolment_case')
          .select('state')
          .where('enrolment_id', '=', id)
          .where('applicant_id', '=', tenantId)
          .executeTakeFirst();
        const mails = await tx
          .selectFrom('mail')
          .select('to_address')
          .where('tenant_id', '=', tenantId)
          .execute();
        return {
          state: it.state,
          verified: it.verified_at !== null,
          checks: checkNames.map((name) => checks.find((each) => each.name === name)?.status),
          lastMove: moves.at(-1)?.state,
          queued: queued?.state,
          mails: mails.length,
          readers: [...new Set(mails.map((mail) => mail.to_address))],
        };
      }),
  };
}

const toReview: Step[] = [{ do: 'submit' }, { do: 'confirm', link: 'newest' }];
const decided = (outcome: Outcome, ...ats: number[]): Step[] =>
  ats.map((at) => ({ do: 'decide', check: at, outcome, who: at % 2 }));
const toActive: Step[] = [...toReview, ...decided('passed', 1, 2, 3, 4), { do: 'sign' }];
const lastStates: [Step[]][] = [
  [
    [
      ...toReview,
      ...decided('failed', 3),
      { do: 'evidence', check: 3 },
      { do: 'appeal' },
      ...decided('passed', 3),
    ],
  ],
  [
    [
      ...toReview,
      ...decided('evidence_wanted', 3),
      { do: 'edit', house: 2 },
      ...decided('passed', 1, 2, 3, 4),
    ],
  ],
  [[...toActive, { do: 'standing', to: 'restricted' }, { do: 'standing', to: 'active' }]],
  [[...toActive, { do: 'standing', to: 'suspended' }, { do: 'standing', to: 'deauthorized' }]],
  [[...toActive, { do: 'standing', to: 'deauthorized' }, { do: 'standing', to: 'active' }, { do: 'sign' }]],
  [[{ do: 'submit' }, { do: 'wait', hours: 24 }, { do: 'resend' }, { do: 'confirm', link: 'older' }]],
  [[{ do: 'submit' }, { do: 'wait', hours: 336 }, { do: 'confirm', link: 'newest' }, { do: 'resend' }]],
];

test('whatever applicant, contact and reviewers try in whatever order, the application does what the rules say', async ({
  database,
}) => {
  const olga = await aCompany(database, 'vendor');
  const vendor = { olga, piet: await aPerson(database, olga, 'admin_agent') };
  const seen = new Set<State>();
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
      const model = new Model();
      const system = await theSystem(database, vendor);
      for (const it of steps) {
        tried += 1;
        const told = model.do(it);
        expect(await system.do(it, model), JSON.stringify(it)).toBe(told);
        seen.add(model.state);
        expect(await system.look(), JSON.stringify(it)).toEqual({
          state: model.state,
          verified: model.verified,
          checks: model.checks.map((each) => each.status),
          lastMove: model.state,
          queued: model.generation > 0 ? model.state : undefined,
          mails: model.mails,
          readers: model.mails > 0 ? [anApplication.primaryContact.email] : [],
        });
      }
    }),
    { numRuns: Number(process.env['MODEL_RUNS'] ?? 12), examples: lastStates },
  );
  expect([...seen].sort()).toEqual([...states].sort());
  console.log(`applications: ${tried} steps tried, ${seen.size} states seen, model differences = 0`);
}, 300_000);
