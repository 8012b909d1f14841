import { Readable } from 'node:stream';
import Type from 'typebox';
import { notFound } from '#access/problems.ts';
import { Problem } from '#kernel/problem.ts';
import {
  addEvidence,
  appeal,
  type CheckName,
  checkNames,
  decideCheck,
  editEnrolment,
  listEnrolments,
  enrolmentProblems as problems,
  readEnrolment,
  readEvidence,
  readVerification,
  resendVerification,
  setStatus,
  signAgreement,
  startEnrolment,
  submitEnrolment,
  verifyEmail,
} from '#modules/enrolment/index.ts';
import { problems as membershipProblems } from '#modules/membership/index.ts';
import { problems as tenancyProblems } from '#modules/tenancy/index.ts';
import { SeekOperationGiven, seekIn, seekOf, selfLink } from '../../list.ts';
import { invalidSeekToken, seekNotPossible } from '../../problems.ts';
import { Download, id, openRoute, route } from '../../route.ts';
import { seekToken } from '../../seek-token.ts';
import { Collection, collection } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';
import {
  ApplicationInput,
  CheckId,
  EnrollmentBody,
  StateId,
  toCase,
  toEnrollment,
  toVerification,
  VerificationBody,
} from './enrollment-shapes.ts';
import { refuseHeldBack } from './tenants.ts';

const tag = 'Enrollment';
const path = '/v1/enrollments';
const one = `${path}/:enrollmentId`;
const success = { status: 200, body: EnrollmentBody };

/** What stands in the way of a partner ID. */
const choosing = [
  membershipProblems.signInEnded,
  membershipProblems.unknownProfile,
  membershipProblems.profileInactive,
  membershipProblems.otherCountry,
  membershipProblems.wrongType,
  membershipProblems.idTaken,
];

/** What a submission, or a change after it, may stumble over. */
const formProblems = [
  problems.invalidValue,
  problems.webMailRefused,
  problems.registrationNumberMissing,
  problems.registrationNumberMalformed,
  problems.phoneMissing,
  problems.countryFixed,
  ...choosing,
];

const Reason = Type.String({ minLength: 1, maxLength: 1_000, description: 'Shown to the applicant' });

/** A company becomes a partner. */
export function enrollmentRoutes(app: App, deps: AppDeps): void {
  verificationRoutes(app, deps);
  applicationRoutes(app, deps);
  evidenceRoutes(app, deps);
  reviewRoutes(app, deps);
}

function verificationRoutes(app: App, deps: AppDeps): void {
  const permission = 'enrollment.verify-email';
  openRoute(app, {
    method: 'POST',
    url: `${path}/verifyemail`,
    permission,
    operationId: 'verifyEnrollmentEmail',
    summary:
      'The primary contact confirms the sign-up and the address, by the last segment of the mailed link',
    tag,
    body: Type.Object({
      token: Type.String({ minLength: 1, maxLength: 100 }),
      signedUp: Type.Optional(Type.Boolean()),
      addressIsOurs: Type.Optional(Type.Boolean()),
    }),
    success: { status: 200, body: VerificationBody },
    problems: [problems.confirmationRequired, problems.verificationExpired, problems.noSuchMove],
    handler: async (call) => {
      refuseHeldBack(call);
      const { token, ...confirmed } = call.body;
      return verifyEmail(deps, token, confirmed);
    },
    render: toVerification,
  });

  openRoute(app, {
    method: 'GET',
    url: `${path}/verifyemail/:token`,
    permission,
    operationId: 'readEnrollmentVerification',
    summary: 'What a mailed link would confirm. Looking confirms nothing',
    tag,
    success: { status: 200, body: VerificationBody },
    problems: [problems.verificationExpired],
    handler: ({ params }) => readVerification(deps, params['token'] ?? ''),
    render: toVerification,
    headers: () => ({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }),
  });
}

function applicationRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'POST',
    url: path,
    permission: 'enrollment.start',
    operationId: 'startEnrollment',
    summary: 'Begin to apply as a partner',
    description: 'One application of a company at a time; the refusal of a second one names the first.',
    tag,
    body: Type.Object({ program: Type.Literal('indirect_reseller'), ...ApplicationInput }),
    success: { status: 201, body: EnrollmentBody },
    problems: [problems.alreadyOpen, problems.heldBack, problems.tooSoonAgain, ...formProblems],
    handler: ({ caller, body }) => startEnrolment(deps, caller, body),
    render: (it, { request }) => toEnrollment(it, request.locale),
    headers: (it) => ({ location: `${path}/${it.enrolment.id}` }),
  });

  route(app, {
    method: 'GET',
    url: path,
    permission: 'enrollment.list',
    operationId: 'listEnrollments',
    summary: 'Your company’s applications; for the vendor its queue, the longest waiting first',
    tag,
    query: Type.Object({
      state: Type.Optional(StateId),
      size: Type.Optional(Type.Integer({ minimum: 0, maximum: 500 })),
      seekOperation: SeekOperationGiven,
    }),
    success: { status: 200, body: Collection(EnrollmentBody) },
    problems: [invalidSeekToken, seekNotPossible],
    handler: async ({ caller, query, request }) => {
      const seek = seekOf(deps, caller, path, seekIn(request, query));
      const state = seek ? (seek.filter as typeof query.state) : query.state;
      const size = (seek ? seek.size : query.size) || 100;
      const [since, last] = seek?.after ?? [];
      const after = since && last ? ([since, last] as const) : undefined;
      return {
        found: await listEnrolments(deps, caller, { state, limit: size, after }),
        state,
        size,
        caller,
      };
    },
    render: ({ found, state, size, caller }, { request: { locale } }) => {
      const self = selfLink('/enrollments', { state, size });
      if ('own' in found)
        return collection(
          found.own.map((it) => toEnrollment(it, locale)),
          { self },
        );
      return collection(
        found.cases.map((it) => toCase(it, locale)),
        {
          self,
          next: found.next
            ? {
                uri: '/enrollments?seekOperation=Next',
                token: seekToken(deps.sealKeys, caller, path, { size, filter: state, after: found.next }),
              }
            : undefined,
        },
      );
    },
  });

  route(app, {
    method: 'GET',
    url: one,
    permission: 'enrollment.read',
    operationId: 'readEnrollment',
    summary: 'One application: what was said, what is looked at, what is missing, what happened',
    tag,
    success,
    handler: ({ caller, params }) => readEnrolment(deps, caller, id(params['enrollmentId'])),
    render: (it, { request }) => toEnrollment(it, request.locale),
  });

  route(app, {
    method: 'PATCH',
    url: one,
    permission: 'enrollment.edit',
    operationId: 'editEnrollment',
    summary: 'Save a step of the form',
    description:
      'Members that are left out stay; empty text takes a value away. A draft may be incomplete: `missing` says what a submission would stumble over. With `If-Match`, or the etag in the body, a change made meanwhile is noticed.',
    tag,
    body: Type.Object({
      ...ApplicationInput,
      attributes: Type.Optional(
        Type.Object({
          objectType: Type.Optional(Type.String({ maxLength: 50 })),
          etag: Type.Optional(Type.String({ maxLength: 200 })),
        }),
      ),
    }),
    success,
    problems: [...formProblems, problems.notEditable, problems.staleEtag, tenancyProblems.signUpDelayed],
    handler: ({ caller, params, body, request }) =>
      editEnrolment(deps, caller, id(params['enrollmentId']), body, request.headers['if-match']),
    render: (it, { request }) => toEnrollment(it, request.locale),
  });

  route(app, {
    method: 'POST',
    url: `${one}/submit`,
    permission: 'enrollment.submit',
    operationId: 'submitEnrollment',
    summary: 'Enroll now: the primary contact is mailed, and vetting begins once that mail is confirmed',
    tag,
    success,
    problems: [...formProblems, problems.noSuchMove, problems.noOperator, tenancyProblems.signUpDelayed],
    handler: ({ caller, params }) => submitEnrolment(deps, caller, id(params['enrollmentId'])),
    render: (it, { request }) => toEnrollment(it, request.locale),
  });

  route(app, {
    method: 'POST',
    url: `${one}/resendverification`,
    permission: 'enrollment.resend-verification',
    operationId: 'resendEnrollmentVerification',
    summary: 'Mail the primary contact once more, one business day after the last mail',
    tag,
    success,
    problems: [problems.noSuchMove, problems.resendTooEarly, tenancyProblems.signUpDelayed],
    handler: ({ caller, params }) => resendVerification(deps, caller, id(params['enrollmentId'])),
    render: (it, { request }) => toEnrollment(it, request.locale),
  });

  route(app, {
    method: 'POST',
    url: `${one}/agreement`,
    permission: 'enrollment.sign-agreement',
    operationId: 'signPartnerAgreement',
    summary: 'Accept and continue: sign the partner agreement',
    tag,
    body: Type.Object({
      accepted: Type.Optional(Type.Boolean()),
      version: Type.Optional(Type.String({ maxLength: 100 })),
    }),
    success,
    problems: [
      problems.agreementRequired,
      problems.agreementChanged,
      problems.noSuchMove,
      problems.partnerIdMissing,
      membershipProblems.idTaken,
    ],
    handler: ({ caller, params, body }) => signAgreement(deps, caller, id(params['enrollmentId']), body),
    render: (it, { request }) => toEnrollment(it, request.locale),
  });
}

function evidenceRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'POST',
    url: `${one}/evidence`,
    permission: 'enrollment.add-evidence',
    operationId: 'addEnrollmentEvidence',
    summary: 'Send a document that proves something: a PDF, PNG or JPEG of at most 10 MiB',
    tag,
    bodyLimit: 16 * 1024 * 1024,
    body: Type.Object({
      check: CheckId,
      fileName: Type.Optional(Type.String({ maxLength: 300 })),
      content: Type.String({ maxLength: 16_777_216, description: 'In base64' }),
      comment: Type.Optional(Type.String({ maxLength: 2_000 })),
    }),
    success: { status: 201, body: EnrollmentBody },
    problems: [
      problems.noSuchMove,
      problems.documentRefused,
      problems.documentTooLarge,
      problems.tooManyDocuments,
      problems.invalidValue,
    ],
    handler: ({ caller, params, body }) => addEvidence(deps, caller, id(params['enrollmentId']), body),
    render: (it, { request }) => toEnrollment(it, request.locale),
  });

  route(app, {
    method: 'GET',
    url: `${one}/evidence/:documentId`,
    permission: 'enrollment.read',
    operationId: 'readEnrollmentEvidence',
    summary: 'A document as a download, for the applicant and the reviewer',
    tag,
    success: { status: 200, body: Type.Unknown(), description: 'The document, as an attachment' },
    handler: ({ caller, params }) =>
      readEvidence(deps, caller, id(params['enrollmentId']), id(params['documentId'])),
    render: ({ content, type, fileName }) => new Download(Readable.from([content]), type, fileName),
  });

  route(app, {
    method: 'POST',
    url: `${one}/appeal`,
    permission: 'enrollment.appeal',
    operationId: 'appealEnrollment',
    summary: 'Ask to be looked at again after a rejection: what failed is open once more',
    tag,
    body: Type.Object({ comment: Type.Optional(Type.String({ maxLength: 2_000 })) }),
    success,
    problems: [problems.noSuchMove, problems.invalidValue],
    handler: ({ caller, params, body }) => appeal(deps, caller, id(params['enrollmentId']), body),
    render: (it, { request }) => toEnrollment(it, request.locale),
  });
}

/** The check a path names; case does not matter, as in every path. */
function checkOf(text: string | undefined): CheckName {
  const name = checkNames.find((it) => it === text?.toLowerCase());
  if (!name) throw new Problem(notFound);
  return name;
}

function reviewRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'POST',
    url: `${one}/checks/:check`,
    permission: 'enrollment.review',
    operationId: 'decideEnrollmentCheck',
    summary: 'Decide one check of an application, with the reason the applicant reads',
    description:
      'What another reviewer has decided meanwhile stands; with `If-Match` a decision is changed knowingly. Under four eyes the first of two proposes.',
    tag,
    body: Type.Object({
      outcome: Type.Union([Type.Literal('passed'), Type.Literal('evidence_wanted'), Type.Literal('failed')]),
      reason: Reason,
    }),
    success,
    problems: [
      problems.ownCompany,
      problems.noSuchMove,
      problems.checkDecided,
      problems.secondReviewerRequired,
      problems.staleEtag,
      problems.invalidValue,
    ],
    handler: ({ caller, params, body, request }) =>
      decideCheck(
        deps,
        caller,
        id(params['enrollmentId']),
        checkOf(params['check']),
        body,
        request.headers['if-match'],
      ),
    render: (it, { request }) => toEnrollment(it, request.locale),
  });

  route(app, {
    method: 'POST',
    url: `${one}/status`,
    permission: 'enrollment.set-status',
    operationId: 'setEnrollmentStatus',
    summary: 'Restrict, suspend or de-authorize a partner, or lift that',
    tag,
    body: Type.Object({
      state: Type.Union([
        Type.Literal('active'),
        Type.Literal('restricted'),
        Type.Literal('suspended'),
        Type.Literal('deauthorized'),
      ]),
      reason: Reason,
    }),
    success,
    problems: [problems.ownCompany, problems.noSuchMove, problems.invalidValue],
    handler: ({ caller, params, body }) => setStatus(deps, caller, id(params['enrollmentId']), body),
    render: (it, { request }) => toEnrollment(it, request.locale),
  });
}
