import { randomInt } from 'node:crypto';
import { authorize } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { mfaRequired } from '#access/problems.ts';
import { recordEvent } from '#database/events.store.ts';
import { queueMail } from '#database/mail.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { hashOfNew, replacePassword } from './choose-password.ts';
import {
  activateTotp,
  deletePasskey,
  deleteTotp,
  type Factors,
  hasSecondFactor,
  insertPasskey,
  listPasskeys,
  readFactors,
  readPassword,
  readTotp,
  replaceRecoveryCodes,
  type StoredPasskey,
  writeTotp,
} from './factor.store.ts';
import {
  checkCreation,
  creationOptions,
  type PasskeyCreation,
  type RegistrationResponseJSON,
} from './passkeys.ts';
import { codeInvalid, factorMissing, lastFactor, passkeyInvalid, signInEnded } from './problems.ts';
import { setSessionChallenge, takeSessionChallenge } from './session.store.ts';
import { type RenewedSession, renewSession } from './step-up.ts';
import { makeTotpSecret, stepOfCode, totpUri } from './totp.ts';
import { findPerson, type MfaState, type Person, setMfaState } from './user.store.ts';

/** How somebody can prove who they are. */
export interface FactorsInUse {
  readonly mfaState: MfaState;
  readonly passwordChangedAt: Date | null;
  readonly totpSince: Date | null;
  readonly passkeys: readonly StoredPasskey[];
  readonly recoveryCodes: number;
}

export const readMyFactors = (deps: Deps, caller: Caller): Promise<FactorsInUse> =>
  look(deps, caller, async (work) => {
    authorize(work, 'me.read-factors', {}, work.securityNow);
    const who = whoOf(work);
    const person = await personOf(work);
    const factors = await readFactors(work.tx, who);
    const totp = await readTotp(work.tx, deps.sealKeys, { ...who, state: 'active' });
    const password = await readPassword(work.tx, who);
    return {
      mfaState: person.mfaState,
      passwordChangedAt: password?.changedAt ?? null,
      totpSince: totp?.createdAt ?? null,
      passkeys: await listPasskeys(work.tx, who),
      recoveryCodes: factors.recoveryCodes,
    };
  });

/** Offers a secret for an authenticator app. It counts once a code of it was shown. */
export const offerTotp = (deps: Deps, caller: Caller): Promise<{ secret: string; uri: string }> =>
  act(deps, caller, added, async (work) => {
    await mayChange(work);
    const secret = makeTotpSecret();
    const person = await personOf(work);
    await writeTotp(work.tx, deps.sealKeys, {
      ...whoOf(work),
      secret,
      state: 'offered',
      at: work.securityNow,
    });
    return {
      secret,
      uri: totpUri({ secret, account: person.userPrincipalName, issuer: new URL(deps.publicUrl).host }),
    };
  });

/** What setting up a factor answers: recovery codes with the first one, and the session, which now proves it. */
export interface FactorAdded {
  readonly session: RenewedSession;
  readonly recoveryCodes: readonly string[] | null;
}

/** @throws {Problem} `tenancy/code-invalid` · `tenancy/factor-missing` */
export const confirmTotp = (deps: Deps, caller: Caller, given: { code: string }): Promise<FactorAdded> =>
  act(deps, caller, added, async (work) => {
    const before = await mayChange(work);
    const offered = await readTotp(work.tx, deps.sealKeys, { ...whoOf(work), state: 'offered' });
    if (!offered) throw new Problem(factorMissing);
    const step = stepOfCode(offered.secret, given.code, work.securityNow);
    if (step === undefined) throw new Problem(codeInvalid);
    await activateTotp(work.tx, { ...whoOf(work), step, at: work.securityNow });
    return noteAdded(work, before, 'totp');
  });

export const askForNewPasskey = (deps: Deps, caller: Caller): Promise<PasskeyCreation> =>
  act(deps, caller, added, async (work) => {
    await mayChange(work);
    const known = await listPasskeys(work.tx, whoOf(work));
    const options = await creationOptions(deps.publicUrl, await personOf(work), known);
    const { tenantId, grantId } = work.actor;
    await setSessionChallenge(work.tx, tenantId, grantId ?? '', options.challenge, work.securityNow);
    return options;
  });

/** @throws {Problem} `tenancy/passkey-invalid` */
export const addPasskey = (
  deps: Deps,
  caller: Caller,
  given: { name: string; response: RegistrationResponseJSON },
): Promise<FactorAdded> =>
  act(deps, caller, added, async (work) => {
    const before = await mayChange(work);
    const { tx, actor, securityNow: now } = work;
    const challenge = await takeSessionChallenge(tx, actor.tenantId, actor.grantId ?? '', now);
    const made = challenge && (await checkCreation(deps.publicUrl, challenge, given.response));
    if (!made) throw new Problem(passkeyInvalid);
    await insertPasskey(tx, { ...whoOf(work), ...made, name: given.name.normalize('NFC'), at: now });
    return noteAdded(work, before, 'passkey');
  });

/** @throws {Problem} `tenancy/last-factor` · `tenancy/factor-missing` */
export const removePasskey = (deps: Deps, caller: Caller, id: string): Promise<void> =>
  act(deps, caller, removed, async (work) => {
    await refuseLast(work, 'passkey');
    if (!(await deletePasskey(work.tx, { ...whoOf(work), id }))) throw new Problem(factorMissing);
    await noteRemoved(work, 'passkey');
  });

