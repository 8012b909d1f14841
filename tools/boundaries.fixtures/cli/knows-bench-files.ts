import { results } from '../bench/results.ts';

export const planted = results;
