import { loadConfig } from '../server/config.ts';

export const planted = loadConfig;
