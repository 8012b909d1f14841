import { notFound } from '#access/problems.ts';
import type { Tx } from '#database/connection.ts';
import { putDownOnce } from '#database/due.store.ts';
import { act, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { addDays } from '#kernel/clock.ts';
import { type EnrolmentId, type Id, newId, type TenantId, type UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { unwrap } from '#kernel/result.ts';
import { seal, unseal } from '#kernel/seal.ts';
import { listChecks } from './check.store.ts';
import { type CheckName, movesAfter, reopen } from './checks.ts';
import { type EvidenceDocument, insertDocument, listDocuments, markDeleted } from './document.store.ts';
import { evidenceIsKept, extensionOf, judgeDocument, mostDocuments, shownFileName } from './documents.ts';
import { lockEnrolment } from './enrolment.store.ts';
import { type Enrolment, isReviewed, movesFrom, takesEvidence } from './enrolment.ts';
import { hold } from './hold.ts';
import { settle } from './move.ts';
import type { EnrolmentDeps } from './ports.ts';
import { documentRefused, invalidValue, noSuchMove, tooManyDocuments } from './problems.ts';
import { type ShownEnrolment, show } from './shown.ts';
import { line } from './text-rules.ts';
import { enqueueVetting } from './verify-email.ts';

export interface EvidenceWanted {
  readonly check: CheckName;
  readonly fileName?: string | undefined;
  /** In base64. */
  readonly content: string;
  readonly comment?: string | undefined;
}

/** What the encryption is bound to: a document of one company opens as no other's. */
const sealedFor = (tenantId: TenantId, id: string) => `enrolment-document:${tenantId}:${id}`;

/**
 * Takes a document that proves something, encrypted before it lies anywhere. Where it was asked for, the check is
 * looked at again (Fix now).
 *
 * @throws {Problem} `api/not-found` · `access/*` · `enrolment/no-such-move` · `-document-refused` · `-document-too-large` ·
 *   `-too-many-documents` · `-invalid-value`
 */
export async function addEvidence(
  deps: EnrolmentDeps,
  caller: Caller,
  id: EnrolmentId,
  wanted: EvidenceWanted,
): Promise<ShownEnrolment> {
  const documentId = newId<'enrolment-document'>();
  const place = { of: id, id: documentId };
  let stored = false;
  try {
    return await act(
      deps,
      caller,
      { operation: 'enrollment_evidence_added', resourceType: 'profile' },
      async (work) => {
        const { tx, actor, now } = work;
        const it = await hold(work, id, 'enrollment.add-evidence');
        if (!takesEvidence(it.state)) throw new Problem(noSuchMove, { state: it.state });
        const content = bytesOf(wanted.content);
        const type = unwrap(judgeDocument(content));
        const comment = wanted.comment === undefined ? null : line(wanted.comment, 2_000);
        if (comment === undefined) throw new Problem(invalidValue, { field: 'comment' });
        const kept = (await listDocuments(tx, it)).filter((each) => each.deletedAt === null);
        if (kept.length >= mostDocuments) throw new Problem(tooManyDocuments, { documents: mostDocuments });
        const document: EvidenceDocument = {
          id: documentId,
          check: wanted.check,
          fileName: shownFileName(wanted.fileName ?? '', type),
          type,
          size: content.length,
          comment,
          uploadedAt: now,
          deletedAt: null,
        };
        await insertDocument(tx, it, document, actor.id as UserId);
        const checks = (await listChecks(tx, it)).map((check) =>
          check.name === wanted.check && check.status === 'evidence_wanted' ? reopen(check) : check,
        );
        const moves = it.state === 'action_required' ? movesAfter(it.state, checks) : [];
        const told = {
          operation: 'enrollment_evidence_added',
          detail: { check: wanted.check, documentId, size: content.length },
        };
        const saved = await settle({ ...work, as: 'applicant' }, it, checks, moves, told);
        if (it.state !== 'rejected') await enqueueVetting(tx, it);
        if (it.state === 'rejected') await deleteInTime(tx, it, now);
        stored = true;
        await deps.vetting.documents.put(
          place,
          seal(deps.sealKeys, sealedFor(it.tenantId, documentId), content),
        );
        return show(deps, work, saved);
      },
    );
  } catch (error) {
    // A document nobody knows of is not kept.
    if (stored) await deps.vetting.documents.delete(place).catch(() => {});
    throw error;
  }
}

function bytesOf(base64: string): Buffer {
  const text = base64.replaceAll(/\s/g, '');
  if (text === '' || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) throw new Problem(documentRefused);
  return Buffer.from(text, 'base64');
}

/** A document with its content, for the applicant and the reviewer. */
export interface OpenedDocument {
  readonly content: Buffer;
  readonly type: string;
  /** Plain letters only. */
  readonly fileName: string;
}

/** @throws {Problem} `api/not-found`, also for one that was deleted after its time */
export const readEvidence = (
  deps: EnrolmentDeps,
  caller: Caller,
  id: EnrolmentId,
  documentId: Id<'enrolment-document'>,
): Promise<OpenedDocument> =>
  look(deps, caller, async (work: Work) => {
    const it = await hold(work, id, 'enrollment.read', 'read');
    const document = (await listDocuments(work.tx, it)).find((each) => each.id === documentId);
    const sealed =
      document?.deletedAt === null
        ? await deps.vetting.documents.get({ of: it.id, id: documentId })
        : undefined;
    if (!document || !sealed) throw new Problem(notFound);
    return {
      content: unseal(deps.sealKeys, sealedFor(it.tenantId, documentId), sealed),
      type: document.type,
      fileName: `evidence-${documentId}.${extensionOf(document.type)}`,
    };
  });

/**
 * A rejected company asks to be looked at again: what failed is open once more, what passed stays (R-065).
 *
 * @throws {Problem} `api/not-found` · `access/*` · `enrolment/no-such-move` · `-invalid-value`
 */
export function appeal(
  deps: EnrolmentDeps,
  caller: Caller,
  id: EnrolmentId,
  wanted: { readonly comment?: string | undefined },
): Promise<ShownEnrolment> {
  return act(deps, caller, { operation: 'enrollment_appealed', resourceType: 'profile' }, async (work) => {
    const { tx } = work;
    const it = await hold(work, id, 'enrollment.appeal');
    if (!movesFrom(it.state).includes('appeal')) throw new Problem(noSuchMove, { state: it.state });
    const comment = line(wanted.comment ?? '', 2_000);
    if (comment === undefined) throw new Problem(invalidValue, { field: 'comment' });
    const checks = (await listChecks(tx, it)).map((check) =>
      check.status === 'failed' ? reopen(check) : check,
    );
    const told = { operation: 'enrollment_appealed', reason: comment || null };
    const saved = await settle({ ...work, as: 'applicant' }, it, checks, ['appeal'], told);
    await enqueueVetting(tx, it);
    return show(deps, work, saved);
  });
}

/** What is sent after a rejection whose evidence was deleted already has its own end. */
const deleteInTime = (tx: Tx, it: Enrolment, now: Date): Promise<void> =>
  putDownOnce(tx, {
    at: addDays(now, evidenceIsKept),
    task: 'delete-evidence',
    tenantId: it.tenantId,
    rowId: it.id,
  });

/** Deletes what was sent as evidence, once its time is over. May be called again. */
export async function deleteEvidence(
  deps: EnrolmentDeps,
  { tenantId, rowId }: { tenantId: TenantId; rowId: string },
): Promise<void> {
  await deps.database.transaction({ read: [tenantId], write: [tenantId] }, async (tx) => {
    // Held, so that no document is taken meanwhile. An appeal since then keeps them for the reviewers.
    const it = await lockEnrolment(tx, tenantId, rowId);
    if (!it || isReviewed(it.state)) return;
    await deps.vetting.documents.deleteAll(it.id);
    await markDeleted(tx, it, deps.clock());
  });
}
