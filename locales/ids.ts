/**
 * Every message id there is. One line per file of `locales/en`; the compiler reads the ids out of the files, so an id
 * that no file holds does not compile. `npm run check` says when a file is missing here.
 */
import type accessHistory from './en/access-history.json';
import type account from './en/account.json';
import type activity from './en/activity.json';
import type agreement from './en/agreement.json';
import type cli from './en/cli.json';
import type consent from './en/consent.json';
import type consentRoles from './en/consent-roles.json';
import type customers from './en/customers.json';
import type directory from './en/directory.json';
import type drafts from './en/drafts.json';
import type enrolment from './en/enrolment.json';
import type enrolmentVetting from './en/enrolment-vetting.json';
import type imports from './en/imports.json';
import type membership from './en/membership.json';
import type mails from './en/mails.json';
import type myPartners from './en/my-partners.json';
import type partnerships from './en/partnerships.json';
import type people from './en/people.json';
import type problems from './en/problems.json';
import type profiles from './en/profiles.json';
import type relationships from './en/relationships.json';
import type shell from './en/shell.json';
import type signIn from './en/sign-in.json';
import type texts from './en/texts.json';

export type MessageId =
  | keyof typeof accessHistory
  | keyof typeof account
  | keyof typeof activity
  | keyof typeof agreement
  | keyof typeof cli
  | keyof typeof consent
  | keyof typeof consentRoles
  | keyof typeof customers
  | keyof typeof directory
  | keyof typeof drafts
  | keyof typeof enrolment
  | keyof typeof enrolmentVetting
  | keyof typeof imports
  | keyof typeof mails
  | keyof typeof membership
  | keyof typeof myPartners
  | keyof typeof partnerships
  | keyof typeof people
  | keyof typeof problems
  | keyof typeof profiles
  | keyof typeof relationships
  | keyof typeof shell
  | keyof typeof signIn
  | keyof typeof texts;
