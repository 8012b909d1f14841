import { Fault } from '#sdk/client.ts';

const over = ['api/not-found', 'enrolment/verification-expired', 'tenancy/confirmation-link-invalid'];

/** The mailed link itself leads nowhere: its time is over, or a newer one counts. Anything else may pass. */
export const isLinkOver = (error: unknown): boolean =>
  error instanceof Fault && over.includes(error.errorName);
