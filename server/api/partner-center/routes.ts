import type { App, AppDeps } from '../types.ts';

/** Every resource under `/v1`, one file each. */
export async function partnerCenterRoutes(_app: App, _deps: AppDeps): Promise<void> {}
