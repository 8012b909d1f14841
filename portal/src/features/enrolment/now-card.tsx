import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import type { ReactNode } from 'react';
import type { MessageId } from '#locales/ids.ts';
import { addresses } from '../../lib/addresses.ts';
import { businessDaysAfter } from '../../lib/business-days.ts';
import { useNow } from '../../lib/now.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { AppealButton } from './appeal-button.tsx';
import { contactName, type Enrollment, usePartnerId } from './enrollment.ts';
import { FixNowButton } from './fix-now.tsx';
import { ResendMail } from './resend-mail.tsx';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'clip',
  },
  say: {
    padding: '18px 20px',
    display: 'grid',
    gap: '10px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    '@media (max-width: 479px)': { paddingLeft: '16px', paddingRight: '16px' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, maxWidth: '68ch', overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: '1px',
    margin: 0,
    backgroundColor: tokens.colorNeutralStroke3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 479px)': { gridTemplateColumns: '1fr 1fr' },
  },
  fact: {
    padding: '10px 20px',
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
    '@media (max-width: 479px)': { paddingLeft: '16px', paddingRight: '16px' },
  },
  term: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const tones: Readonly<Record<Enrollment['state'], Tone>> = {
  draft: 'soon',
  awaiting_email: 'waiting',
  under_review: 'waiting',
  action_required: 'soon',
  rejected: 'stopped',
  qualified: 'soon',
  active: 'finished',
  restricted: 'soon',
  suspended: 'stopped',
  deauthorized: 'stopped',
};

/** The page's one answer: who is waited for, since when, for how long usually, and what then. */
export function NowCard({ enrollment: it }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const t = useText();
  const title = `enrolment.now.${it.state}` as const;
  const names = { name: contactName(it), email: it.primaryContact.email };
  const reason = it.reason && it.state !== 'action_required' ? it.reason : undefined;
  return (
    <section className={styles.card} aria-labelledby="enrollment-now">
      <div className={styles.say}>
        <Chip tone={tones[it.state]} {...(tones[it.state] === 'waiting' ? { icon: Clock16Regular } : {})}>
          <Text id={`enrolment.state.${it.state}`} />
        </Chip>
        <h2 id="enrollment-now" className={styles.title}>
          {t(title, names)}
        </h2>
        <p className={styles.text}>
          <Text id={`enrolment.now.${it.state}-text`} values={bold(names)} />
        </p>
        {reason && (
          <p className={styles.text}>
            <Text id="enrolment.now.reason" values={{ reason: <bdi key="reason">{reason}</bdi> }} />
          </p>
        )}
        <Overdue enrollment={it} />
        <NextStep enrollment={it} />
      </div>
      <Facts enrollment={it} />
    </section>
  );
}

const bold = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([name, value]) => [name, <bdi key={name}>{value}</bdi>]));

/** The one primary button of the page. */
function NextStep({ enrollment: it }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const partnerId = usePartnerId(it);
  const actions: Partial<Record<Enrollment['state'], ReactNode>> = {
    draft: (
      <AppLinkButton to={addresses.enrollmentForm} appearance="primary">
        <Text id="enrolment.button.go-on" />
      </AppLinkButton>
    ),
    awaiting_email: <ResendMail enrollment={it} />,
    action_required: <FixNowButton enrollment={it} primary />,
    rejected: <AppealButton enrollment={it} />,
    qualified: partnerId ? null : (
      <AppLinkButton to={addresses.enrollmentForm} search={{ step: 'partner-id' }} appearance="primary">
        <Text id="enrolment.button.associate" />
      </AppLinkButton>
    ),
    // The menu of a partner is another one than an applicant's: the program starts anew with it.
    active: (
      <Button as="a" href={addresses.account} appearance="primary">
        <Text id="enrolment.button.account-settings" />
      </Button>
    ),
  };
  const action = actions[it.state];
  return action ? <div className={styles.actions}>{action}</div> : null;
}

/** A review that takes longer than it usually does: what can be done. */
function Overdue({ enrollment: it }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const now = useNow();
  if (it.state !== 'under_review' || now < businessDaysAfter(new Date(it.since), 5)) return null;
  return (
    <p className={styles.text}>
      <Text id="enrolment.now.overdue" values={{ id: <bdi key="id">{it.id}</bdi> }} />
    </p>
  );
}

function Facts({ enrollment: it }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const t = useText();
  if (it.state === 'active' || it.state === 'deauthorized') return null;
  const since = it.state === 'awaiting_email' ? (it.verification?.sentAt ?? it.since) : it.since;
  const facts: readonly (readonly [MessageId, ReactNode])[] = [
    [
      'enrolment.fact.waiting-for',
      it.waitingFor === 'contact' ? (
        <bdi key="contact">{contactName(it)}</bdi>
      ) : (
        t(`enrolment.waiting.${it.waitingFor}`)
      ),
    ],
    ['enrolment.fact.since', <DateText key="since" at={since} as="urges" />],
    ['enrolment.fact.usually', t(`enrolment.usually.${it.state}`)],
    ['enrolment.fact.then', t(`enrolment.then.${it.state}`)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, value]) => (
        <div key={term} className={styles.fact}>
          <dt className={styles.term}>{t(term)}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
