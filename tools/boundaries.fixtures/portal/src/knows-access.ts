import type { Planted as It } from '#access/planted.ts';

export type Planted = It;
