import { authorize } from '#access/authorize.ts';
import { extents } from '#access/scope.ts';
import { type Tx, widen } from '#database/connection.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import { type Caller, isKind } from '#kernel/actor.ts';
import type { TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import type { Address, Contact } from './address.ts';
import {
  findLegalProfile,
  findVendor,
  type LegalRecord,
  rename,
  saveLegalProfile,
} from './legal-profile.store.ts';
import {
  changeLegalProfile,
  checkLegalProfile,
  inForce,
  type LegalProfile,
  settleLegalProfile,
} from './legal-profile.ts';
import { nameFixedWhileVetted, nothingToSettle } from './problems.ts';

/** `current`: as last written, vetted or not. `last-finalized`: what the vendor vetted last. */
export type VettingVersion = 'current' | 'last-finalized';

export const readLegalProfile = (
  deps: Deps,
  caller: Caller,
  version: VettingVersion = 'current',
): Promise<LegalRecord> =>
  look(deps, caller, async (work) => {
    authorize(work, 'profile.read-legal', {}, work.securityNow);
    const record = await findLegalProfile(work.tx, work.actor.tenantId);
    return version === 'current' ? record : { ...record, legal: inForce(record.legal) };
  });

export interface LegalProfileWanted {
  readonly address: Address;
  readonly primaryContact: Contact;
  readonly companyApproverAddress?: Address | undefined;
  readonly companyApproverEmail?: string | undefined;
}

const changing = { operation: 'update_legal_business_profile', resourceType: 'profile' } as const;

/**
 * Writes address and contacts. Another address has to be vetted again and holds nothing up meanwhile; the name is not
 * changed here.
 *
 * @throws {Problem} `access/*` · `profiles/invalid-value` · `profiles/country-fixed` · `profiles/invalid-phone-number`
 */
export const updateLegalProfile = (
  deps: Deps,
  caller: Caller,
  wanted: LegalProfileWanted,
): Promise<LegalRecord> =>
  act(deps, caller, changing, async (work) => {
    authorize(work, 'profile.update-legal', {}, work.securityNow);
    const record = await findLegalProfile(work.tx, work.actor.tenantId, { hold: true });
    const { profile } = record.legal;
    const approverEmail = wanted.companyApproverEmail ?? profile.approverEmail;
    return change(work, record, {
      companyName: profile.companyName,
      address: wanted.address,
      primaryContact: wanted.primaryContact,
      approverAddress: wanted.companyApproverAddress ?? profile.approverAddress,
      ...(approverEmail ? { approverEmail } : {}),
    });
  });

/**
 * Asks for another legal name, which everybody sees once it has been vetted. A provider or direct partner whose profile
 * is vetted asks the vendor instead.
 *
 * @throws {Problem} `access/*` · `profiles/name-fixed-while-vetted` · `profiles/invalid-value`
 */
export const changeLegalName = (deps: Deps, caller: Caller, companyName: string): Promise<LegalRecord> =>
  act(deps, caller, changing, async (work) => {
    const { tx, actor } = work;
    authorize(work, 'profile.update-legal', {}, work.securityNow);
    const record = await findLegalProfile(tx, actor.tenantId, { hold: true });
    const vetted = inForce(record.legal).vetting === 'authorized';
    if (vetted && !isKind(actor, 'reseller')) throw new Problem(nameFixedWhileVetted);
    return change(work, record, { ...record.legal.profile, companyName });
  });

async function change(work: Work, record: LegalRecord, wanted: LegalProfile): Promise<LegalRecord> {
  const { tx, actor, now } = work;
  const legal = changeLegalProfile(record.legal, unwrap(checkLegalProfile(wanted, record.country)));
  await saveLegalProfile(tx, actor.tenantId, legal, now);
  // The vendor hears of what it has to look at again, and of that alone.
  const vendor = legal.vetting === 'pending' ? await findVendor(tx, actor.tenantId) : undefined;
  if (vendor) await widen(tx, extents.vendor(vendor.id));
  await recordEvent(tx, {
    tenants: vendor ? [actor.tenantId, vendor.id] : [actor.tenantId],
    at: now,
    operation: changing.operation,
    resourceType: 'profile',
    actor,
    request: work.request,
    partner: (keeper) => (keeper === vendor?.id ? { id: actor.tenantId, name: actor.tenantName } : undefined),
    detail: {
      before: record.legal.profile,
      after: legal.profile,
      vetting: legal.vetting,
      changed: [...legal.changed],
    },
  });
  return { ...record, legal };
}

/**
 * The vendor has looked at what a company changed: for whoever vets, inside the transaction of that decision, which
 * must hold the company's tenant. An authorised name is from now on the one everybody sees.
 *
 * @throws {Problem} `profiles/nothing-to-settle`
 */
export async function settleLegalChange(
  tx: Tx,
  tenantId: TenantId,
  decision: { outcome: 'authorized' | 'rejected'; reason?: string; at: Date },
): Promise<LegalRecord> {
  const record = await findLegalProfile(tx, tenantId, { hold: true });
  if (record.legal.vetting !== 'pending') throw new Problem(nothingToSettle);
  const legal = settleLegalProfile(record.legal, decision.outcome, decision.reason);
  await saveLegalProfile(tx, tenantId, legal, decision.at);
  if (decision.outcome === 'authorized' && legal.profile.companyName !== record.name)
    await rename(tx, tenantId, legal.profile.companyName);
  return { ...record, name: inForce(legal).profile.companyName, legal };
}
