import type { Tx } from '#database/connection.ts';
import type { Deps } from '#database/work.ts';
import type { Actor } from '#kernel/actor.ts';
import { isKind } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { countriesAccepted, currentAgreement } from '#modules/agreements/index.ts';
import { grantsOf } from '#modules/delegated-admin/index.ts';
import { activePartnership } from '#modules/partnerships/index.ts';
import type { MetLink } from './asking-link.store.ts';
import { companiesOf, namesOfReader, ownerOfDomain, standingsOf } from './consent.store.ts';
import { domainOf, isOtherName } from './expected-customer.ts';
import type { Invitation } from './invitation.ts';
import type { Circumstances } from './offer.ts';

/** Companies of the programme buy from nobody here: only a customer's own tenant can answer. */
export const answersAsCustomer = (actor: Actor): boolean =>
  isKind(actor, 'customer') && !isKind(actor, 'vendor', 'provider', 'reseller', 'direct');

/** Everything an answer depends on, as it stands at this moment. */
export interface Facts extends Circumstances {
  readonly tracked: Invitation | null;
  /** The reader is not whom the inviter named. */
  readonly otherName: boolean;
}

/**
 * Reads what a link asks of this reader's company and what stands in its way, in one flight. The reader's company and
 * the asking partners must be in scope.
 *
 * @param hold keep the partnership from ending until the transaction is over
 */
export async function circumstancesOf(
  tx: Tx,
  deps: Deps,
  { asking: link, tracked }: MetLink,
  readerId: TenantId,
  userId: UserId | null,
  { hold = false }: { hold?: boolean } = {},
): Promise<Facts> {
  const { inviterId, providerId } = link;
  const partners = providerId ? [inviterId, providerId] : [inviterId];
  const text = currentAgreement(deps);
  const invited = domainOf(tracked?.customerEmail ?? null);
  const [companies, standings, grants, partnership, accepted, owner, names] = await Promise.all([
    companiesOf(tx, link, readerId),
    standingsOf(tx, readerId, partners),
    grantsOf(tx, readerId, partners),
    providerId ? activePartnership(tx, inviterId, providerId, { hold }) : undefined,
    countriesAccepted(tx, readerId, text.version),
    invited === null ? null : ownerOfDomain(tx, invited),
    tracked && userId ? namesOfReader(tx, readerId, userId) : null,
  ]);
  const { parties, reader } = companies;
  return {
    link,
    tracked,
    parties,
    reader,
    pairs: parties.map(({ id, kind }) => {
      const standing = standings.find((it) => it.partnerId === id && it.kind === kind);
      return {
        partnerId: id,
        relationship: standing ? { since: standing.since, until: standing.until } : null,
        grants: grants.filter((it) => it.partnerId === id),
      };
    }),
    agreement: accepted.includes(reader.country) ? null : text,
    partnershipActive: partnership !== undefined,
    meantForAnother: owner !== null && owner !== readerId,
    otherName: tracked !== null && names !== null && isOtherName(tracked, { name: reader.name, ...names }),
  };
}
