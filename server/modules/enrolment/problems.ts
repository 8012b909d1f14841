import { problemType } from '#kernel/problem.ts';

export const noSuchMove = problemType(
  'enrolment/no-such-move',
  409,
  990410,
  'The application is not in a state in which this can be done.',
);
export const alreadyOpen = problemType(
  'enrolment/already-open',
  409,
  990411,
  'The company has an application already.',
);
export const tooSoonAgain = problemType(
  'enrolment/too-soon-again',
  409,
  990412,
  'A company that was de-authorized can apply again after a year.',
);
export const noOperator = problemType(
  'enrolment/no-operator',
  409,
  990413,
  'Nobody runs the programme on this installation yet.',
);
export const staleEtag = problemType(
  'enrolment/stale-etag',
  412,
  990414,
  'The application was changed in the meantime.',
);
export const invalidValue = problemType(
  'enrolment/invalid-value',
  400,
  2000,
  'A value of the application is missing or not valid.',
);
export const webMailRefused = problemType(
  'enrolment/web-mail-refused',
  400,
  990415,
  'The primary contact needs a mail address of the company, not of a public mail service.',
);
/** Published numbers: registration number missing and malformed, phone missing. */
export const registrationNumberMissing = problemType(
  'enrolment/registration-number-missing',
  400,
  600049,
  'Companies of this country give their registration number.',
);
export const registrationNumberMalformed = problemType(
  'enrolment/registration-number-malformed',
  400,
  600050,
  'This is no registration number of this country.',
);
export const phoneMissing = problemType(
  'enrolment/phone-number-missing',
  400,
  600051,
  'The telephone number is missing.',
);
export const countryFixed = problemType(
  'enrolment/country-fixed',
  400,
  990416,
  'The country is that of the tenant and cannot be changed.',
);
export const partnerIdMissing = problemType(
  'enrolment/partner-id-missing',
  409,
  990419,
  'The agreement cannot be signed before a partner ID is associated.',
);
export const notEditable = problemType(
  'enrolment/not-editable',
  409,
  990420,
  'This part of the application cannot be changed in its present state.',
);
export const resendTooEarly = problemType(
  'enrolment/resend-too-early',
  409,
  990421,
  'Another verification mail can be sent one business day after the last.',
);
export const confirmationRequired = problemType(
  'enrolment/confirmation-required',
  400,
  990422,
  'Both confirmations are needed.',
);
export const verificationExpired = problemType(
  'enrolment/verification-expired',
  410,
  990423,
  'The time for this link is over.',
);
export const checkDecided = problemType(
  'enrolment/check-decided',
  409,
  990424,
  'Another reviewer has decided this check meanwhile.',
);
export const secondReviewerRequired = problemType(
  'enrolment/second-reviewer-required',
  409,
  990425,
  'The second decision has to come from another reviewer.',
);
export const ownCompany = problemType(
  'enrolment/own-company',
  403,
  990426,
  'Nobody reviews their own company.',
);
export const documentTooLarge = problemType(
  'enrolment/document-too-large',
  413,
  990427,
  'A document has at most 10 MiB.',
);
export const documentRefused = problemType(
  'enrolment/document-refused',
  400,
  990428,
  'A document is a PDF, a PNG or a JPEG.',
);
export const tooManyDocuments = problemType(
  'enrolment/too-many-documents',
  409,
  990429,
  'An application holds at most 20 documents.',
);
export const agreementRequired = problemType(
  'enrolment/agreement-not-accepted',
  400,
  990430,
  'The agreement was not accepted.',
);
export const agreementChanged = problemType(
  'enrolment/agreement-changed',
  409,
  990431,
  'The agreement has a newer version than the one named.',
);
export const heldBack = problemType(
  'enrolment/held-back',
  403,
  990433,
  'A partner that is restricted or suspended cannot apply for another part of the programme.',
);
