import type { Tx } from '#database/connection.ts';
import { findLink } from '#database/link.store.ts';
import type { TenantId } from '#kernel/ids.ts';
import { findInvitation, holdInvitation } from './invitation.store.ts';
import type { Asking, Invitation, RightsMode } from './invitation.ts';

/** Where a token leads: whose row, and which. */
export interface Place {
  readonly tenantId: TenantId;
  readonly rowId: string;
  readonly purpose: 'standing-link' | 'invitation';
  readonly generation: number;
}

/** A link as its holder meets it; `tracked` is what only an invitation has. */
export interface MetLink {
  readonly asking: Asking;
  readonly tracked: Invitation | null;
}

/** Looks up a token before anybody's rows are in scope. */
export async function placeOf(tx: Tx, token: string): Promise<Place | undefined> {
  const found = await findLink(tx, token, 'standing-link', 'invitation');
  return found as Place | undefined;
}

/** The link itself, in the scope of whoever asks with it; undefined when it was replaced since the look-up. */
export async function readLink(tx: Tx, place: Place): Promise<MetLink | undefined> {
  return place.purpose === 'invitation'
    ? tracked(await findInvitation(tx, place.tenantId, place.rowId))
    : standing(
        place,
        await standingLinks(tx, place.tenantId).where('id', '=', place.rowId).executeTakeFirst(),
      );
}

/**
 * The same, held until the transaction ends: a tracked invitation against every other decision on it, a standing link
 * only against being replaced, so that its many customers do not queue up.
 */
export async function holdLink(tx: Tx, place: Place): Promise<MetLink | undefined> {
  return place.purpose === 'invitation'
    ? tracked(await holdInvitation(tx, place.tenantId, place.rowId))
    : standing(
        place,
        await standingLinks(tx, place.tenantId).where('id', '=', place.rowId).forShare().executeTakeFirst(),
      );
}

const tracked = (invitation: Invitation | undefined): MetLink | undefined =>
  invitation && { asking: invitation, tracked: invitation };

const standing = (place: Place, row: StandingRow | undefined): MetLink | undefined =>
  row?.generation === place.generation ? { asking: toStandingLink(row), tracked: null } : undefined;

export interface StandingLink extends Asking {
  readonly purpose: 'standing-link';
  readonly keyId: string;
}

const standingLinks = (tx: Tx, inviterId: TenantId) =>
  tx
    .selectFrom('standing_link')
    .select(['tenant_id', 'id', 'provider_id', 'rights_mode', 'generation', 'key_id'])
    .where('tenant_id', '=', inviterId);

interface StandingRow {
  tenant_id: string;
  id: string;
  provider_id: string;
  rights_mode: string;
  generation: number;
  key_id: string;
}

// For a link of the inviter alone the row names the inviter in the provider's place, so that its key is whole.
const toStandingLink = (row: StandingRow): StandingLink => ({
  purpose: 'standing-link',
  id: row.id,
  generation: row.generation,
  keyId: row.key_id,
  inviterId: row.tenant_id as TenantId,
  providerId: row.provider_id === row.tenant_id ? null : (row.provider_id as TenantId),
  rightsMode: row.rights_mode as RightsMode,
});

/** The reusable link of an inviter alone, or of the pair with this provider. */
export async function findStandingLink(
  tx: Tx,
  inviterId: TenantId,
  providerId: TenantId | null,
): Promise<StandingLink | undefined> {
  const row = await standingLinks(tx, inviterId)
    .where('provider_id', '=', providerId ?? inviterId)
    .executeTakeFirst();
  return row && toStandingLink(row);
}

/** The same, held so that it is replaced by one at a time and by nobody while a customer answers it. */
export async function holdStandingLink(
  tx: Tx,
  inviterId: TenantId,
  providerId: TenantId | null,
): Promise<StandingLink | undefined> {
  const row = await standingLinks(tx, inviterId)
    .where('provider_id', '=', providerId ?? inviterId)
    .forUpdate()
    .executeTakeFirst();
  return row && toStandingLink(row);
}

/** @returns false when somebody else made the pair's link first */
export async function insertStandingLink(tx: Tx, link: StandingLink, at: Date): Promise<boolean> {
  const row = await tx
    .insertInto('standing_link')
    .values({
      tenant_id: link.inviterId,
      id: link.id,
      provider_id: link.providerId ?? link.inviterId,
      rights_mode: link.rightsMode,
      generation: link.generation,
      key_id: link.keyId,
      created_at: at,
    })
    .onConflict((it) => it.columns(['tenant_id', 'provider_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function saveRotation(tx: Tx, link: StandingLink, at: Date): Promise<void> {
  await tx
    .updateTable('standing_link')
    .set({
      generation: link.generation,
      key_id: link.keyId,
      rights_mode: link.rightsMode,
      rotated_at: at,
    })
    .where('tenant_id', '=', link.inviterId)
    .where('id', '=', link.id)
    .execute();
}
