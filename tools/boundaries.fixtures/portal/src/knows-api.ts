import type { Planted as It } from '#api/planted.ts';

export type Planted = It;
