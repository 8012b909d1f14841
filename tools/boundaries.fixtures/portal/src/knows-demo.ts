import type { Planted as It } from '#demo/planted.ts';

export type Planted = It;
