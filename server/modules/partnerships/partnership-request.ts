import type { PartnershipId, PartnershipRequestId, TenantId, UserId } from '#kernel/ids.ts';
import { sameRegion } from '#kernel/regions.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import type { Locale } from '#kernel/words.ts';
import { ownAgreementMissing } from '#modules/agreements/index.ts';
import {
  otherCloud,
  otherRegion,
  ownCompany,
  partnerInactive,
  partnershipEnded,
  requestUsed,
  requestWithdrawn,
} from './problems.ts';

/**
 * A provider asks to be authorised as somebody's indirect provider. It names no reseller: the first reseller whose
 * global admin authorises it uses it up.
 *
 *   prepared ──first reader──▶ opened
 *      ├───────authorize──────────┼──▶ authorized
 *      └───────withdraw───────────┴──▶ withdrawn
 */
export interface PartnershipRequest {
  readonly id: PartnershipRequestId;
  readonly providerId: TenantId;
  readonly state: 'prepared' | 'opened' | 'authorized' | 'withdrawn';
  readonly generation: number;
  readonly keyId: string;
  readonly email: string | null;
  /** The language of the draft. */
  readonly locale: Locale;
  readonly createdAt: Date;
  readonly createdBy: UserId;
  readonly createdByName: string;
  readonly openedAt: Date | null;
  readonly decidedAt: Date | null;
  /** Who used it, what came of it and which text was agreed to; null while it is open. */
  readonly resellerId: TenantId | null;
  readonly partnershipId: PartnershipId | null;
  readonly textVersion: string | null;
}

export const isOpen = (request: PartnershipRequest): boolean =>
  request.state === 'prepared' || request.state === 'opened';

/**
 * Whether a reseller may use the request now, or has used it and gets the answer it got.
 *
 * @param activeAgain the two are partners at this moment
 */
export function mayUse(
  request: PartnershipRequest,
  resellerId: TenantId,
  textVersion: string,
  activeAgain: boolean,
): Result<'use' | 'answer-again', typeof requestWithdrawn | typeof requestUsed | typeof partnershipEnded> {
  if (isOpen(request)) return ok('use');
  if (request.state === 'withdrawn') return refuse(requestWithdrawn);
  if (request.resellerId !== resellerId) return refuse(requestUsed);
  // The same consent, sent again after a lost answer, is answered for ever; any other only while it still holds.
  if (request.textVersion === textVersion || activeAgain) return ok('answer-again');
  return refuse(partnershipEnded);
}

/** Taking a request back; again changes nothing. What a reseller has authorised is no longer the provider's to take. */
export function withdraw(
  request: PartnershipRequest,
): Result<'withdraw' | 'withdrawn-already', typeof requestUsed> {
  if (request.state === 'withdrawn') return ok('withdrawn-already');
  if (request.state === 'authorized') return refuse(requestUsed);
  return ok('withdraw');
}

/** A company as far as it matters for who may become partners. */
export interface Party {
  readonly id: TenantId;
  readonly name: string;
  readonly country: string;
  readonly cloud: string;
  readonly mpnId: string | null;
  readonly programme: string | null;
}

/** Whether these two can be partners at all: two companies, both in good standing, of one cloud and region. */
export function canBePartners(
  provider: Party,
  reseller: Party,
): Result<
  void,
  | typeof ownCompany
  | typeof ownAgreementMissing
  | typeof partnerInactive
  | typeof otherCloud
  | typeof otherRegion
> {
  if (provider.id === reseller.id) return refuse(ownCompany);
  // The reseller is the one that authorises.
  if (reseller.programme === 'qualified') return refuse(ownAgreementMissing);
  if (provider.programme !== 'active' || reseller.programme !== 'active') return refuse(partnerInactive);
  if (provider.cloud !== reseller.cloud) return refuse(otherCloud);
  if (!sameRegion(provider.country, reseller.country)) return refuse(otherRegion);
  return ok(undefined);
}
