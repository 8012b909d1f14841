import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useMay } from '../../lib/session.ts';
import { AppLink, AppLinkButton } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { AccessChip } from './access-chip.tsx';
import { RemoveAccessDialog } from './remove-access-dialog.tsx';
import { type Partner, usePartners } from './use-partners.ts';

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground2,
  },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '14px 32px',
    alignItems: 'start',
    '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr) 260px' },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media (min-width: 1000px)': { display: 'grid', justifyItems: 'stretch' },
    '@media (max-width: 639px)': { '& > *': { flex: '1 1 100%', maxWidth: 'none' } },
  },
  notice: { marginBottom: tokens.spacingVerticalM },
  past: {
    margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase400,
  },
});

/** The providers a reseller has partnerships with, and what can be done with each. */
export function ProvidersPage() {
  const styles = useStyles();
  const t = useText();
  const active = usePartners('providers');
  // A partnership that ended leaves administrator access behind until the reseller takes it away.
  const ended = usePartners('providers', 'ended');
  const left = (ended.data ?? []).filter((it) => it.adminAccess === 'granted');
  const [done, setDone] = useState<string | undefined>();
  return (
    <Page actions={active.data && active.data.length > 0 && <FindProvider />}>
      <p className={styles.intro}>
        <Text id="partnerships.providers.intro" />
      </p>
      {done && (
        <div className={styles.notice} role="status">
          <Notice intent="success">{t('partnerships.access.removed', { provider: done })}</Notice>
        </div>
      )}
      {active.error && <ProblemNotice error={active.error} onRetry={() => void active.refetch()} />}
      {active.isPending && <SkeletonLines count={8} />}
      {active.data?.length === 0 && <NoProvider />}
      <ul className={styles.list}>
        {active.data?.map((it) => (
          <li key={it.id}>
            <Provider provider={it} onRemoved={setDone} />
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <h2 className={styles.past}>{t('partnerships.providers.ended-with-access')}</h2>
          <ul className={styles.list}>
            {left.map((it) => (
              <li key={it.id}>
                <Provider provider={it} onRemoved={setDone} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

/** The public directory is a page of the server: the browser goes there, not the router. */
function FindProvider() {
  return (
    <Button as="a" href={addresses.providerDirectory}>
      <Text id="partnerships.providers.find" />
    </Button>
  );
}

function NoProvider() {
  const t = useText();
  return (
    <EmptyState actions={<FindProvider />}>
      <strong>{t('partnerships.providers.empty-title')}</strong>
      <br />
      {t('partnerships.providers.empty')}
    </EmptyState>
  );
}

function Provider({ provider, onRemoved }: { provider: Partner; onRemoved: (name: string) => void }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { id, name, state } = provider;
  const active = state === 'active';
  return (
    <Card title={name}>
      <div className={styles.row}>
        <DefinitionList
          rows={[
            [t('partnerships.column.country'), format.country(provider.location)],
            [t('partnerships.column.mpn-id'), provider.mpnId],
            [t('partnerships.column.since'), <DateText key="since" at={provider.since} />],
            [
              t('partnerships.column.state'),
              !active && provider.until
                ? t('partnerships.state.ended-on', { date: format.date(provider.until) })
                : undefined,
            ],
            [
              t('partnerships.column.shared-customers'),
              active && (
                <AppLink to={addresses.customers} search={{ partner: id }}>
                  {t('shell.count.customers', { count: provider.sharedCustomerCount })}
                </AppLink>
              ),
            ],
            [
              t('partnerships.column.admin-access'),
              <AccessChip key="access" access={provider.adminAccess} />,
            ],
          ]}
        />
        <div className={styles.actions}>
          {active && may('invitation.create') && (
            <AppLinkButton
              to={addresses.inviteNewCustomers(id)}
              aria-label={t('partnerships.providers.invite-with', { provider: name })}
            >
              <Text id="partnerships.providers.invite" />
            </AppLinkButton>
          )}
          {active && may('customer.list') && (
            <AppLinkButton
              to={addresses.customers}
              search={{ partner: id }}
              aria-label={t('partnerships.providers.view-customers-of', { provider: name })}
            >
              <Text id="partnerships.providers.view-customers" />
            </AppLinkButton>
          )}
          {provider.may.includes('partnership.remove-admin-access') && (
            <Button appearance="subtle" onClick={() => setAsking(true)}>
              <Text id="partnerships.access.remove" />
            </Button>
          )}
        </div>
      </div>
      {asking && (
        <RemoveAccessDialog
          provider={provider}
          onClose={() => setAsking(false)}
          onRemoved={() => {
            setAsking(false);
            onRemoved(name);
          }}
        />
      )}
    </Card>
  );
}
