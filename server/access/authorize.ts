import type { Actor, KnownCaller } from '#kernel/actor.ts';
import { Problem, type ProblemType } from '#kernel/problem.ts';
import { activityPolicy, jobPolicy } from './activity.policy.ts';
import { customerPolicy, myPartnerPolicy } from './customer.policy.ts';
import { enrollmentPolicy } from './enrollment.policy.ts';
import { invitationPolicy } from './invitation.policy.ts';
import { identityProviderPolicy, mePolicy } from './me.policy.ts';
import { partnershipPolicy, partnershipRequestPolicy } from './partnership.policy.ts';
import { type Holder, type Permission, permissions, type Rule } from './permissions.ts';
import {
  appOnlyRefused,
  deauthorized,
  forbidden,
  mfaRequired,
  notFound,
  stepUpRequired,
} from './problems.ts';
import { agreementPolicy, directoryPolicy, partnerIdPolicy, profilePolicy } from './profile.policy.ts';
import { appPolicy, userPolicy } from './user.policy.ts';

export const policies = {
  ...mePolicy,
  ...identityProviderPolicy,
  ...userPolicy,
  ...appPolicy,
  ...enrollmentPolicy,
  ...profilePolicy,
  ...agreementPolicy,
  ...directoryPolicy,
  ...partnerIdPolicy,
  ...partnershipRequestPolicy,
  ...partnershipPolicy,
  ...invitationPolicy,
  ...customerPolicy,
  ...myPartnerPolicy,
  ...activityPolicy,
  ...jobPolicy,
};
type Policies = typeof policies & Record<Permission, unknown>;

/** What a rule of this permission wants to know. */
export type FactsOf<P extends Permission> = Policies[P] extends Rule<infer Facts> ? Facts : never;

/** A portal session counts as fresh for this long after its last proof of identity. */
export const freshFor = 15 * 60_000;

const holds = (actor: Actor, holder: Holder): boolean =>
  (holder.kinds === 'every-kind' || actor.tenantKinds.some((kind) => holder.kinds.includes(kind as never))) &&
  (holder.roles === 'everyone' ||
    (holder.roles === 'any-role'
      ? actor.roles.length > 0
      : actor.roles.some((it) => holder.roles.includes(it as never))));

/**
 * Why an actor may not do something, or null. In this order, so that nobody learns of what it may not see:
 * second factor, does it exist for them, person or app, role, condition, standing in the programme, fresh proof.
 *
 * @param now real time, for the age of a portal session's proof
 */
export function refusal<P extends Permission>(
  actor: Actor,
  permission: P,
  facts: FactsOf<P>,
  now: Date,
): ProblemType | null {
  const rule = policies[permission] as Rule<FactsOf<P>>;
  if (rule.mfa !== false && !actor.mfa) return mfaRequired;
  if (rule.sees && !rule.sees(actor, facts)) return notFound;
  if (actor.kind === 'app' && !rule.apps) return appOnlyRefused;
  if (!rule.who.some((holder) => holds(actor, holder))) return forbidden;
  if (rule.when && !rule.when(actor, facts)) return forbidden;
  if (rule.business && actor.programme === 'deauthorized') return deauthorized;
  if (rule.fresh && actor.via === 'session' && !isFresh(actor, now)) return stepUpRequired;
  return null;
}

const isFresh = (actor: Actor, now: Date): boolean =>
  actor.provedAt !== null && now.getTime() - actor.provedAt.getTime() <= freshFor;

/**
 * Goes on only if the actor may, and only then judges what was wrong with the request's body: whoever may not
 * act learns nothing from how a body is refused.
 *
 * @throws {Problem} `access/*`, `api/not-found`, or what the request's shape was refused for
 */
export function authorize<P extends Permission>(
  caller: KnownCaller,
  permission: P,
  facts: FactsOf<P>,
  now: Date,
): void {
  const problem = refusal(caller.actor, permission, facts, now);
  // What does not exist is the same for everybody and every act: it names nothing.
  if (problem) throw new Problem(problem, problem === notFound ? {} : { permission });
  if (caller.request.heldBack) throw caller.request.heldBack;
}

/**
 * For what is allowed in small without a fresh proof, and in large only with one.
 *
 * @throws {Problem} `access/step-up-required`
 */
export function demandFreshProof({ actor }: KnownCaller, now: Date): void {
  if (actor.via === 'session' && !isFresh(actor, now)) throw new Problem(stepUpRequired);
}

/** Which of `asked` the actor may do, for the `may` of a representation. A proof that is only stale does not hide a button. */
export function mayOf<P extends Permission>(actor: Actor, asked: readonly P[], facts: FactsOf<P>): P[] {
  return asked.filter((permission) => {
    const problem = refusal(actor, permission, facts, new Date(0));
    return problem === null || problem === stepUpRequired;
  });
}

/** The most favourable standing a target can have: whatever a rule asks about, it is so. */
const best = {
  self: true,
  ours: true,
  jointlyOurs: true,
  relationship: 'active',
  liveRights: true,
  globalAdmin: false,
  reviews: true,
} as const;

/**
 * What an actor may do where the target allows it: what a menu shows. One target's own `may` says more.
 *
 * @param deployment what the deployment decided and a rule looks at
 */
export const mayAnywhere = (
  actor: Actor,
  deployment: { readonly salesAgentsMayRequest: boolean },
): Permission[] =>
  permissions.filter((it) => mayOf(actor, [it], { ...best, ...deployment } as never).length > 0);
