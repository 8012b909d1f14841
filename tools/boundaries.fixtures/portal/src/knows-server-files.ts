import type { Planted as It } from '../../server/kernel/planted.ts';

export type Planted = It;
