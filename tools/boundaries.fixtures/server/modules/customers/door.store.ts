import { buildApp } from '#api/app.ts';

export const planted = buildApp;
