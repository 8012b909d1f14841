import { newId } from '#kernel/ids.ts';

export const planted = newId;
