import type { InvitationRow } from '#database/types.ts';

export type Planted = InvitationRow;
