import { makeDemoWorld } from '#demo/world.ts';

export const planted = makeDemoWorld;
