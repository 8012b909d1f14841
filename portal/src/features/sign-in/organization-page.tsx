import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { useMaybeMe } from '../../lib/session.ts';
import { TextField } from '../../ui/fields.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { useText } from '../../ui/text.tsx';
import { SignInFrame } from './frame.tsx';
import { StepForm } from './step-form.tsx';
import { StepProblem } from './step-problem.tsx';

/** An app signs in people of any company: which one is asked here, and the sign-in goes on at that company's server. */
export function OrganizationPage() {
  const api = useApi();
  const me = useMaybeMe();
  const t = useText();
  const [name, setName] = useState('');
  const own = me?.tenant.id;

  useEffect(() => {
    if (own) goTo(own);
  }, [own]);

  const find = useMutation({
    mutationFn: () => api.get('/v1/signin/organization', { params: { query: { name: name.trim() } } }),
    onSuccess: ({ tenantId }) => goTo(tenantId),
  });
  if (own)
    return (
      <SignInFrame title={t('sign-in.page.title')}>
        <SkeletonLines count={3} />
      </SignInFrame>
    );
  return (
    <SignInFrame title={t('sign-in.page.title')} text={t('sign-in.page.intro')}>
      <StepProblem error={find.error} />
      <StepForm
        submit={t('sign-in.user.next')}
        busy={find.isPending}
        onSubmit={() => {
          if (name.trim() !== '') find.mutate();
        }}
      >
        <TextField
          label={t('sign-in.user.label')}
          hint={t('sign-in.user.hint')}
          value={name}
          onChange={setName}
          autoComplete="username"
        />
      </StepForm>
    </SignInFrame>
  );
}

/** The app's own question, put to the company's server: it checks every part of it. */
const goTo = (tenantId: string): void =>
  location.replace(`/${encodeURIComponent(tenantId)}/oauth2/v2.0/authorize${location.search}`);
