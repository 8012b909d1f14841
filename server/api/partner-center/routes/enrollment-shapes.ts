import Type, { type Static, type TSchema } from 'typebox';
import { addDays } from '#kernel/clock.ts';
import { isMessageId, type Locale, say } from '#kernel/words.ts';
import {
  askedIn,
  type Case,
  type Check,
  checkNames,
  type EmailVerification,
  type Flaw,
  resendFrom,
  type ShownEnrolment,
  type State,
  states,
  verificationLasts,
} from '#modules/enrolment/index.ts';
import { attributes, Country, Instant, Permissions, Uuid, versionedAttributes } from '../../shapes.ts';

export const StateId = Type.Enum(states);
export const CheckId = Type.Enum(checkNames);

const Text = (maxLength = 100) => Type.Optional(Type.String({ maxLength }));

/** The published address; an application asks for the first line, the city and what the country writes beside them. */
const addressWith = <T extends TSchema>(text: (maxLength?: number) => T) => ({
  addressLine1: text(200),
  addressLine2: text(200),
  addressLine3: text(200),
  city: text(200),
  state: text(200),
  region: text(200),
  postalCode: text(40),
  firstName: text(),
  middleName: text(),
  lastName: text(),
  phoneNumber: text(60),
});

/** The fields of an application, as somebody writes them; empty text takes a value away. */
export const ApplicationInput = {
  mpnId: Text(40),
  legalProfile: Type.Optional(
    Type.Object({
      companyName: Text(400),
      address: Type.Optional(Type.Object({ country: Type.Optional(Country), ...addressWith(Text) })),
      organizationRegistrationNumber: Text(60),
      dunsNumber: Text(20),
    }),
  ),
  primaryContact: Type.Optional(
    Type.Object({ firstName: Text(), lastName: Text(), email: Text(320), phoneNumber: Text(60) }),
  ),
  support: Type.Optional(Type.Object({ email: Text(320), telephone: Text(60), website: Text(300) })),
  locale: Type.Optional(Type.String({ maxLength: 35, description: 'Of the mails to the primary contact' })),
};

const some = Type.Optional(Type.String());

const CheckBody = Type.Object({
  check: CheckId,
  status: Type.Union([
    Type.Literal('pending'),
    Type.Literal('passed'),
    Type.Literal('evidence_wanted'),
    Type.Literal('failed'),
  ]),
  rule: Type.String({ description: 'What is, or was, looked at, in the reader’s language' }),
  ruleId: Type.String(),
  reason: some,
  decidedBy: Type.Optional(Type.Union([Type.Literal('machine'), Type.Literal('reviewer')])),
  decidedAt: Type.Optional(Instant),
  findings: Type.Array(Type.Object({ code: Type.String(), text: Type.String() }), {
    description: 'What a machine saw; what concerns other companies is for reviewers alone',
  }),
  proposed: Type.Optional(
    Type.Object({
      outcome: Type.Union([Type.Literal('passed'), Type.Literal('failed')]),
      reason: some,
      by: some,
    }),
  ),
});

