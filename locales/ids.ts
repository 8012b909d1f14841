/**
 * Every message id there is. One line per file of `locales/en`; the compiler reads the ids out of the files, so an id
 * that no file holds does not compile. `npm run check` says when a file is missing here.
 */
import type account from './en/account.json';
import type activity from './en/activity.json';
import type consent from './en/consent.json';
import type drafts from './en/drafts.json';
import type mails from './en/mails.json';
import type problems from './en/problems.json';
import type shell from './en/shell.json';
import type signIn from './en/sign-in.json';
import type texts from './en/texts.json';

export type MessageId =
  | keyof typeof account
  | keyof typeof activity
  | keyof typeof consent
  | keyof typeof drafts
  | keyof typeof mails
  | keyof typeof problems
  | keyof typeof shell
  | keyof typeof signIn
  | keyof typeof texts;
