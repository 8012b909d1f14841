import type { MessageId } from '#locales/ids.ts';
import { Fault } from '#sdk/client.ts';
import { useHasText, useText } from '../../ui/text.tsx';

interface Flaw {
  readonly field: string;
  readonly code: string;
  readonly text: string;
}

/** What is wrong with a field, for its reader: the API names fields by their path, a page does not. */
export function useFlawText(): (flaw: Flaw) => string {
  const t = useText();
  const has = useHasText();
  return ({ field, code, text }) => {
    if (code === 'enrolment/phone-number-missing') return t('shell.field.required');
    if (code !== 'enrolment/invalid-value') return text;
    const id = `enrolment.wrong.${field.split('.').at(-1)}`;
    return has(id) ? t(id as MessageId) : t('shell.field.required');
  };
}

/** The field a refusal is about, where it is one of these. */
export function flawOf(error: unknown, fields: readonly string[]): Flaw | undefined {
  if (!(error instanceof Fault)) return undefined;
  const field = error.data.find((it): it is string => fields.some((each) => each === it));
  return field ? { field, code: error.errorName, text: error.description } : undefined;
}
