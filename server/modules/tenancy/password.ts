import { readFileSync } from 'node:fs';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { foldKey } from '#kernel/text.ts';
import { passwordTooWeak } from './problems.ts';

/** What else would be guessed first: the person's and the company's own names. */
export interface PasswordOwner {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly companyName: string;
}

const shortest = 15;
const shortestTemporary = 8;
const longest = 128;
const productNames = ['twotier', 'partner center', 'partnercenter'];

/** The form passwords are hashed in: the same characters, however a keyboard composed them. */
export const composed = (password: string): string => password.normalize('NFC');

/**
 * Whether a password may be chosen: 15 to 128 characters of any kind, none of the 10,000 commonest, and no name of
 * the person, the company or the product inside. No rules about kinds of characters, and it never runs out.
 *
 * @param how `chosen` by its owner, or `temporary`, set by an admin or the API for one sign-in (8 characters or more)
 */
export function judgePassword(
  password: string,
  owner: PasswordOwner,
  how: 'chosen' | 'temporary' = 'chosen',
): Result<string, typeof passwordTooWeak> {
  const text = composed(password);
  const length = [...text].length;
  if (length < (how === 'chosen' ? shortest : shortestTemporary) || length > longest)
    return refuse(passwordTooWeak);
  const folded = foldKey(text);
  if (commonPasswords().has(folded) || commonPasswords().has(oneTurn(folded))) return refuse(passwordTooWeak);
  if (namesOf(owner).some((name) => folded.includes(name))) return refuse(passwordTooWeak);
  return ok(text);
}

/** `dragondragondragon` is as guessable as `dragon`, and `aaaaaaaaaaaaaaaa` as `a`. */
function oneTurn(text: string): string {
  const turn = `${text}${text}`.indexOf(text, 1);
  return turn < text.length ? (turn < 4 ? '123456' : text.slice(0, turn)) : text;
}

function namesOf(owner: PasswordOwner): string[] {
  const [user = '', domain = ''] = foldKey(owner.userPrincipalName).split('@');
  const names = [user, domain.split('.')[0] ?? '', foldKey(owner.displayName), foldKey(owner.companyName)];
  return [...names, ...productNames].filter((it) => it.length >= (/\p{Script=Han}/u.test(it) ? 2 : 4));
}

let common: ReadonlySet<string> | undefined;

function commonPasswords(): ReadonlySet<string> {
  common ??= new Set(
    readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((it) => it !== '' && !it.startsWith('# ')),
  );
  return common;
}
