import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { addresses } from '../../lib/addresses.ts';
import { useMaybeMe } from '../../lib/session.ts';
import { signOut } from '../../lib/sign-out.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { AppLink, AppLinkButton } from '../../ui/app-link.tsx';
import { BareFrame } from '../../ui/bare-frame.tsx';
import { Text, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '22px', display: 'grid', gap: tokens.spacingVerticalM },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground2 },
  facts: { margin: 0, paddingInlineStart: '22px', display: 'grid', gap: tokens.spacingVerticalXS },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  choice: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { whiteSpace: 'normal' },
});

const usual = { step: 'welcome' };

/** The enrolment start link: **Welcome**, then the company's tenant, which is signed in to or made. */
export function WelcomePage() {
  const [{ step }] = useUrlState(usual);
  return step === 'tenant' ? <TenantStep /> : <Welcome />;
}

function Welcome() {
  const styles = useStyles();
  const t = useText();
  return (
    <BareFrame title={t('enrolment.welcome.title')} text={t('enrolment.welcome.intro')} wide>
      <section aria-label={t('enrolment.welcome.have')}>
        <h2 className={styles.title}>{t('enrolment.welcome.have')}</h2>
        <ol className={styles.list}>
          {(['tenant', 'membership', 'details'] as const).map((it) => (
            <li key={it}>
              <span className={styles.name}>{t(`enrolment.welcome.${it}`)}</span>
              <span className={styles.why}>{t(`enrolment.welcome.${it}-why`)}</span>
            </li>
          ))}
        </ol>
      </section>
      <section aria-label={t('enrolment.welcome.then')}>
        <h2 className={styles.title}>{t('enrolment.welcome.then')}</h2>
        <ul className={styles.facts}>
          {(['mail', 'review', 'sign', 'saved'] as const).map((it) => (
            <li key={it}>{t(`enrolment.welcome.then-${it}`)}</li>
          ))}
        </ul>
      </section>
      <div className={styles.actions}>
        <AppLinkButton
          to={addresses.enrollmentStart}
          search={{ step: 'tenant' }}
          appearance="primary"
          size="large"
        >
          <Text id="enrolment.button.next" />
        </AppLinkButton>
      </div>
    </BareFrame>
  );
}

function TenantStep() {
  const styles = useStyles();
  const t = useText();
  const me = useMaybeMe();
  return (
    <BareFrame title={t('enrolment.tenant.title')} text={t('enrolment.tenant.intro')} wide>
      {me ? (
        <section className={styles.choice} aria-label={t('enrolment.tenant.continue')}>
          <p className={styles.text}>
            <Text
              id="enrolment.tenant.signed-in"
              values={{
                name: <bdi key="name">{me.user.displayName}</bdi>,
                company: <bdi key="company">{me.tenant.name}</bdi>,
              }}
            />
          </p>
          <div className={styles.actions}>
            <AppLinkButton to={addresses.enrollmentForm} appearance="primary" className={styles.button}>
              <Text id="enrolment.tenant.continue" />
            </AppLinkButton>
            <Button className={styles.button} onClick={() => void signOut(addresses.enrollmentForm)}>
              <Text id="enrolment.not-admin.other-account" />
            </Button>
          </div>
        </section>
      ) : (
        <section className={styles.choice} aria-label={t('enrolment.tenant.sign-in')}>
          <p className={styles.text}>
            <Text id="enrolment.tenant.sign-in-text" />
          </p>
          {/* A page of its own kind: where to come back to is the server's to remember. */}
          <Button
            as="a"
            href={addresses.signInFor(addresses.enrollmentForm)}
            appearance="primary"
            className={styles.button}
          >
            <Text id="enrolment.tenant.sign-in" />
          </Button>
        </section>
      )}
      {!me && (
        <section className={styles.choice} aria-label={t('enrolment.tenant.create')}>
          <p className={styles.text}>
            <Text id="enrolment.tenant.create-text" />
          </p>
          <AppLinkButton to={addresses.signUp} className={styles.button}>
            <Text id="enrolment.tenant.create" />
          </AppLinkButton>
        </section>
      )}
      <AppLink to={addresses.enrollmentStart}>
        <Text id="enrolment.button.back" />
      </AppLink>
    </BareFrame>
  );
}
