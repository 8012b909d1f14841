import type { Planted as It } from '#modules/planted.ts';

export type Planted = It;
