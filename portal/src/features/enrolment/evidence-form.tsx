import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { TextField } from '../../ui/fields.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type CheckId, type Enrollment, useKeepEnrollment } from './enrollment.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const megabyte = 1024 * 1024;
const largest = 10 * megabyte;
const accepted = '.pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg';

interface Props {
  readonly enrollment: Enrollment;
  /** What the document can be for; with one, nothing is asked. */
  readonly checks: readonly CheckId[];
  readonly onDone: () => void;
  /** Further buttons. */
  readonly more?: ReactNode;
}

/** A document that proves something, with a comment. Its limits are said before anybody meets them. */
export function EvidenceForm({ enrollment, checks, onDone, more }: Props) {
  const styles = useStyles();
  const api = useApi();
  const t = useText();
  const keep = useKeepEnrollment();
  const [check, setCheck] = useState(checks[0] ?? 'business');
  const [file, setFile] = useState<File | null>(null);
  const [comment, setComment] = useState('');
  const [wrong, setWrong] = useState<string>();
  const send = useMutation({
    mutationFn: async (document: File) =>
      api.post('/v1/enrollments/{enrollmentId}/evidence', {
        params: { path: { enrollmentId: enrollment.id } },
        body: {
          check,
          fileName: document.name,
          content: await inBase64(document),
          ...(comment.trim() ? { comment: comment.trim() } : {}),
        },
      }),
    onSuccess: (saved) => {
      keep(saved);
      onDone();
    },
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (send.isPending) return;
        if (!file) setWrong(t('enrolment.evidence.missing'));
        else if (file.size > largest)
          setWrong(t('enrolment.evidence.too-large', { size: Math.ceil(file.size / megabyte), most: 10 }));
        else send.mutate(file);
      }}
    >
      {checks.length > 1 && (
        <SelectField
          label={t('enrolment.evidence.check')}
          value={check}
          onChange={(value) => setCheck(value as CheckId)}
          options={checks.map((it) => [it, t(`enrolment.check.${it}`)])}
        />
      )}
      <FileField
        label={t('enrolment.evidence.file')}
        hint={t('enrolment.evidence.limits')}
        accept={accepted}
        error={wrong}
        onFile={(chosen) => {
          setFile(chosen);
          setWrong(undefined);
        }}
      />
      <TextField
        label={t('enrolment.evidence.comment')}
        value={comment}
        onChange={setComment}
        maxLength={1000}
        optional
        multiline
      />
      {send.error && <ProblemNotice error={send.error} focus />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={send.isPending}>
          <Text id="enrolment.button.upload" />
        </Button>
        {more}
      </div>
    </form>
  );
}

const inBase64 = (file: File): Promise<string> => {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
  return promise;
};
