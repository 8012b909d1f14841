import { authorize } from '#access/authorize.ts';
import { notFound } from '#access/problems.ts';
import { extents } from '#access/scope.ts';
import { widen } from '#database/connection.ts';
import { introduce } from '#database/counterpart.store.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { type JobId, newId, parseId, type TenantId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { sameRegion } from '#kernel/regions.ts';
import { unwrap } from '#kernel/result.ts';
import type { RelationshipKind } from '#kernel/roles.ts';
import { type Batch, failedWith, type Job, runJob, startJob } from '#modules/jobs/index.ts';
import {
  holdCompany,
  insertRelationships,
  listCustomers,
  relationshipsOf,
} from '#modules/relationships/index.ts';
import { createTenant } from '#modules/tenancy/index.ts';
import { type Company, findCompany, ownerOfDomain, ownerOfPartnerId } from './company.store.ts';
import { checkRow, type ImportInput, type ImportRow, importLimit, rowsOfCsv } from './import-row.ts';
import {
  importNoSuchPartner,
  importNotACustomer,
  importOtherRegion,
  importTooManyRows,
  importUnreadable,
} from './problems.ts';

export interface ImportWanted {
  /** The partner of all rows that name none: tenant id or partner ID. */
  readonly partnerId?: string | undefined;
  readonly items?: readonly ImportInput[] | undefined;
  /** The same as a file. */
  readonly csv?: string | undefined;
  readonly dryRun?: boolean | undefined;
}

/**
 * The vendor's operator enters customers that partners already serve in other portals. They need no invitation, and get
 * no rights and no agreement by it: only the relationship stands, with where it came from.
 *
 * @throws {Problem} `access/*` · `imports/unreadable` · `imports/too-many-rows` · `jobs/one-bulk-job-at-a-time`
 */
export function startImport(deps: Deps, caller: Caller, wanted: ImportWanted): Promise<Job> {
  return act(deps, caller, { operation: 'customers_import_started', resourceType: 'job' }, async (work) => {
    authorize(work, 'customer.import', importFacts, work.securityNow);
    const given = wanted.csv === undefined ? (wanted.items ?? []) : rowsOfCsv(wanted.csv);
    if (given.length === 0) throw new Problem(importUnreadable, { field: 'items' });
    if (given.length > importLimit) throw new Problem(importTooManyRows, { rows: importLimit });
    const rows = given.map((it) => ({ ...it, partnerId: it.partnerId?.trim() || wanted.partnerId }));
    const job = await startJob(work, 'customer-import', rows, { dryRun: wanted.dryRun ?? false });
    await recordEvent(work.tx, {
      tenants: [work.actor.tenantId],
      at: work.now,
      operation: 'customers_import_started',
      resourceType: 'job',
      actor: work.actor,
      request: work.request,
      detail: { jobId: job.id, rows: rows.length, dryRun: job.dryRun },
    });
    return job;
  });
}

const importFacts = { self: false, relationship: 'none', liveRights: false } as const;

/**
 * Enters the next customer of an import: one at a time, because each is another company's rows. One that is on the
 * partner's list already stays as it is. What refuses a row is found before anything of it is written.
 */
const importNext: Batch = async (work, items, job) => {
  const [item] = items;
  if (!item) return [];
  try {
    return [{ ok: true, result: await importOne(work, item.input as ImportInput, job.dryRun) }];
  } catch (error) {
    if (error instanceof Problem) return [failedWith(error)];
    throw error;
  }
};

/** Goes on with an import; safe to call again at any time. */
export const runImport = (deps: Deps, ids: { tenantId: TenantId; jobId: JobId }): Promise<Job | undefined> =>
  runJob(deps, ids, importNext, { size: 1 });

async function importOne(work: Work, input: ImportInput, dryRun: boolean) {
  authorize(work, 'customer.import', importFacts, work.securityNow);
  const row = unwrap(checkRow(input, work.now));
  const partner = await partnerOf(work, row.partner);
  const customer = await customerOf(work, partner, row, dryRun);
  const kind = kindOf(partner);
  const living = (await relationshipsOf(work.tx, customer.id)).some(
    (it) => it.partnerId === partner.id && it.kind === kind && it.until === null,
  );
  if (!living && !dryRun) await relate(work, partner, customer, kind, row);
  return { outcome: living ? 'already' : 'imported', customerId: customer.id, partnerId: partner.id };
}

async function partnerOf({ tx }: Work, named: string): Promise<Company> {
  const id = parseId<'tenant'>(named) ?? (await ownerOfPartnerId(tx, named));
  if (!id) throw new Problem(importNoSuchPartner);
  await widen(tx, extents.importPartner(id));
  const partner = await findCompany(tx, id);
  const isPartner = partner?.kinds.some((it) => it === 'provider' || it === 'reseller' || it === 'direct');
  if (!partner || !isPartner || partner.programme !== 'active') throw new Problem(importNoSuchPartner);
  return partner;
}

/** The customer that has the domain, held so that rivals take turns; a new one where nobody has it. */
async function customerOf(work: Work, partner: Company, row: ImportRow, dryRun: boolean): Promise<Company> {
  const { tx, now } = work;
  const owner = await ownerOfDomain(tx, row.domain);
  const id = owner ?? newId<'tenant'>();
  await widen(tx, extents.import(partner.id, id));
  const country = owner ? (await findCompany(tx, id))?.country : row.country;
  if (!country) throw new Problem(notFound);
  if (!sameRegion(country, partner.country)) throw new Problem(importOtherRegion, { field: 'country' });
  const fresh: Company = {
    id,
    name: row.companyName,
    domain: row.domain,
    country: row.country,
    kinds: ['customer'],
    programme: null,
  };
  if (!owner && dryRun) return fresh;
  if (!owner)
    await createTenant(tx, {
      id,
      kinds: ['customer'],
      legalName: row.companyName,
      domain: row.domain,
      country: row.country,
      address: { country: row.country },
      ...(row.email ? { email: row.email } : {}),
      createdAt: now,
    });
  await holdCompany(tx, id);
  const customer = await findCompany(tx, id);
  if (!customer?.kinds.includes('customer')) throw new Problem(importNotACustomer, { field: 'domain' });
  return customer;
}

async function relate(
  { tx, actor, now, request }: Work,
  partner: Company,
  customer: Company,
  kind: RelationshipKind,
  row: ImportRow,
): Promise<void> {
  const since = row.since ?? now;
  await insertRelationships(tx, [
    {
      customerId: customer.id,
      partnerId: partner.id,
      kind,
      since,
      origin: 'imported',
      acceptanceId: null,
      associatedResellerId: null,
    },
  ]);
  await listCustomers(tx, [
    {
      partnerId: partner.id,
      customer,
      kind,
      since,
      origin: 'imported',
      dap: false,
      dapServices: null,
      gdapUntil: null,
      hadRights: false,
      agreementVersion: null,
    },
  ]);
  await introduce(tx, partner.id, customer.id);
  await recordEvent(tx, {
    // Every act of the operator is visible to those it concerns.
    tenants: [actor.tenantId, partner.id, customer.id],
    at: now,
    operation: 'customer_imported',
    resourceType: 'customer',
    actor,
    request,
    customer,
    partner,
    detail: { kind, since, domain: customer.domain },
  });
}

/** A dual partner's own retail business is the direct one; what it buys through others came in as a reseller. */
const kindOf = (partner: Company): RelationshipKind =>
  partner.kinds.includes('reseller')
    ? 'reseller'
    : partner.kinds.includes('provider')
      ? 'provider'
      : 'direct';
