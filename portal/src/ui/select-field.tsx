import { Field, makeStyles, Select } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useText } from './text.tsx';

/** A choice is no wider than its place, however long its options are. */
const useStyles = makeStyles({
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  select: { minWidth: 0, width: '100%' },
});

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [value: string, name: string])[];
  /** What stands there before something is chosen; with it, something has to be. */
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly autoComplete?: string;
}

/** One of several values, with a hint and what is wrong with it. */
export function SelectField({ label, value, onChange, options, placeholder, hint, error, ...more }: Props) {
  const styles = useStyles();
  const t = useText();
  const [left, setLeft] = useState(false);
  const missing = placeholder !== undefined && value === '' && left ? t('shell.field.required') : undefined;
  const message = error ?? missing;
  return (
    <Field
      className={styles.field}
      label={label}
      required={placeholder !== undefined}
      {...(hint ? { hint: { children: hint } } : {})}
      {...(message ? { validationMessage: message, validationState: 'error' as const } : {})}
    >
      <Select
        {...more}
        value={value}
        onChange={(_, data) => onChange(data.value)}
        onBlur={() => setLeft(true)}
        select={{ className: styles.select, onInvalid: () => setLeft(true) }}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
