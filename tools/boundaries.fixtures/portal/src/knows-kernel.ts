import type { Planted as It } from '#kernel/planted.ts';

export type Planted = It;
