import { type Locale, say, sayDate } from '#kernel/words.ts';
import { endOf, type Grant, isLive } from '#modules/delegated-admin/index.ts';
import type { Blocker } from './active-subscriptions.ts';
import type { OwnCustomer } from './customer.ts';

/** What a removal changes, leaves, or is kept from by. */
export interface Consequence {
  readonly code: string;
  readonly text: string;
}

/**
 * Which of the two rules a removal follows. A reseller removes without conditions and its rights stay as they are; a
 * provider or direct partner, who sells by itself, removes only once nothing it sold is running, and its tenant-wide
 * right ends.
 */
export type RemovalRule = 'reseller' | 'seller';

export const ruleFor = (customer: OwnCustomer): RemovalRule =>
  customer.relationships.some((it) => it.active && it.kind !== 'reseller') ? 'seller' : 'reseller';

/** The statement that goes with each rule: what happens to the rights is part of its words. */
export const statementOf = { reseller: 'removal.v1', seller: 'removal-provider.v1' } as const;

export function removes(
  rule: RemovalRule,
  customer: OwnCustomer,
  grants: readonly Grant[],
  now: Date,
  locale: Locale,
): Consequence[] {
  const names = { customer: customer.companyName };
  const dap = grants.some((it) => it.kind === 'dap' && isLive(it, now));
  return [
    { code: 'relationship', text: say(locale, 'customers.remove.changes-list', names) },
    ...(rule === 'seller'
      ? [{ code: 'orders', text: say(locale, 'customers.remove.changes-orders', names) }]
      : []),
    { code: 'support-contact', text: say(locale, 'customers.remove.changes-support', names) },
    ...(rule === 'seller' && dap
      ? [{ code: 'dap', text: say(locale, 'customers.remove.changes-dap', names) }]
      : []),
  ];
}

export function keeps(
  rule: RemovalRule,
  customer: OwnCustomer,
  grants: readonly Grant[],
  now: Date,
  locale: Locale,
): Consequence[] {
  const names = { customer: customer.companyName };
  const living = grants.filter((it) => isLive(it, now));
  const gdap = living.filter((it) => it.kind === 'gdap');
  const last = Math.max(...gdap.map((it) => endOf(it)?.getTime() ?? 0));
  return [
    ...(rule === 'reseller' && living.some((it) => it.kind === 'dap')
      ? [{ code: 'dap', text: say(locale, 'customers.remove.keeps-dap', names) }]
      : []),
    ...(gdap.length > 0
      ? [
          {
            code: 'gdap',
            text: say(locale, 'customers.remove.keeps-gdap', {
              count: gdap.length,
              date: sayDate(locale, new Date(last)),
            }),
          },
        ]
      : []),
    { code: 'other-partners', text: say(locale, 'customers.remove.keeps-others', names) },
    { code: 'subscriptions', text: say(locale, 'customers.remove.keeps-subscriptions', names) },
  ];
}

export const blockedBy = (blockers: readonly Blocker[], locale: Locale): Consequence[] =>
  blockers.map((it) => ({
    code: it.kind,
    text: say(locale, `customers.remove.blocked-${it.kind}`, { count: it.count }),
  }));
