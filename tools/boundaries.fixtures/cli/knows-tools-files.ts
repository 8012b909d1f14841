import { root } from '../tools/checks.ts';

export const planted = root;
