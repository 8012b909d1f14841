import type { Asked, AskedGrant } from './asked.ts';

/** What is asked now and was not when the page was opened, and the other way round. */
export interface Difference {
  /** Keys of what is new, see {@link keys}. */
  readonly added: ReadonlySet<string>;
  readonly removed: readonly RemovedRole[];
  /** Partners that no longer ask. */
  readonly gone: readonly string[];
  /** When a right was to end before, by partner and kind. */
  readonly endBefore: ReadonlyMap<string, string | undefined>;
}

interface RemovedRole {
  readonly partnerId: string;
  readonly kind: 'gdap' | 'dap';
  readonly role: string;
}

export const keys = {
  partner: (id: string) => `partner ${id}`,
  role: (grant: Pick<AskedGrant, 'partnerId' | 'kind'>, role: string) =>
    `role ${grant.partnerId} ${grant.kind} ${role}`,
  end: (grant: Pick<AskedGrant, 'partnerId' | 'kind'>) => `end ${grant.partnerId} ${grant.kind}`,
  agreement: 'agreement',
};

/** Says nothing where only how the companies stand to each other changed: a relationship that ended meanwhile. */
export function differenceOf(before: Asked, now: Asked): Difference {
  const old = linesOf(before);
  const present = linesOf(now);
  const endBefore = new Map<string, string | undefined>();
  for (const grant of now.asks?.grants ?? []) {
    const same = before.asks?.grants.find((it) => it.partnerId === grant.partnerId && it.kind === grant.kind);
    if (same && same.until !== grant.until) endBefore.set(keys.end(grant), same.until);
  }
  return {
    added: new Set([...present.keys()].filter((it) => !old.has(it))),
    removed: [...old].flatMap(([key, role]) => (role && !present.has(key) ? [role] : [])),
    gone: (before.asks?.relationships ?? [])
      .filter((it) => !present.has(keys.partner(it.partnerId)))
      .map((it) => it.name),
    endBefore,
  };
}

export const saysSomething = (it: Difference): boolean =>
  it.added.size + it.removed.length + it.gone.length + it.endBefore.size > 0;

function linesOf({ asks }: Asked): Map<string, RemovedRole | undefined> {
  const lines = new Map<string, RemovedRole | undefined>();
  for (const it of asks?.relationships ?? []) lines.set(keys.partner(it.partnerId), undefined);
  for (const grant of asks?.grants ?? [])
    for (const role of grant.roles)
      lines.set(keys.role(grant, role), { partnerId: grant.partnerId, kind: grant.kind, role });
  if (asks?.agreement) lines.set(keys.agreement, undefined);
  return lines;
}
