import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalL },
  more: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalXS },
});

interface Props {
  readonly submit: string;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
  /** Other ways on, under the button. */
  readonly more?: ReactNode;
}

/** The fields of one step and its button; Enter presses it. */
export function StepForm({ submit, busy, onSubmit, children, more }: Props) {
  const styles = useStyles();
  const press = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form className={styles.form} onSubmit={press} noValidate>
      {children}
      <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
        {submit}
      </Button>
      {more && <div className={styles.more}>{more}</div>}
    </form>
  );
}
