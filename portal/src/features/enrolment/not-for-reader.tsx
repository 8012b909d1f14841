import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { signOut } from '../../lib/sign-out.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { Text, useText } from '../../ui/text.tsx';

/** Kinds of companies that can enroll as indirect reseller. */
const kinds = ['applicant', 'reseller', 'provider', 'direct'];

/** Why somebody who is signed in cannot enroll the company, and who could. */
export function NotForReader() {
  const api = useApi();
  const t = useText();
  const { tenant } = useMe();
  const format = useFormat();
  const company = tenant.kinds.some((it) => kinds.includes(it));
  const roles = useQuery({
    queryKey: ['my-roles'],
    queryFn: ({ signal }) => api.get('/v1/me/roles', { signal }),
    enabled: company,
  });
  const admins = roles.data?.admins ?? [];
  return (
    <Page>
      <EmptyState
        actions={
          <Button onClick={() => void signOut(addresses.enrollmentForm)}>
            <Text id="enrolment.not-admin.other-account" />
          </Button>
        }
      >
        <strong>{t(company ? 'enrolment.not-admin.title' : 'enrolment.not-here.title')}</strong>
        <br />
        <Text
          id={company ? 'enrolment.not-admin.text' : 'enrolment.not-here.text'}
          values={{ company: <bdi key="company">{tenant.name}</bdi> }}
        />{' '}
        {admins.length > 0 && (
          <Text
            id="enrolment.not-admin.who"
            values={{ names: <bdi key="names">{format.list(admins)}</bdi> }}
          />
        )}
      </EmptyState>
    </Page>
  );
}
