import type { Tx } from '#database/connection.ts';

export type Planted = Tx;
