import { authorize } from '#access/authorize.ts';
import { look, type Work } from '#database/work.ts';
import { type Caller, isKind } from '#kernel/actor.ts';
import type { EnrolmentId } from '#kernel/ids.ts';
import { type Case, listCases } from './case.store.ts';
import { listOwn } from './enrolment.store.ts';
import type { State } from './enrolment.ts';
import { hold } from './hold.ts';
import type { EnrolmentDeps } from './ports.ts';
import { type ShownEnrolment, show } from './shown.ts';

export const readEnrolment = (
  deps: EnrolmentDeps,
  caller: Caller,
  id: EnrolmentId,
): Promise<ShownEnrolment> =>
  look(deps, caller, async (work) => show(deps, work, await hold(work, id, 'enrollment.read', 'read')));

/** A company's own applications, or a page of the vendor's queue. */
export type Enrolments =
  | { readonly own: readonly ShownEnrolment[] }
  | { readonly cases: readonly Case[]; readonly next: readonly [string, string] | null };

export const listEnrolments = (
  deps: EnrolmentDeps,
  caller: Caller,
  asked: {
    readonly state?: State | undefined;
    readonly limit: number;
    readonly after?: readonly [string, string] | undefined;
  },
): Promise<Enrolments> =>
  look(deps, caller, async (work) => {
    authorize(work, 'enrollment.list', { ours: true, reviews: true, ownCompany: false }, work.securityNow);
    if (!isKind(work.actor, 'vendor')) return { own: await ownOf(deps, work, asked.state) };
    const { items, next } = await listCases(work.tx, work.actor.tenantId, asked);
    return { cases: items, next };
  });

async function ownOf(deps: EnrolmentDeps, work: Work, state: State | undefined): Promise<ShownEnrolment[]> {
  const all = await listOwn(work.tx, work.actor.tenantId);
  const shown: ShownEnrolment[] = [];
  for (const it of all) if (state === undefined || it.state === state) shown.push(await show(deps, work, it));
  return shown;
}
