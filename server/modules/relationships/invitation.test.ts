import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TenantId } from '#kernel/ids.ts';
import { type Decision, decide, opens, type StoredState, stagesOf, stateOf } from './invitation.ts';
import { invitationDecided, invitationExpired } from './problems.ts';

const now = new Date('2026-06-01T12:00:00Z');
const soon = new Date('2026-06-02T12:00:00Z');
const decisions = ['accept', 'decline', 'withdraw'] as const;

describe('one decision', () => {
  test.each([
    ['prepared', 'accept', 'accepted'],
    ['opened', 'accept', 'accepted'],
    ['prepared', 'decline', 'declined'],
    ['opened', 'decline', 'declined'],
    ['prepared', 'withdraw', 'withdrawn'],
    ['opened', 'withdraw', 'withdrawn'],
  ] as const)('%s: %s makes it %s', (state, decision, after) => {
    expect(decide({ state, expiresOn: soon }, decision, now)).toEqual({ ok: true, value: after });
  });

  test.each(['accepted', 'declined', 'withdrawn'] as const)('%s stays what it is', (state) => {
    for (const decision of decisions)
      expect(decide({ state, expiresOn: null }, decision, now)).toEqual({
        ok: false,
        problem: invitationDecided,
        facts: { state },
      });
  });

  test('from its last instant on it can only be withdrawn', () => {
    const it = { state: 'opened', expiresOn: now } as const;
    expect(stateOf(it, new Date(now.getTime() - 1))).toBe('opened');
    expect(stateOf(it, now)).toBe('lapsed');
    expect(decide(it, 'accept', now)).toMatchObject({ ok: false, problem: invitationExpired });
    expect(decide(it, 'decline', now)).toMatchObject({ ok: false, problem: invitationExpired });
    expect(decide(it, 'withdraw', now)).toEqual({ ok: true, value: 'withdrawn' });
    expect(opens({ ...it, state: 'prepared' }, now)).toBe(false);
  });
});

test('whatever comes in whatever order: decided once, at most opened once, and never after its time', () => {
  const life = fc.record({
    lasts: fc.option(fc.integer({ min: 1, max: 50 }), { nil: null }),
    steps: fc.array(
      fc.record({
        after: fc.integer({ min: 0, max: 10 }),
        move: fc.constantFrom<Decision | 'open'>('open', 'accept', 'decline', 'withdraw'),
      }),
      { maxLength: 30 },
    ),
  });
  fc.assert(
    fc.property(life, ({ lasts, steps }) => {
      const expiresOn = lasts === null ? null : new Date(lasts);
      let at = 0;
      let state: StoredState = 'prepared';
      const decided: { by: string; at: number }[] = [];
      for (const { after, move } of steps) {
        at += after;
        const clock = new Date(at);
        if (move === 'open') {
          if (opens({ state, expiresOn }, clock)) {
            expect(state).toBe('prepared');
            state = 'opened';
          }
          continue;
        }
        const result = decide({ state, expiresOn }, move, clock);
        if (result.ok) {
          decided.push({ by: move, at });
          state = result.value;
        } else if (decided.length > 0) expect(result.problem).toBe(invitationDecided);
        else expect(lasts !== null && at >= lasts && move !== 'withdraw').toBe(true);
      }
      expect(decided.length).toBeLessThanOrEqual(1);
      const [only] = decided;
      if (only && only.by !== 'withdraw') expect(lasts === null || only.at < lasts).toBe(true);
      if (!only) expect(['prepared', 'opened']).toContain(state);
    }),
    { numRuns: 2_000 },
  );
});

describe('who opened it', () => {
  const company = 'a0000000-0000-7000-8000-000000000001' as TenantId;
  const history = {
    state: 'opened',
    expiresOn: null,
    createdAt: now,
    createdByName: 'rita',
    openedAt: soon,
    openedByName: 'erik',
    openedByTenant: company,
    remindedAt: null,
    decidedAt: null,
    decidedByName: null,
    customerId: null,
  } as const;
  const openedBy = (it: Parameters<typeof stagesOf>[0]) =>
    stagesOf(it, soon).find(({ stage }) => stage === 'opened')?.by;

  test('is hidden until that company accepts', () => {
    expect(openedBy(history)).toBeUndefined();
    expect(openedBy({ ...history, state: 'declined', decidedAt: soon, customerId: company })).toBeUndefined();
    const accepted = { ...history, state: 'accepted', decidedAt: soon, decidedByName: 'chris' } as const;
    expect(openedBy({ ...accepted, customerId: company })).toBe('erik');
  });

  test('stays hidden for good where another company accepts', () => {
    const other = 'a0000000-0000-7000-8000-000000000002' as TenantId;
    expect(
      openedBy({ ...history, state: 'accepted', decidedAt: soon, decidedByName: 'x', customerId: other }),
    ).toBeUndefined();
  });
});
