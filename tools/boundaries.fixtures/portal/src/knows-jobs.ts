import type { Planted as It } from '#jobs/planted.ts';

export type Planted = It;
