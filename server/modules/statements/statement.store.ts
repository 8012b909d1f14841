import type { Tx } from '#database/connection.ts';
import type { Actor } from '#kernel/actor.ts';
import { newId, type TenantId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import type { StatementVersion } from './statement.ts';

/** Keeps a statement in the rows of the company that makes it. */
export async function recordStatement(
  tx: Tx,
  by: Actor,
  it: {
    subject: 'customer_relationship' | 'partnership';
    counterpartId: TenantId;
    version: StatementVersion;
    locale: Locale;
    /** False: the call itself acknowledged it. */
    explicit: boolean;
    at: Date;
  },
): Promise<string> {
  const id = newId<'statement'>();
  await tx
    .insertInto('removal_statement')
    .values({
      tenant_id: by.tenantId,
      id,
      subject: it.subject,
      counterpart_id: it.counterpartId,
      text_version: it.version,
      locale: it.locale,
      explicit: it.explicit,
      stated_by: by.id,
      stated_by_name: by.name,
      stated_at: it.at,
    })
    .execute();
  return id;
}
