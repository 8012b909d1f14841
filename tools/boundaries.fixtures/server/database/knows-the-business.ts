import { acceptInvitation } from '#modules/relationships/index.ts';

export const planted = acceptInvitation;
