import { chromium } from '../e2e/chromium.ts';

export const planted = chromium;
