import type { MessageId } from '#locales/ids.ts';
import type { Enrollment } from './enrollment.ts';

/** The steps of the form, in their order. */
export const steps = ['partner-id', 'legal', 'contact', 'support', 'review'] as const;
/** Those in which something is said. */
export const parts = [
  'partner-id',
  'legal',
  'contact',
  'support',
] as const satisfies readonly (typeof steps)[number][];
export type StepId = (typeof steps)[number];

export const stepTitle: Readonly<Record<StepId, MessageId>> = {
  'partner-id': 'enrolment.step.partner-id',
  legal: 'enrolment.step.legal',
  contact: 'enrolment.step.contact',
  support: 'enrolment.step.support',
  review: 'enrolment.step.review',
};

/** Where a field of the application is asked for. */
export const stepOf = (field: string): StepId =>
  field === 'mpnId'
    ? 'partner-id'
    : field.startsWith('legalProfile')
      ? 'legal'
      : field.startsWith('primaryContact')
        ? 'contact'
        : 'support';

type Missing = NonNullable<Enrollment['missing']>;

/** What a submission would still stumble over in a step. */
export const missingIn = (it: Pick<Enrollment, 'missing'>, step: StepId): Missing =>
  (it.missing ?? []).filter(({ field }) => stepOf(field) === step);

/** Where whoever opens the form goes on: the first step that lacks something; the partner ID may be postponed. */
export function nextStep(it: Enrollment): StepId {
  const untouched = it.primaryContact.email === '' && it.support.email === '';
  if (!it.mpnId && untouched) return 'partner-id';
  return steps.find((step) => missingIn(it, step).length > 0) ?? 'review';
}

/** Steps that can be changed in the application's present state. */
export function openSteps(it: Enrollment): readonly StepId[] {
  if (!it.may.includes('enrollment.edit')) return [];
  if (it.state === 'draft') return steps;
  if (it.state === 'under_review' || it.state === 'qualified') return ['partner-id'];
  return parts;
}
