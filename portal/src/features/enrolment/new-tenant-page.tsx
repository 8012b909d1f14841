import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { type Answer, Fault } from '#sdk/client.ts';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { countriesIn } from '../../lib/countries.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { BareFrame } from '../../ui/bare-frame.tsx';
import { isComplete, TextField } from '../../ui/fields.tsx';
import { agrees, NewPasswordFields } from '../../ui/new-password-fields.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { flawOf } from './flaws.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  group: {
    display: 'grid',
    // The names of countries are long; a choice is as wide as the page lets it be.
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: {
    padding: 0,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

type SignedUp = Answer<'post', '/v1/tenants'>;

/** **Create new tenant**: the company, its name here, and its first Global admin. */
export function NewTenantPage() {
  const [made, setMade] = useState<SignedUp>();
  return made ? <Made signedUp={made} /> : <Form onMade={setMade} />;
}

const empty = { companyName: '', domainPrefix: '', country: '', firstName: '', lastName: '', email: '' };
type Values = typeof empty;

const fieldPaths: Readonly<Record<string, keyof Values>> = {
  companyName: 'companyName',
  domainPrefix: 'domainPrefix',
  country: 'country',
  'admin.firstName': 'firstName',
  'admin.lastName': 'lastName',
  'admin.email': 'email',
};

function Form({ onMade }: { onMade: (it: SignedUp) => void }) {
  const styles = useStyles();
  const api = useApi();
  const t = useText();
  const { locale } = useIntl();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  const form = useRef<HTMLFormElement>(null);
  const [now, setNow] = useState<Values>(empty);
  const [password, setPassword] = useState({ password: '', again: '' });
  const [wrong, setWrong] = useState<Partial<Record<keyof Values | 'password', string>>>({});
  const ending = useQuery({
    queryKey: ['sign-up-domain'],
    queryFn: ({ signal }) => api.get('/v1/tenants/domain', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const create = useMutation({
    mutationFn: () => {
      const { companyName, domainPrefix, country, ...admin } = now;
      return api.post('/v1/tenants', {
        body: {
          companyName: companyName.trim(),
          domainPrefix: domainPrefix.trim(),
          country,
          culture: `${locale.split('-')[0]}-${country}`,
          admin: { ...admin, email: admin.email.trim(), password: password.password },
        },
      });
    },
    onSuccess: onMade,
    onError: (error) => setWrong(atFields(error, t('enrolment.sign-up.wrong'))),
  });
  useEffect(() => {
    if (Object.keys(wrong).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);

  const field = (name: keyof Values) => ({
    value: now[name],
    error: wrong[name],
    onChange: (value: string) => {
      setNow((before) => ({ ...before, [name]: value }));
      setWrong(({ [name]: _, ...others }) => others);
    },
  });
  const domain = ending.data?.domain;
  const press = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!create.isPending && isComplete(event.currentTarget) && agrees(password)) create.mutate();
  };
  return (
    <BareFrame title={t('enrolment.tenant.create')} text={t('enrolment.sign-up.intro')} wide>
      <form ref={form} className={styles.form} noValidate onSubmit={press}>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('enrolment.sign-up.company')}</legend>
          <TextField
            label={t('shell.company.name')}
            maxLength={200}
            autoComplete="organization"
            {...field('companyName')}
          />
          <TextField
            label={t('enrolment.sign-up.domain')}
            hint={
              domain ? (
                <Text
                  id="enrolment.sign-up.domain-hint"
                  values={{
                    domain: (
                      <strong key="domain">
                        <bdi>{`${now.domainPrefix.trim().toLowerCase() || '…'}.${domain}`}</bdi>
                      </strong>
                    ),
                  }}
                />
              ) : undefined
            }
            maxLength={40}
            autoComplete="off"
            {...field('domainPrefix')}
          />
          <SelectField
            label={t('shell.company.country')}
            hint={t('enrolment.sign-up.country-hint')}
            placeholder={t('enrolment.sign-up.country-choose')}
            options={countries}
            autoComplete="country"
            {...field('country')}
          />
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('enrolment.sign-up.admin')}</legend>
          <TextField
            label={t('enrolment.field.firstName')}
            maxLength={50}
            autoComplete="given-name"
            {...field('firstName')}
          />
          <TextField
            label={t('enrolment.field.lastName')}
            maxLength={50}
            autoComplete="family-name"
            {...field('lastName')}
          />
          <TextField
            label={t('enrolment.field.work-email')}
            hint={t('enrolment.sign-up.email-hint')}
            type="email"
            maxLength={254}
            autoComplete="email"
            {...field('email')}
          />
          <NewPasswordFields
            value={password}
            error={wrong.password}
            onChange={(value) => {
              setPassword(value);
              setWrong(({ password: _, ...others }) => others);
            }}
          />
        </fieldset>
        <p className={styles.text}>
          <Text id="enrolment.sign-up.mfa" />
        </p>
        {create.error && Object.keys(atFields(create.error, ' ')).length === 0 && (
          <ProblemNotice error={create.error} focus />
        )}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={create.isPending}>
            <Text id="enrolment.tenant.create" />
          </Button>
          <AppLinkButton to={addresses.enrollmentStart} search={{ step: 'tenant' }}>
            <Text id="enrolment.button.back" />
          </AppLinkButton>
        </div>
      </form>
    </BareFrame>
  );
}

/** The refusal at the field it is about; the API names fields by their path, a page does not. */
function atFields(error: unknown, wrong: string): Partial<Record<keyof Values | 'password', string>> {
  if (!(error instanceof Fault)) return {};
  if (error.errorName === 'tenancy/password-too-weak') return { password: error.description };
  if (error.errorName === 'tenancy/domain-taken') return { domainPrefix: error.description };
  const flaw = flawOf(error, Object.keys(fieldPaths));
  const name = flaw && fieldPaths[flaw.field];
  return name ? { [name]: wrong } : {};
}

function Made({ signedUp }: { signedUp: SignedUp }) {
  const styles = useStyles();
  const t = useText();
  return (
    <BareFrame title={t('enrolment.sign-up.mailed-title')} wide>
      <p className={styles.text} role="status">
        <Text
          id="enrolment.sign-up.mailed"
          values={{ company: <bdi key="company">{signedUp.tenant.companyName}</bdi> }}
        />
      </p>
      <p className={styles.text}>
        <Text
          id="enrolment.sign-up.account"
          values={{
            account: (
              <strong key="account">
                <bdi>{signedUp.user.userPrincipalName}</bdi>
              </strong>
            ),
          }}
        />
      </p>
      <p className={styles.text}>
        <Text id="enrolment.sign-up.no-mail" />
      </p>
    </BareFrame>
  );
}