export const EnrollmentBody = Type.Object(
  {
    id: Uuid,
    tenantId: Uuid,
    program: Type.Literal('indirect_reseller'),
    state: StateId,
    since: Instant,
    reason: some,
    mpnId: some,
    legalProfile: Type.Object({
      companyName: Type.String(),
      address: Type.Object({ country: Country, ...addressWith(() => some) }),
      organizationRegistrationNumber: some,
      dunsNumber: some,
    }),
    primaryContact: Type.Object({
      firstName: Type.String(),
      lastName: Type.String(),
      email: Type.String(),
      phoneNumber: Type.String(),
    }),
    support: Type.Object({ email: Type.String(), telephone: Type.String(), website: some }),
    locale: some,
    knownCompany: Type.Optional(
      Type.Boolean({
        description: 'In the programme before it applied: only whom its customers turn to is asked',
      }),
    ),
    asked: Type.Optional(
      Type.Object(
        {
          registrationNumber: Type.Object({
            required: Type.Boolean(),
            name: Type.Optional(Type.String({ description: 'As people of the country call it' })),
          }),
          postalCodeRequired: Type.Boolean(),
          stateRequired: Type.Boolean(),
        },
        { description: 'What the legal profile of a company of this country has to have' },
      ),
    ),
    checks: Type.Array(CheckBody),
    agreement: Type.Optional(
      Type.Object({
        version: Type.String(),
        url: Type.String(),
        acceptedAt: Type.Optional(Instant),
        acceptedBy: some,
      }),
    ),
    missing: Type.Optional(
      Type.Array(Type.Object({ field: Type.String(), code: Type.String(), text: Type.String() }), {
        description: 'What a submission would be refused for, as it stands',
      }),
    ),
    verification: Type.Optional(
      Type.Object({
        to: Type.String(),
        sentAt: Instant,
        resendFrom: Instant,
        expiresAt: Instant,
        verifiedAt: Type.Optional(Instant),
      }),
    ),
    domainRecord: Type.Optional(
      Type.String({ description: 'A TXT record of the contact’s domain that proves whose it is' }),
    ),
    mails: Type.Optional(
      Type.Array(
        Type.Object({
          kind: Type.String(),
          to: some,
          at: Instant,
          state: Type.Union([
            Type.Literal('waiting'),
            Type.Literal('sent'),
            Type.Literal('delayed'),
            Type.Literal('undeliverable'),
          ]),
          sentAt: Type.Optional(Instant),
          serverSaid: Type.Optional(Type.String({ description: 'What the mail server answered' })),
        }),
      ),
    ),
    evidence: Type.Optional(
      Type.Array(
        Type.Object({
          id: Uuid,
          check: CheckId,
          fileName: Type.String(),
          type: Type.String(),
          size: Type.Integer(),
          comment: some,
          uploadedAt: Instant,
          deletedAt: Type.Optional(Instant),
        }),
      ),
    ),
    history: Type.Optional(
      Type.Array(Type.Object({ at: Instant, state: StateId, by: Type.String(), reason: some })),
    ),
    waitingFor: Type.Union([
      Type.Literal('applicant'),
      Type.Literal('contact'),
      Type.Literal('reviewer'),
      Type.Literal('nobody'),
    ]),
    submittedAt: Type.Optional(Instant),
    createdAt: Type.Optional(Instant),
    may: Permissions,
    attributes: versionedAttributes('Enrollment'),
  },
  { title: 'Enrollment' },
);

export const VerificationBody = Type.Object(
  {
    companyName: Type.String(),
    country: Country,
    contact: Type.Object({ firstName: Type.String(), lastName: Type.String(), email: Type.String() }),
    verifiedAt: Type.Optional(Instant),
    attributes: attributes('EmailVerification'),
  },
  { title: 'EmailVerification' },
);

export const toVerification = ({ verifiedAt, contact, ...it }: EmailVerification) => ({
  ...it,
  contact: { ...contact },
  ...(verifiedAt ? { verifiedAt: verifiedAt.toISOString() } : {}),
  attributes: { objectType: 'EmailVerification' as const },
});

const waitingFor = (state: State) =>
  ({
    draft: 'applicant',
    awaiting_email: 'contact',
    under_review: 'reviewer',
    action_required: 'applicant',
    rejected: 'applicant',
    qualified: 'applicant',
    active: 'nobody',
    restricted: 'reviewer',
    suspended: 'reviewer',
    deauthorized: 'nobody',
  })[state] as 'applicant' | 'contact' | 'reviewer' | 'nobody';

