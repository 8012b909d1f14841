import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UserId } from '#kernel/ids.ts';
import { newId } from '#kernel/ids.ts';
import type { Application } from './application.ts';
import {
  type Check,
  checkNames,
  concernedBy,
  decide,
  lookedAtAgain,
  movesAfter,
  reopen,
  see,
  untouched,
} from './checks.ts';
import { after, type Move, movesFrom, type State, standingMove, states } from './enrolment.ts';

/** R-073, copied from the requirements: where each state may lead. */
const table: Record<State, readonly State[]> = {
  draft: ['awaiting_email'],
  awaiting_email: ['under_review'],
  under_review: ['action_required', 'rejected', 'qualified'],
  action_required: ['under_review'],
  rejected: ['under_review'],
  qualified: ['active'],
  active: ['restricted', 'suspended', 'deauthorized'],
  restricted: ['active'],
  suspended: ['active'],
  deauthorized: [],
};

const everyMove: Move[] = [
  'submit',
  'confirm',
  'ask',
  'supply',
  'reject',
  'appeal',
  'qualify',
  'sign',
  'restrict',
  'suspend',
  'deauthorize',
  'cure',
];

test('the moves from each state are those of the requirements, and no other', () => {
  for (const state of states) {
    const reached = everyMove.flatMap((move) => {
      const it = after(state, move);
      return it.ok ? [it.value] : [];
    });
    expect(new Set(reached), state).toEqual(new Set(table[state]));
    expect(movesFrom(state)).toHaveLength(table[state].length);
  }
});

test('whatever is tried in whatever order, every state is reached and none besides', () => {
  const seen = new Set<State>(['draft']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...everyMove), { maxLength: 60 }), (tried) => {
      let state: State = 'draft';
      for (const move of tried) {
        const it = after(state, move);
        if (!it.ok) {
          expect(it.facts).toEqual({ state });
          continue;
        }
        expect(table[state]).toContain(it.value);
        state = it.value;
        seen.add(state);
      }
    }),
    { numRuns: 3_000, seed: 7 },
  );
  // Long lives are rare by chance alone: the last states are walked to.
  for (const end of ['active', 'restricted', 'suspended', 'deauthorized'] as const) {
    let state: State = 'draft';
    for (const move of ['submit', 'confirm', 'qualify', 'sign'] as const) {
      const it = after(state, move);
      if (it.ok) state = it.value;
    }
    if (end !== 'active') {
      const it = after(state, standingMove(end));
      if (it.ok) state = it.value;
    }
    expect(state).toBe(end);
    seen.add(state);
  }
  expect([...seen].sort()).toEqual([...states].sort());
});

const at = new Date('2026-06-01T12:00:00Z');
const [olga, piet] = [newId<'user'>(), newId<'user'>()] as [UserId, UserId];
const says = (
  outcome: 'passed' | 'evidence_wanted' | 'failed',
  by = olga,
  more: { informed?: boolean; fourEyes?: boolean } = {},
) => ({ outcome, reason: 'because', by, byName: 'somebody', at, informed: false, fourEyes: false, ...more });
const decided = (check: Check, ...them: ReturnType<typeof says>[]): Check =>
  them.reduce((it, each) => {
    const result = decide(it, each);
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  }, check);

describe('a check', () => {
  const fresh = untouched('business');

  test('that a reviewer decided is not decided again by chance, only knowingly', () => {
    const passed = decided(fresh, says('passed'));
    for (const by of [olga, piet])
      expect(decide(passed, says('failed', by))).toMatchObject({ ok: false, facts: { status: 'passed' } });
    expect(decided(passed, says('failed', piet, { informed: true })).status).toBe('failed');
  });

  test('whose documents one reviewer wants is not passed by another who has not seen that', () => {
    const wanted = decided(fresh, says('evidence_wanted'));
    expect(decide(wanted, says('passed', piet)).ok).toBe(false);
    expect(decided(wanted, says('passed')).status).toBe('passed');
  });

  test('takes two reviewers under four eyes, who want the same', () => {
    const eyes = { fourEyes: true };
    const proposed = decided(fresh, says('passed', olga, eyes));
    expect(proposed).toMatchObject({ status: 'pending', decided: null, proposal: { outcome: 'passed' } });
    expect(decide(proposed, says('passed', olga, eyes))).toMatchObject({
      problem: { code: 'enrolment/second-reviewer-required' },
    });
    expect(decided(proposed, says('passed', piet, eyes))).toMatchObject({ status: 'passed', proposal: null });
    expect(decided(proposed, says('failed', piet, eyes))).toMatchObject({
      status: 'pending',
      proposal: { outcome: 'failed', by: piet },
    });
    // Asking for a document binds nobody.
    expect(decided(fresh, says('evidence_wanted', olga, eyes)).status).toBe('evidence_wanted');
  });

  test('a machine passes or leaves open, and touches nothing a reviewer decided', () => {
    const seen = see(fresh, [{ code: 'register_match' }], 'register_match', at);
    expect(seen).toMatchObject({ status: 'passed', rule: 'register_match', decided: { by: 'machine' } });
    expect(see(fresh, [{ code: 'register_absent' }], null, at)).toMatchObject({ status: 'pending' });
    const failed = decided(fresh, says('failed'));
    expect(see(failed, [], 'register_match', at)).toMatchObject({ status: 'failed', reason: 'because' });
    expect(decided(seen, says('failed')).status, 'a reviewer may know better').toBe('failed');
    expect(reopen(failed)).toMatchObject({ status: 'pending', decided: null, reason: null });
  });
});

