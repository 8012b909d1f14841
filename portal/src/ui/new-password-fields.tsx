import { useState } from 'react';
import { TextField } from './fields.tsx';
import { useText } from './text.tsx';

export interface NewPassword {
  readonly password: string;
  readonly again: string;
}

/** Whether both fields hold the same, and something. */
export const agrees = (it: NewPassword): boolean => it.password !== '' && it.password === it.again;

/** A new password, twice. The rule stands beside it before it is broken. */
export function NewPasswordFields({
  value,
  onChange,
  error,
}: {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  /** Why the server did not take it. */
  error?: string | undefined;
}) {
  const t = useText();
  const [left, setLeft] = useState(false);
  const differs = left && value.again !== '' && value.again !== value.password;
  return (
    <>
      <TextField
        label={t('sign-in.new-password.label')}
        hint={t('sign-in.new-password.rule')}
        type="password"
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        autoComplete="new-password"
        error={error}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for leaving the field inside, it is nothing to press */}
      <div onBlur={() => setLeft(true)}>
        <TextField
          label={t('sign-in.new-password.again')}
          type="password"
          value={value.again}
          onChange={(again) => onChange({ ...value, again })}
          autoComplete="new-password"
          error={differs ? t('sign-in.new-password.differ') : undefined}
        />
      </div>
    </>
  );
}
