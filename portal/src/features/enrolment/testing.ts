import { createIntl, type IntlConfig } from 'react-intl';
import type { MessageId } from '#locales/ids.ts';
import { Fault } from '#sdk/client.ts';
import { loadWords } from '../../lib/locale.ts';
import { aReseller } from '../../testing.tsx';
import type { Check, CheckId, Enrollment } from './enrollment.ts';

const intl = createIntl({
  locale: 'en',
  timeZone: 'UTC',
  messages: (await loadWords('en')) as NonNullable<IntlConfig['messages']>,
});

/** A message as its English reader sees it. */
export const say = (id: MessageId, values: Record<string, string | number> = {}): string =>
  String(intl.formatMessage({ id }, values));

export const aFault = (errorName: string, data: unknown[] = [], status = 400) =>
  new Fault({
    status,
    code: 1,
    errorName,
    description: `Said: ${errorName}.`,
    data,
    requestId: 'r',
  } as never);

export const aCheck = (check: CheckId, change: Partial<Check> = {}): Check => ({
  check,
  status: 'pending',
  rule: `What is looked at: ${check}.`,
  ruleId: check,
  findings: [],
  ...change,
});

const checks = ['email_ownership', 'identity', 'employment', 'business', 'due_diligence'] as const;
/** All checks, some of them otherwise than pending. */
export const theChecks = (change: Partial<Record<CheckId, Partial<Check>>> = {}): Check[] =>
  checks.map((it) => aCheck(it, change[it]));

/** An application of a company in Germany that lacks nothing, as a draft unless a test says otherwise. */
export const anEnrollment = (change: Partial<Enrollment> = {}): Enrollment => ({
  id: '01990000-0000-7000-8000-0000000000e1',
  tenantId: aReseller.tenant.id,
  program: 'indirect_reseller',
  state: 'draft',
  since: '2026-11-20T09:00:00Z',
  mpnId: '4760101',
  legalProfile: {
    companyName: 'Havelnetz GmbH',
    address: { country: 'DE', addressLine1: 'Uferpromenade 30', city: 'Potsdam', postalCode: '14467' },
  },
  primaryContact: {
    firstName: 'Bela',
    lastName: 'Horn',
    email: 'bela@havelnetz.example',
    phoneNumber: '0331 901820',
  },
  support: { email: 'help@havelnetz.example', telephone: '0331 901821' },
  locale: 'en',
  asked: { registrationNumber: { required: false }, postalCodeRequired: true, stateRequired: false },
  checks: theChecks(),
  missing: [],
  waitingFor: 'applicant',
  may: ['enrollment.edit', 'enrollment.submit'],
  attributes: { objectType: 'Enrollment', etag: '"1"' },
  ...change,
});

/** A global admin of a company that applies. */
export const anApplicant = {
  ...aReseller,
  tenant: { ...aReseller.tenant, name: 'Havelnetz GmbH', kinds: ['applicant'] },
  may: ['enrollment.list', 'enrollment.start'],
} as typeof aReseller;