describe('what a change concerns (R-067)', () => {
  const before: Application = {
    mpnId: '4760101',
    legalProfile: { companyName: 'Havelnetz GmbH', address: { country: 'DE', city: 'Potsdam' } },
    primaryContact: { firstName: 'Bela', lastName: 'Horn', phoneNumber: '0331 901820' },
    support: { email: 'help@havelnetz.example' },
  };
  const { legalProfile, primaryContact } = before;
  const changes: [string, Partial<Application>, string[]][] = [
    ['nothing', {}, []],
    ['another partner ID', { mpnId: '4760102' }, ['due_diligence']],
    ['a partner ID taken back', { mpnId: null }, ['due_diligence']],
    [
      'another contact',
      { primaryContact: { ...primaryContact, lastName: 'Moor' } },
      ['identity', 'employment'],
    ],
    [
      'another telephone of the same contact',
      { primaryContact: { ...primaryContact, phoneNumber: '1' } },
      [],
    ],
    [
      'another address',
      { legalProfile: { ...legalProfile, address: { country: 'DE', city: 'Fulda' } } },
      ['business'],
    ],
    ['another register number', { legalProfile: { ...legalProfile, dunsNumber: '123456789' } }, ['business']],
    [
      'another name',
      { legalProfile: { ...legalProfile, companyName: 'Havelnetz AG' } },
      ['business', 'due_diligence'],
    ],
    ['other customer support', { support: {} }, []],
  ];
  test.each(changes)('%s', (_, change, concerned) => {
    expect(concernedBy(before, { ...before, ...change })).toEqual(concerned);
  });

  test('is looked at again where it was looked at, also by one of two reviewers, and nothing else is', () => {
    const eyes = { fourEyes: true };
    const checks = [
      decided(untouched('business'), says('passed')),
      decided(untouched('due_diligence'), says('passed', olga, eyes)),
    ];
    const now = { ...before, mpnId: '4760102' };
    expect(lookedAtAgain(checks, before, now)).toEqual([checks[0], untouched('due_diligence')]);
  });
});

describe('what follows from the checks', () => {
  const checks = (...given: Check['status'][]): Check[] =>
    checkNames.map((name, index) => ({ ...untouched(name), status: given[index] ?? 'pending' }));
  const all = (status: Check['status']) => checks(...checkNames.map(() => status));
  test.each([
    ['under_review', checks('passed'), []],
    ['under_review', all('passed'), ['qualify']],
    ['under_review', checks('passed', 'failed'), ['reject']],
    ['under_review', checks('evidence_wanted', 'failed'), ['reject']],
    ['under_review', checks('evidence_wanted'), ['ask']],
    ['action_required', checks('evidence_wanted'), []],
    ['action_required', checks('passed'), ['supply']],
    ['action_required', all('passed'), ['supply', 'qualify']],
    ['action_required', checks('failed'), ['supply', 'reject']],
  ] as const)('%s %#', (state, given, moves) => {
    expect(movesAfter(state, given)).toEqual(moves);
  });

  test('is always a way the state machine knows', () => {
    const status = fc.constantFrom('pending', 'passed', 'evidence_wanted', 'failed') as fc.Arbitrary<
      Check['status']
    >;
    fc.assert(
      fc.property(
        fc.constantFrom('under_review' as const, 'action_required' as const),
        fc.array(status, { minLength: 5, maxLength: 5 }),
        (from, given) => {
          let state: State = from;
          for (const move of movesAfter(from, checks(...given))) {
            const it = after(state, move);
            expect(it.ok, `${state} ${move}`).toBe(true);
            if (it.ok) state = it.value;
          }
        },
      ),
    );
  });
});
