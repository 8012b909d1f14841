import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { BareFrame } from '../../ui/bare-frame.tsx';
import { CheckField } from '../../ui/fields.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { isLinkOver } from './link-over.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

/** Where the mail to the primary contact leads: two things to confirm, by a button, never by opening the link. */
export function VerifyPage() {
  const styles = useStyles();
  const api = useApi();
  const t = useText();
  const format = useFormat();
  const { token = '' } = useParams({ strict: false }) as { token?: string };
  const [said, setSaid] = useState({ signedUp: false, addressIsOurs: false });
  const [pressed, setPressed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const asked = useQuery({
    queryKey: ['enrollment-mail', token],
    queryFn: () => api.get('/v1/enrollments/verifyemail/{token}', { params: { path: { token } } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const confirm = useMutation({
    mutationFn: () => api.post('/v1/enrollments/verifyemail', { body: { token, ...said } }),
  });
  const known = confirm.data ?? asked.data;
  const problem = confirm.error ?? asked.error;
  const over = isLinkOver(problem);
  const company = known?.companyName ?? '';
  const missing = (box: keyof typeof said) =>
    pressed && !said[box] ? t('enrolment.verify.needed') : undefined;
  return (
    <BareFrame title={t('enrolment.verify.title')} wide>
      {!known && !problem && <SkeletonLines count={5} />}
      {problem && (
        <ProblemNotice
          error={problem}
          focus
          {...(over ? {} : { onRetry: () => (confirm.error ? confirm.mutate() : void asked.refetch()) })}
        />
      )}
      {over && (
        <p className={styles.text}>
          <Text id="enrolment.verify.over" />
        </p>
      )}
      {known?.verifiedAt && (
        <div role="status">
          <Notice intent="success" title={t('enrolment.verify.done-title')}>
            <Text id="enrolment.verify.done" values={{ company: <bdi key="company">{company}</bdi> }} />
          </Notice>
        </div>
      )}
      {known && !known.verifiedAt && !over && (
        <>
          <p className={styles.text}>
            <Text
              id="enrolment.verify.text"
              values={{
                name: <bdi key="name">{`${known.contact.firstName} ${known.contact.lastName}`.trim()}</bdi>,
                company: <bdi key="company">{company}</bdi>,
                country: format.country(known.country),
              }}
            />
          </p>
          <form
            ref={form}
            className={styles.form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setPressed(true);
              if (said.signedUp && said.addressIsOurs) {
                if (!confirm.isPending) confirm.mutate();
              } else form.current?.querySelector<HTMLElement>('input:not(:checked)')?.focus();
            }}
          >
            <CheckField
              label={t('enrolment.verify.signed-up', { company })}
              checked={said.signedUp}
              onChange={(signedUp) => setSaid((before) => ({ ...before, signedUp }))}
              error={missing('signedUp')}
            />
            <CheckField
              label={t('enrolment.verify.address', { company, email: known.contact.email })}
              checked={said.addressIsOurs}
              onChange={(addressIsOurs) => setSaid((before) => ({ ...before, addressIsOurs }))}
              error={missing('addressIsOurs')}
            />
            <Button type="submit" appearance="primary" size="large" disabledFocusable={confirm.isPending}>
              <Text id="enrolment.button.confirm" />
            </Button>
          </form>
          <p className={styles.text}>
            <Text id="enrolment.verify.not-me" />
          </p>
        </>
      )}
    </BareFrame>
  );
}