export const removeTotp = (deps: Deps, caller: Caller): Promise<void> =>
  act(deps, caller, removed, async (work) => {
    await refuseLast(work, 'totp');
    if (!(await deleteTotp(work.tx, whoOf(work)))) throw new Problem(factorMissing);
    await noteRemoved(work, 'totp');
  });

/** Puts ten new codes in place of the old ones. They are shown this once. */
export const createRecoveryCodes = (deps: Deps, caller: Caller): Promise<{ codes: string[] }> =>
  act(deps, caller, { operation: 'recovery_codes_created', resourceType: 'partner_user' }, async (work) => {
    const factors = await mayChange(work);
    if (!hasSecondFactor(factors)) throw new Problem(factorMissing);
    const codes = await writeRecoveryCodes(work);
    await recordEvent(work.tx, eventOf(work, 'recovery_codes_created'));
    await queueMail(work.tx, { ...whoOf(work), kind: 'recovery-codes-created', now: work.securityNow });
    return { codes };
  });

/**
 * Changes one's own password. Every other session and all refresh tokens end.
 *
 * @throws {Problem} `tenancy/password-too-weak` · `tenancy/password-unchanged`
 */
export async function changePassword(
  deps: Deps,
  caller: Caller,
  given: { newPassword: string },
): Promise<void> {
  const before = await look(deps, caller, async (work) => {
    authorize(work, 'me.manage-factors', {}, work.securityNow);
    return { person: await personOf(work), stored: await readPassword(work.tx, whoOf(work)) };
  });
  const hash = await hashOfNew(before.person, given.newPassword, before.stored?.hash);
  await act(deps, caller, { operation: 'password_changed', resourceType: 'partner_user' }, async (work) => {
    await mayChange(work);
    const exceptSession = work.actor.grantId ?? '';
    await replacePassword(work.tx, deps, {
      person: before.person,
      hash,
      how: 'password_changed',
      exceptSession,
    });
  });
}

const added = { operation: 'mfa_factor_added', resourceType: 'partner_user' } as const;
const removed = { operation: 'mfa_factor_removed', resourceType: 'partner_user' } as const;

const whoOf = (work: Work) => ({ tenantId: work.actor.tenantId, userId: work.actor.id as UserId });

async function personOf(work: Work): Promise<Person> {
  const person = await findPerson(work.tx, work.actor.tenantId, work.actor.id as UserId);
  if (!person) throw new Problem(signInEnded);
  return person;
}

/** Whoever has a second factor proves it before the factors change; whoever has none is setting up the first. */
async function mayChange(work: Work): Promise<Factors> {
  const permission: Permission = 'me.manage-factors';
  authorize(work, permission, {}, work.securityNow);
  const factors = await readFactors(work.tx, whoOf(work));
  if (hasSecondFactor(factors) && !work.actor.mfa) throw new Problem(mfaRequired);
  return factors;
}

async function refuseLast(work: Work, kind: 'totp' | 'passkey'): Promise<void> {
  const factors = await mayChange(work);
  const person = await personOf(work);
  const left = kind === 'totp' ? factors.passkeys : factors.passkeys - 1 + (factors.totp ? 1 : 0);
  if (left < 1 && person.mfaState !== 'disabled') throw new Problem(lastFactor);
}

async function noteAdded(work: Work, before: Factors, factor: 'totp' | 'passkey'): Promise<FactorAdded> {
  const who = whoOf(work);
  await setMfaState(work.tx, who.tenantId, who.userId, 'enforced');
  await recordEvent(work.tx, { ...eventOf(work, 'mfa_factor_added'), detail: { factor } });
  await queueMail(work.tx, { ...who, kind: 'factor-added', facts: { factor }, now: work.securityNow });
  const recoveryCodes = before.recoveryCodes === 0 ? await writeRecoveryCodes(work) : null;
  const proofs = factor === 'totp' ? (['otp', 'mfa'] as const) : (['hwk', 'mfa'] as const);
  return { session: await renewSession(work, proofs), recoveryCodes };
}

async function noteRemoved(work: Work, factor: 'totp' | 'passkey'): Promise<void> {
  await recordEvent(work.tx, { ...eventOf(work, 'mfa_factor_removed'), detail: { factor } });
  await queueMail(work.tx, {
    ...whoOf(work),
    kind: 'factor-removed',
    facts: { factor },
    now: work.securityNow,
  });
}

const eventOf = (work: Work, operation: string) =>
  ({
    tenants: [work.actor.tenantId],
    at: work.now,
    operation,
    resourceType: 'partner_user',
    actor: work.actor,
    request: work.request,
  }) as const;

// Crockford's alphabet: nothing is mistaken for another letter when read from paper.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Sixteen of 32 letters are 80 bits. */
const makeRecoveryCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => alphabet[randomInt(32)]).join('')).join(
    '-',
  );

async function writeRecoveryCodes(work: Work): Promise<string[]> {
  const codes = Array.from({ length: 10 }, makeRecoveryCode);
  await replaceRecoveryCodes(work.tx, whoOf(work), codes);
  return codes;
}
