import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { isComplete, TextField } from '../../ui/fields.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text } from '../../ui/text.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ProfileField {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly optional?: boolean;
  readonly maxLength?: number;
  readonly hint?: ReactNode;
  readonly autoComplete?: string;
}

type Values = Readonly<Record<string, string>>;

interface Props {
  readonly fields: readonly ProfileField[];
  readonly values: Values;
  /** Above the fields: what a change brings about. */
  readonly intro?: ReactNode;
  readonly submit?: ReactNode;
  readonly onSave: (values: Values) => Promise<unknown>;
  readonly onDone: (saved: boolean) => void;
}

/** The texts of a profile, to be written whole. What the server refuses is said above its buttons. */
export function ProfileForm({ fields, values, intro, submit, onSave, onDone }: Props) {
  const styles = useStyles();
  const [now, setNow] = useState(values);
  const save = useMutation({ mutationFn: () => onSave(now), onSuccess: () => onDone(true) });
  const changed = fields.some((it) => (now[it.name] ?? '') !== (values[it.name] ?? ''));
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(event.currentTarget)) save.mutate();
      }}
    >
      <Unsaved changed={changed && !save.isSuccess} />
      {intro}
      {fields.map(({ name, ...it }) => (
        <TextField
          key={name}
          {...it}
          value={now[name] ?? ''}
          onChange={(value) => setNow((before) => ({ ...before, [name]: value }))}
        />
      ))}
      {save.error && <ProblemNotice error={save.error} focus />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          {submit ?? <Text id="profiles.button.save" />}
        </Button>
        <Button onClick={() => onDone(false)}>
          <Text id="shell.button.cancel" />
        </Button>
      </div>
    </form>
  );
}
