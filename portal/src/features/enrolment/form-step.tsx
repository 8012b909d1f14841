import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Body } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { isComplete, TextField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';
import { type Enrollment, isStale, useKeepEnrollment, useReread } from './enrollment.ts';
import { flawOf, useFlawText } from './flaws.ts';
import type { StepId } from './steps.ts';
import { missingIn } from './steps.ts';

type Edit = Body<'patch', '/v1/enrollments/{enrollmentId}'>;

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: '8px' },
});

export interface FieldSpec {
  /** Its path in the application: `primaryContact.email`. */
  readonly path: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly optional?: boolean;
  readonly maxLength?: number;
  readonly hint?: ReactNode;
  readonly autoComplete?: string;
  readonly disabled?: boolean;
}

type Values = Readonly<Record<string, string>>;

interface Props {
  readonly step: Exclude<StepId, 'partner-id' | 'review'>;
  readonly enrollment: Enrollment;
  readonly fields: readonly FieldSpec[];
  /** Above the fields. */
  readonly intro?: ReactNode;
  /** Below the fields; what it adds is saved with them. */
  readonly more?: ReactNode;
  readonly extra?: Edit;
  readonly extraChanged?: boolean;
  readonly onNext: () => void;
  readonly onLeave: () => void;
}

/** One step of the form. It is saved as it stands; what a submission would be refused for is said at its field. */
export function FormStep(props: Props) {
  const { step, enrollment, fields, intro, more, extra = {}, extraChanged = false, onNext, onLeave } = props;
  const styles = useStyles();
  const api = useApi();
  const t = useText();
  const said = useFlawText();
  const keep = useKeepEnrollment();
  const reread = useReread();
  const form = useRef<HTMLFormElement>(null);
  const [begun, setBegun] = useState(() => valuesOf(enrollment, fields));
  const [now, setNow] = useState(begun);
  const [wrong, setWrong] = useState<Values>({});
  const draft = enrollment.state === 'draft';
  const changed = extraChanged || fields.some(({ path }) => now[path] !== begun[path]);

  const save = useMutation({
    mutationFn: (_how: 'next' | 'leave') =>
      api.patch('/v1/enrollments/{enrollmentId}', {
        params: { path: { enrollmentId: enrollment.id } },
        body: {
          ...extra,
          ...nested(now),
          attributes: { etag: enrollment.attributes.etag },
        } as Edit,
      }),
    onSuccess: (saved, how) => {
      keep(saved);
      setBegun(now);
      if (how === 'leave') return onLeave();
      const found = missingIn(saved, step);
      setWrong(Object.fromEntries(found.map((it) => [it.field, said(it)])));
      if (found.length === 0) onNext();
    },
    onError: async (error) => {
      const flaw = flawOf(
        error,
        fields.map((it) => it.path),
      );
      if (flaw) setWrong({ [flaw.field]: said(flaw) });
      // What a colleague saved meanwhile is shown beside what was typed here.
      if (isStale(error)) await reread(enrollment.id);
    },
  });
  const stale = isStale(save.error);
  const theirs = stale ? valuesOf(enrollment, fields) : begun;
  const atField = Object.keys(wrong).length > 0;

  useEffect(() => {
    if (Object.keys(wrong).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending && isComplete(event.currentTarget)) save.mutate('next');
      }}
    >
      <Unsaved changed={changed && !save.isPending} />
      {intro}
      {stale && (
        <div role="alert">
          <Notice intent="warning" title={t('enrolment.form.stale-title')}>
            <Text id="enrolment.form.stale" />
          </Notice>
        </div>
      )}
      {fields.map(({ path, hint, ...it }) => (
        <TextField
          key={path}
          {...it}
          hint={
            theirs[path] !== begun[path] ? (
              <Text id="enrolment.form.theirs" values={{ value: <bdi>{theirs[path] || '–'}</bdi> }} />
            ) : (
              hint
            )
          }
          value={now[path] ?? ''}
          error={wrong[path]}
          onChange={(value) => {
            setNow((before) => ({ ...before, [path]: value }));
            setWrong(({ [path]: _, ...others }) => others);
          }}
        />
      ))}
      {more}
      {save.error && !stale && !atField ? <ProblemNotice error={save.error} focus /> : null}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          <Text id={draft ? 'enrolment.button.next' : 'shell.button.save'} />
        </Button>
        {draft ? (
          <Button disabledFocusable={save.isPending} onClick={() => save.mutate('leave')}>
            <Text id="enrolment.button.save-and-leave" />
          </Button>
        ) : (
          <Button onClick={onLeave}>
            <Text id="shell.button.cancel" />
          </Button>
        )}
      </div>
    </form>
  );
}

/** What stands at the paths of the fields now. */
function valuesOf(it: Enrollment, fields: readonly FieldSpec[]): Values {
  const at = (path: string) =>
    path
      .split('.')
      .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], it);
  return Object.fromEntries(fields.map(({ path }) => [path, String(at(path) ?? '')]));
}

/** `{ 'support.email': 'a' }` as `{ support: { email: 'a' } }`. */
function nested(values: Values): object {
  const all: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let place = all;
    for (const name of names) {
      place[name] ??= {};
      place = place[name] as Record<string, unknown>;
    }
    place[last] = value.trim();
  }
  return all;
}
