import { loadConfig } from '../config.ts';

export const planted = loadConfig;
