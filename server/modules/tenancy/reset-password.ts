import { countMails, queueMail } from '#database/mail.store.ts';
import type { Deps } from '#database/work.ts';
import { isCanonicalToken } from '#kernel/link-token.ts';
import { Problem } from '#kernel/problem.ts';
import { countAttempt } from './attempts.ts';
import { inSignIn, type Visitor } from './begin-sign-in.ts';
import { hashOfNew, replacePassword } from './choose-password.ts';
import { readPassword } from './factor.store.ts';
import { accountKey, forgetGuesses } from './guess.store.ts';
import { resetLinkInvalid } from './problems.ts';
import { closeResets, findResetLink, insertReset, lockReset } from './reset.store.ts';
import { companyOf } from './sign-in-with-password.ts';
import { findPerson, findPersonByName, type Person } from './user.store.ts';

const hour = 3_600_000;
const perPersonAndHour = 5;
const perCompanyAndDay = 200;

/**
 * Mails a link to choose a new password, if there is such a person. Whoever asks learns nothing: the answer is the
 * same, and at once, because the mail is sent later.
 */
export async function requestPasswordReset(
  deps: Deps,
  visitor: Visitor,
  userPrincipalName: string,
): Promise<void> {
  const company = await companyOf(deps, userPrincipalName);
  await inSignIn(deps, company, async (tx) => {
    const now = deps.securityClock();
    await countAttempt(tx, { ip: visitor.ip }, now);
    const person = company && (await findPersonByName(tx, company, userPrincipalName));
    if (!person) return;
    const who = { tenantId: person.tenantId, userId: person.id };
    const sent = await countMails(tx, {
      ...who,
      kind: 'password-reset-link',
      hourAgo: new Date(now.getTime() - hour),
      dayAgo: new Date(now.getTime() - 24 * hour),
    });
    if (sent.ofPerson >= perPersonAndHour || sent.ofCompany >= perCompanyAndDay) return;
    const rowId = await insertReset(tx, deps.linkKeys, { ...who, now });
    await queueMail(tx, { ...who, kind: 'password-reset-link', rowId, now });
  });
}

/** Whose password a mailed link is about. Looking uses nothing up. @throws {Problem} `tenancy/reset-link-invalid` */
export async function readPasswordReset(deps: Deps, token: string): Promise<Person> {
  const found = isCanonicalToken(token)
    ? await deps.database.read({ read: [], write: [] }, (tx) => findResetLink(tx, token))
    : undefined;
  if (!found) throw new Problem(resetLinkInvalid);
  const own = { read: [found.tenantId], write: [found.tenantId] };
  return deps.database.transaction(own, async (tx) => {
    const userId = await lockReset(tx, found.tenantId, found.id, deps.securityClock());
    const person = userId && (await findPerson(tx, found.tenantId, userId));
    if (!person) throw new Problem(resetLinkInvalid);
    return person;
  });
}

/**
 * Chooses a new password by a mailed link, which is used up. It opens no session and stands in for no second factor;
 * every session and refresh token of the account ends, and its owner is told.
 *
 * @throws {Problem} `tenancy/reset-link-invalid` · `tenancy/password-too-weak` · `tenancy/password-unchanged`
 */
export async function resetPassword(deps: Deps, token: string, password: string): Promise<void> {
  const person = await readPasswordReset(deps, token);
  const who = { tenantId: person.tenantId, userId: person.id };
  const own = { read: [person.tenantId], write: [person.tenantId] };
  const stored = await deps.database.read(own, (tx) => readPassword(tx, who));
  const hash = await hashOfNew(person, password, stored?.hash);
  const found = await deps.database.read({ read: [], write: [] }, (tx) => findResetLink(tx, token));
  await deps.database.transaction(own, async (tx) => {
    const now = deps.securityClock();
    // Held again: somebody else may have used the link while the password was hashed.
    if (!found || (await lockReset(tx, found.tenantId, found.id, now)) !== person.id)
      throw new Problem(resetLinkInvalid);
    await closeResets(tx, person.tenantId, person.id, now);
    await replacePassword(tx, deps, { person, hash, how: 'password_reset' });
    await forgetGuesses(tx, accountKey(person.tenantId, person.userPrincipalName), now);
  });
}
