import { makeStyles, tokens } from '@fluentui/react-components';
import { addresses } from '../../lib/addresses.ts';
import { useMay, useMe } from '../../lib/session.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { AgreementCard } from './agreement-card.tsx';
import { type Enrollment, useEnrollment } from './enrollment.ts';
import { MailTrouble } from './mail-trouble.tsx';
import { NotForReader } from './not-for-reader.tsx';
import { NowCard } from './now-card.tsx';
import { ProgressSteps } from './progress-steps.tsx';
import { SideCards } from './side-cards.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gap: '20px', gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '1180px' },
  columns: {
    display: 'grid',
    gap: '24px',
    alignItems: 'start',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 1080px)': { gridTemplateColumns: 'minmax(0, 1fr) 320px', gap: '40px' },
  },
  main: { display: 'grid', gap: tokens.spacingVerticalL, gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** How the company's application stands: who is waited for, since when, what is done and what comes next. */
export function ProgressPage() {
  const may = useMay();
  return may('enrollment.list') ? <Progress /> : <NotForReader />;
}

function Progress() {
  const t = useText();
  const found = useEnrollment();
  const partner = found.data && standing.has(found.data.state);
  return (
    <Page {...(partner ? { title: t('enrolment.program.title') } : {})}>
      {found.error && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <SkeletonLines count={10} />}
      {found.data === null && <NoneYet />}
      {found.data && <Standing enrollment={found.data} />}
    </Page>
  );
}

const standing: ReadonlySet<Enrollment['state']> = new Set([
  'active',
  'restricted',
  'suspended',
  'deauthorized',
]);

function Standing({ enrollment }: { enrollment: Enrollment }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <MailTrouble enrollment={enrollment} />
      <NowCard enrollment={enrollment} />
      {enrollment.agreement && <AgreementCard enrollment={enrollment} />}
      <div className={styles.columns}>
        <ProgressSteps enrollment={enrollment} />
        <SideCards enrollment={enrollment} />
      </div>
    </div>
  );
}

function NoneYet() {
  const { tenant } = useMe();
  // Who sells as an indirect reseller already has nothing to begin.
  const reseller = tenant.kinds.some((it) => it === 'reseller');
  return (
    <EmptyState
      actions={
        !reseller && (
          <AppLinkButton to={addresses.enrollmentForm} appearance="primary">
            <Text id="enrolment.none.begin" />
          </AppLinkButton>
        )
      }
    >
      <Text
        id={reseller ? 'enrolment.none.partner' : 'enrolment.none.text'}
        values={{ company: <bdi key="company">{tenant.name}</bdi> }}
      />
    </EmptyState>
  );
}
