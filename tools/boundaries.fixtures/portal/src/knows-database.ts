import type { Planted as It } from '#database/planted.ts';

export type Planted = It;
