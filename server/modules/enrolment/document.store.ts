import type { Tx } from '#database/connection.ts';
import type { Id, UserId } from '#kernel/ids.ts';
import type { CheckName } from './checks.ts';
import type { DocumentType } from './documents.ts';
import type { Enrolment } from './enrolment.ts';

/** A document an applicant sent. Its content lies sealed in the document store, under its id. */
export interface EvidenceDocument {
  readonly id: Id<'enrolment-document'>;
  readonly check: CheckName;
  readonly fileName: string;
  readonly type: DocumentType;
  readonly size: number;
  readonly comment: string | null;
  readonly uploadedAt: Date;
  readonly deletedAt: Date | null;
}

type Whose = Pick<Enrolment, 'tenantId' | 'id'>;

export async function insertDocument(tx: Tx, whose: Whose, it: EvidenceDocument, by: UserId): Promise<void> {
  await tx
    .insertInto('enrolment_document')
    .values({
      tenant_id: whose.tenantId,
      id: it.id,
      enrolment_id: whose.id,
      check_name: it.check,
      file_name: it.fileName,
      type: it.type,
      size: it.size,
      comment: it.comment,
      uploaded_at: it.uploadedAt,
      uploaded_by: by,
    })
    .execute();
}

export async function listDocuments(tx: Tx, whose: Whose): Promise<EvidenceDocument[]> {
  const rows = await tx
    .selectFrom('enrolment_document')
    .select(['id', 'check_name', 'file_name', 'type', 'size', 'comment', 'uploaded_at', 'deleted_at'])
    .where('tenant_id', '=', whose.tenantId)
    .where('enrolment_id', '=', whose.id)
    .orderBy('id')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id as Id<'enrolment-document'>,
    check: row.check_name as CheckName,
    fileName: row.file_name,
    type: row.type as DocumentType,
    size: row.size,
    comment: row.comment,
    uploadedAt: row.uploaded_at,
    deletedAt: row.deleted_at,
  }));
}

/** The documents of an application are gone; that there were some stays. */
export async function markDeleted(tx: Tx, whose: Whose, now: Date): Promise<void> {
  await tx
    .updateTable('enrolment_document')
    .set({ deleted_at: now, comment: null })
    .where('tenant_id', '=', whose.tenantId)
    .where('enrolment_id', '=', whose.id)
    .where('deleted_at', 'is', null)
    .execute();
}
