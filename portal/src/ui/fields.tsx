import { Checkbox, Field, Input, type InputProps, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useText } from './text.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly optional?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong with it, as the page or the server found. Shown at once. */
  readonly error?: string | undefined;
  /** The server's limit, in characters. */
  readonly maxLength?: number;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search';
  readonly autoComplete?: string;
  readonly multiline?: boolean;
  readonly disabled?: boolean;
  readonly contentBefore?: InputProps['contentBefore'];
  readonly contentAfter?: InputProps['contentAfter'];
}

/** A labelled text with its hint and what is wrong with it; checked when it is left, not while it is typed. */
export function TextField(props: TextFieldProps) {
  const t = useText();
  const [left, setLeft] = useState(false);
  const found = useFault(props);
  const message = props.error ?? (left ? found : undefined);
  const { label, value, optional, hint, multiline, disabled } = props;
  const onInvalid = () => setLeft(true);
  const shared = {
    value,
    disabled: disabled ?? false,
    onChange: (_: unknown, data: { value: string }) => props.onChange(data.value),
    onBlur: () => setLeft(true),
    ...(props.autoComplete ? { autoComplete: props.autoComplete } : {}),
  };
  return (
    <Field
      label={optional ? t('shell.field.optional', { label }) : label}
      required={!optional}
      {...(hint ? { hint: { children: hint } } : {})}
      {...(message ? { validationMessage: message, validationState: 'error' as const } : {})}
    >
      {multiline ? (
        <Textarea {...shared} textarea={{ onInvalid }} resize="vertical" />
      ) : (
        <Input
          {...shared}
          input={{ onInvalid }}
          type={props.type ?? 'text'}
          {...(props.contentBefore ? { contentBefore: props.contentBefore } : {})}
          {...(props.contentAfter ? { contentAfter: props.contentAfter } : {})}
        />
      )}
    </Field>
  );
}

// Characters nobody can see, or that turn the line around; the server refuses them in names.
const hidden = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;

/** What is wrong with the text itself. The server has the last word; this only spares a way there and back. */
function useFault({ value, optional, maxLength, type, multiline }: TextFieldProps): string | undefined {
  const t = useText();
  if (value.trim() === '') return optional ? undefined : t('shell.field.required');
  if (maxLength !== undefined && value.length > maxLength)
    return t('shell.field.too-long', { count: value.length - maxLength });
  if (type === 'email' && !/^[^\s@]+@[^\s@]+$/.test(value.trim())) return t('shell.field.not-an-email');
  if (type !== 'password' && hidden.test(multiline ? value.replaceAll(/[\n\r\t]/g, '') : value))
    return t('shell.field.hostile-text');
  return undefined;
}

/**
 * Whether a form can be sent. If not, every field says what it lacks, in our words and not the browser's, and the
 * first of them takes the focus. For `<form noValidate>`.
 */
export function isComplete(form: HTMLFormElement): boolean {
  if (form.checkValidity()) return true;
  form.querySelector<HTMLElement>('input:invalid, textarea:invalid, select:invalid')?.focus();
  return false;
}

interface CheckFieldProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly error?: string | undefined;
}

/** A box to tick, with what is wrong if it was not. */
export function CheckField({ label, checked, onChange, error }: CheckFieldProps) {
  return (
    <Field {...(error ? { validationMessage: error, validationState: 'error' as const } : {})}>
      <Checkbox
        label={{ children: label }}
        checked={checked}
        onChange={(_, data) => onChange(data.checked === true)}
      />
    </Field>
  );
}