export function toEnrollment(shown: ShownEnrolment, locale: Locale): Static<typeof EnrollmentBody> {
  const { enrolment: it } = shown;
  const { verificationSentAt: sentAt } = it;
  return {
    ...core(it),
    ...(it.reason ? { reason: it.reason } : {}),
    locale: it.locale,
    knownCompany: it.knownCompany,
    asked: askedOf(it.legalProfile.address.country),
    checks: shown.checks.map((check) => toCheck(check, locale)),
    ...(shown.agreement
      ? {
          agreement: {
            ...shown.agreement,
            ...(it.agreement
              ? { acceptedAt: it.agreement.acceptedAt.toISOString(), acceptedBy: it.agreement.signer }
              : {}),
          },
        }
      : {}),
    missing: shown.missing.map((flaw) => ({
      field: flaw.field,
      code: flaw.type.code,
      text: toldOf(flaw, locale),
    })),
    ...(sentAt
      ? {
          verification: {
            to: it.primaryContact.email ?? '',
            sentAt: sentAt.toISOString(),
            resendFrom: resendFrom(sentAt).toISOString(),
            expiresAt: addDays(sentAt, verificationLasts).toISOString(),
            ...(it.verifiedAt ? { verifiedAt: it.verifiedAt.toISOString() } : {}),
          },
        }
      : {}),
    domainRecord: shown.domainRecord,
    mails: shown.mails.map((mail) => ({
      kind: mail.kind,
      ...(mail.address ? { to: mail.address } : {}),
      at: mail.createdAt.toISOString(),
      state: mail.sentAt ? 'sent' : mail.givenUp ? 'undeliverable' : mail.failure ? 'delayed' : 'waiting',
      ...(mail.sentAt ? { sentAt: mail.sentAt.toISOString() } : {}),
      ...(mail.failure ? { serverSaid: mail.failure } : {}),
    })),
    evidence: shown.documents.map(({ comment, uploadedAt, deletedAt, ...document }) => ({
      ...document,
      ...(comment ? { comment } : {}),
      uploadedAt: uploadedAt.toISOString(),
      ...(deletedAt ? { deletedAt: deletedAt.toISOString() } : {}),
    })),
    history: shown.steps.map((step) => ({
      at: step.at.toISOString(),
      state: step.state,
      by: step.by,
      ...(step.reason ? { reason: step.reason } : {}),
    })),
    ...(it.submittedAt ? { submittedAt: it.submittedAt.toISOString() } : {}),
    createdAt: it.createdAt.toISOString(),
    may: [...shown.may],
    attributes: { objectType: 'Enrollment', etag: String(it.version) },
  };
}

function askedOf(country: string) {
  const { registrationNumber, ...asked } = askedIn(country);
  const { required, name } = registrationNumber;
  return { ...asked, registrationNumber: { required, ...(name ? { name } : {}) } };
}

/** As it stands in the vendor's queue: enough to choose what to open. */
export const toCase = ({ shown, ...it }: Case, locale: Locale): Static<typeof EnrollmentBody> => ({
  ...core({ ...shown, id: it.id, tenantId: it.applicantId, state: it.state, since: it.since }),
  ...(shown.reason ? { reason: shown.reason } : {}),
  checks: shown.checks.map(({ proposed: _, ...check }) =>
    toCheck({ ...check, decided: null, findings: [], proposal: null }, locale),
  ),
  submittedAt: it.submittedAt.toISOString(),
  may: ['enrollment.read'],
  attributes: { objectType: 'Enrollment', etag: String(shown.version) },
});

function core(
  it: Pick<
    ShownEnrolment['enrolment'],
    | 'id'
    | 'tenantId'
    | 'program'
    | 'state'
    | 'since'
    | 'mpnId'
    | 'legalProfile'
    | 'primaryContact'
    | 'support'
  >,
) {
  return {
    id: it.id,
    tenantId: it.tenantId,
    program: it.program,
    state: it.state,
    since: it.since.toISOString(),
    ...(it.mpnId ? { mpnId: it.mpnId } : {}),
    legalProfile: { companyName: '', ...it.legalProfile },
    primaryContact: { firstName: '', lastName: '', email: '', phoneNumber: '', ...it.primaryContact },
    support: { email: '', telephone: '', ...it.support },
    waitingFor: waitingFor(it.state),
  };
}

const toCheck = (it: Check, locale: Locale): Static<typeof CheckBody> => ({
  check: it.name,
  status: it.status,
  rule: say(locale, `enrolment.rule.${it.rule}`),
  ruleId: it.rule,
  ...(it.reason
    ? { reason: it.reason }
    : it.decided?.by === 'machine'
      ? { reason: say(locale, 'enrolment.machine-decided') }
      : {}),
  ...(it.decided ? { decidedBy: it.decided.by, decidedAt: it.decided.at.toISOString() } : {}),
  findings: it.findings.map(({ code, value }) => ({
    code,
    text: say(locale, `enrolment.finding.${code}`, { value: value ?? '' }),
  })),
  ...(it.proposal
    ? { proposed: { outcome: it.proposal.outcome, reason: it.proposal.reason, by: it.proposal.byName } }
    : {}),
});

function toldOf({ type, facts }: Flaw, locale: Locale): string {
  const id = `problem.${type.code}`;
  return isMessageId(id) ? say(locale, id, facts) : type.title;
}
