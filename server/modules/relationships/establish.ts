import type { AcceptanceId } from '#kernel/ids.ts';
import { type DapGrant, endOf, type GdapGrant, type Grant, isLive } from '#modules/delegated-admin/index.ts';
import type { Present, StoredAcceptance } from './acceptance.ts';
import type { AskedGrant, Situation } from './offer.ts';
import type { ListedCustomer, NewRelationship } from './relationship.store.ts';

/** All that an acceptance brings about. */
export interface Established {
  readonly accepted: StoredAcceptance;
  /** Only those that were not there. */
  readonly relationships: readonly NewRelationship[];
  readonly gdap: readonly GdapGrant[];
  readonly dap: readonly DapGrant[];
  /** The customer as each partner's list shows it from now on. */
  readonly listed: readonly ListedCustomer[];
  readonly present: Present;
}

/**
 * Works out what a yes brings about: what is missing begins now, what is there stays as it is, with its older date.
 *
 * @param grants the chosen ones of the offer
 */
export function establish(
  { link, parties, reader, pairs }: Situation,
  grants: readonly AskedGrant[],
  now: Date,
  by: { acceptanceId: AcceptanceId; acceptedBy: string; agreementVersion: string | null },
): Established {
  const relationships: NewRelationship[] = [];
  const began = parties.map(({ id, kind }) => {
    const last = pairs.find((it) => it.partnerId === id)?.relationship;
    if (last && last.until === null) return { partnerId: id, kind, since: last.since };
    const since = after(last?.until ?? null, now);
    relationships.push({
      customerId: reader.id,
      partnerId: id,
      kind,
      since,
      origin: 'invited',
      acceptanceId: by.acceptanceId,
      associatedResellerId: id === link.providerId ? link.inviterId : null,
    });
    return { partnerId: id, kind, since };
  });

  const given = grants.map(
    (it) =>
      it.held ??
      grantOf(
        it,
        pairs.flatMap((pair) => pair.grants),
        now,
      ),
  );
  const fresh = given.filter((it) => !grants.some(({ held }) => held === it));
  const accepted: StoredAcceptance = {
    customerId: reader.id,
    acceptedAt: now,
    acceptedBy: by.acceptedBy,
    relationships: began,
    grants: given.map((it) => ({
      id: it.id,
      partnerId: it.partnerId,
      kind: it.kind,
      since: it.since,
      until: endOf(it),
    })),
  };
  return {
    accepted,
    relationships,
    gdap: fresh.filter((it) => it.kind === 'gdap'),
    dap: fresh.filter((it) => it.kind === 'dap'),
    listed: parties.map(({ id, kind }) => {
      const held = [...(pairs.find((it) => it.partnerId === id)?.grants ?? []), ...fresh];
      const living = held.filter((it) => it.partnerId === id && isLive(it, now));
      // A new tenant-wide right takes the place of one that had been narrowed, and so stands last.
      const dap = living.findLast((it) => it.kind === 'dap');
      const ends = living.filter((it) => it.kind === 'gdap').map((it) => it.until.getTime());
      return {
        partnerId: id,
        customer: reader,
        kind,
        since: began.find((it) => it.partnerId === id)?.since ?? now,
        origin: 'invited',
        dap: dap !== undefined,
        dapServices: dap?.services ?? null,
        gdapUntil: ends.length > 0 ? new Date(Math.max(...ends)) : null,
        hadRights: living.length > 0,
        agreementVersion: by.agreementVersion,
      };
    }),
    present: { relationshipEnds: [], grants: given },
  };
}

function grantOf(
  { id, partnerId, kind, roles, until }: AskedGrant,
  existing: readonly Grant[],
  now: Date,
): Grant {
  const facts = { id, partnerId, endedAt: null };
  if (kind === 'gdap') {
    if (!until) throw new Error('Granular rights without an end were asked for.');
    return { ...facts, kind, roles, since: now, until };
  }
  const ended = existing
    .filter((it) => it.kind === 'dap' && it.partnerId === partnerId)
    .map((it) => it.endedAt);
  return {
    ...facts,
    kind,
    services: null,
    since: ended.reduce<Date>((since, end) => after(end, since), now),
  };
}

/** Now, but never inside a span that has ended: a server's clock may lag, and spans of one kind never overlap. */
const after = (end: Date | null, now: Date): Date =>
  end !== null && end >= now ? new Date(end.getTime() + 1) : now;
