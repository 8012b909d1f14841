import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import type { Locale } from '../../lib/locale.ts';
import { useMe } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { useFormat } from '../../ui/format.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { BulkOutcome } from './bulk-outcome.tsx';
import { type ListedCustomer, mostCustomers, readCustomers } from './customer-list.ts';
import { lastUpload, rememberUpload } from './last-upload.ts';
import { RightsChoice } from './rights-choice.tsx';
import { type StandingLink, useProviders, useStandingLink } from './use-draft.ts';

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground2,
  },
  notice: { marginBottom: tokens.spacingVerticalM },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '24px',
    alignItems: 'start',
    '@media (min-width: 1080px)': { gridTemplateColumns: 'minmax(0, 7fr) minmax(340px, 5fr)', gap: '40px' },
  },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px', minWidth: 0 },
  // A long choice would else push the card wider than a phone.
  which: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  count: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 639px)': { '& > *': { flex: '1 1 100%', maxWidth: 'none' } },
  },
  below: { marginTop: tokens.spacingVerticalXXL },
});

const inAddress = { job: '' };

/** Invitations for many customers at once: a list to paste or upload, a trial, and a job that goes on by itself. */
export function BulkPage() {
  const styles = useStyles();
  const t = useText();
  const { tenant } = useMe();
  const [url, setUrl] = useUrlState(inAddress);
  const last = lastUpload(tenant.id);
  return (
    <Page crumbs={[{ to: addresses.invitations, name: t('relationships.invitations.title') }]}>
      <p className={styles.intro}>
        <Text id="relationships.bulk.intro" />
      </p>
      {url.job === '' && last !== undefined && (
        <div className={styles.notice}>
          <Notice>
            <AppLink to={addresses.inviteMany} search={{ job: last }}>
              <Text id="relationships.bulk.last" />
            </AppLink>
          </Notice>
        </div>
      )}
      <Form
        onStarted={(job) => {
          rememberUpload(tenant.id, job);
          setUrl({ job });
        }}
      />
      {url.job !== '' && (
        <div className={styles.below}>
          <JobProgress
            key={url.job}
            jobId={url.job}
            title={(job) => t(job.dryRun ? 'relationships.bulk.trial' : 'relationships.bulk.title')}
          >
            {(job) => <BulkOutcome job={job} />}
          </JobProgress>
        </div>
      )}
    </Page>
  );
}

function Form({ onStarted }: { onStarted: (jobId: string) => void }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const api = useApi();
  const { tenant } = useMe();
  const { locale: spoken } = useIntl();
  const [text, setText] = useState('');
  const [providerId, setProviderId] = useState('');
  const [locale, setLocale] = useState(spoken as Locale);
  const [wish, setWish] = useState<StandingLink['rightsMode'] | undefined>();
  const providers = useProviders(tenant.kinds.includes('reseller'));
  const standing = useStandingLink(providerId || undefined, locale);
  const offers = standing.data?.offers ?? [];
  const rightsMode = wish ?? offers[0]?.rightsMode;
  const { customers, wrong } = readCustomers(text);
  const tooMany = customers.length > mostCustomers;

  const start = useMutation({
    mutationFn: ({ listed, dryRun }: { listed: readonly ListedCustomer[]; dryRun: boolean }) =>
      api.post('/v1/invitations/bulk', {
        body: {
          dryRun,
          items: listed.map((customer) => ({
            kind: providerId ? 'joint' : 'reseller',
            ...(providerId ? { providerId } : {}),
            customer,
            ...(rightsMode ? { rightsMode } : {}),
            locale,
          })),
        },
      }),
    onSuccess: (job) => onStarted(job.id),
  });
  const ready = customers.length > 0 && !tooMany && wrong.length === 0 && !start.isPending;
  const begin = (dryRun: boolean) => ready && start.mutate({ listed: customers, dryRun });

  return (
    <div className={styles.grid}>
      <div className={styles.column}>
        <Field label={t('relationships.bulk.list')} hint={t('relationships.bulk.list-hint')}>
          <Textarea value={text} onChange={(_, data) => setText(data.value)} rows={12} resize="vertical" />
        </Field>
        <FileField
          label={t('relationships.bulk.file')}
          accept=".csv,.txt,text/csv,text/plain"
          onFile={async (file) => setText((await file?.text()) ?? text)}
        />
        <div role="status">
          {customers.length > 0 && (
            <p className={styles.count}>
              {t('relationships.bulk.count', { count: customers.length, max: mostCustomers })}
            </p>
          )}
          {tooMany && (
            <p className={styles.fault}>{t('relationships.bulk.too-many', { max: mostCustomers })}</p>
          )}
          {wrong.length > 0 && (
            <p className={styles.fault}>
              {t('relationships.bulk.line-wrong', {
                count: wrong.length,
                lines: format.list(wrong.slice(0, 10).map(String)),
              })}
            </p>
          )}
        </div>
        {start.error && <ProblemNotice error={start.error} focus />}
        <div className={styles.actions}>
          <Button disabledFocusable={!ready} onClick={() => begin(true)}>
            <Text id="relationships.bulk.try" />
          </Button>
          <Button appearance="primary" disabledFocusable={!ready} onClick={() => begin(false)}>
            {t('relationships.bulk.start', { count: customers.length })}
          </Button>
        </div>
      </div>
      <Card>
        <div className={styles.column}>
          {(providers.data?.length ?? 0) > 0 && (
            <Field className={styles.which} label={t('relationships.invitations.column-asks')}>
              <Select value={providerId} onChange={(_, data) => setProviderId(data.value)}>
                <option value="">{t('relationships.invitations.single')}</option>
                {providers.data?.map((it) => (
                  <option key={it.id} value={it.id}>
                    {t('relationships.invitations.joint', { provider: it.name })}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {standing.error && <ProblemNotice error={standing.error} />}
          {rightsMode && <RightsChoice offers={offers} mode={rightsMode} fixed={false} onMode={setWish} />}
          <LanguageChoice locale={locale} onLocale={setLocale} />
        </div>
      </Card>
    </div>
  );
}
