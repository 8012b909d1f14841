import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { BareFrame } from '../../ui/bare-frame.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { isLinkOver } from './link-over.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
});

/** Where the mail about a new tenant leads. Opening it confirms nothing: mail scanners open links, too. */
export function ConfirmSignUpPage() {
  const styles = useStyles();
  const api = useApi();
  const t = useText();
  const { token = '' } = useParams({ strict: false }) as { token?: string };
  const asked = useQuery({
    queryKey: ['sign-up', token],
    queryFn: () => api.get('/v1/tenants/confirm/{token}', { params: { path: { token } } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const confirm = useMutation({
    mutationFn: () => api.post('/v1/tenants/confirm', { body: { token } }),
  });
  const known = confirm.data ?? asked.data;
  const confirmed = known?.state === 'confirmed';
  const problem = confirm.error ?? asked.error;
  const over = isLinkOver(problem);
  return (
    <BareFrame
      title={t('enrolment.confirm.title')}
      text={known && !confirmed ? t('enrolment.confirm.text') : undefined}
      wide
    >
      {!known && !problem && <SkeletonLines count={4} />}
      {problem && (
        <ProblemNotice
          error={problem}
          focus
          {...(over ? {} : { onRetry: () => (confirm.error ? confirm.mutate() : void asked.refetch()) })}
        />
      )}
      {over && (
        <AppLinkButton to={addresses.signUp}>
          <Text id="enrolment.tenant.create" />
        </AppLinkButton>
      )}
      {confirmed && (
        <div role="status">
          <Notice intent="success">
            <Text id="enrolment.confirm.done" />
          </Notice>
        </div>
      )}
      {known && (
        <DefinitionList
          rows={[
            [t('shell.company.name'), <bdi key="name">{known.tenant.companyName}</bdi>],
            [t('shell.company.domain'), <bdi key="domain">{known.tenant.domain}</bdi>],
            [t('enrolment.confirm.account'), <bdi key="account">{known.user.userPrincipalName}</bdi>],
          ]}
        />
      )}
      {known && !over && (
        <div className={styles.actions}>
          {confirmed ? (
            <Button as="a" href={addresses.signInFor(addresses.enrollmentForm)} appearance="primary">
              <Text id="sign-in.page.title" />
            </Button>
          ) : (
            <Button
              appearance="primary"
              disabledFocusable={confirm.isPending}
              onClick={() => confirm.mutate()}
            >
              <Text id="enrolment.button.confirm" />
            </Button>
          )}
        </div>
      )}
    </BareFrame>
  );
}
