import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMay, useMe } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { usePartnerColumns } from './use-columns.tsx';
import { type Partner, usePartners } from './use-partners.ts';

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground2,
  },
  detail: { display: 'grid', gap: tokens.spacingVerticalM },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const inAddress = { open: '' };

/** The providers a reseller has authorised, each with what it can do there. */
export function ProvidersPage() {
  const styles = useStyles();
  const t = useText();
  const [{ open }, setUrl] = useUrlState(inAddress);
  const providers = usePartners('providers', 'active');
  const [losing, setLosing] = useState<Partner | null>(null);
  const [done, setDone] = useState('');
  const shared = usePartnerColumns();
  const may = useMay();
  const columns = useMemo(
    () => [
      ...shared,
      {
        id: 'acts',
        label: t('partnerships.column.acts'),
        cell: (it: Partner) => <Acts provider={it} mayInvite={may('invitation.create')} />,
        share: 2.4,
        narrow: 'line' as const,
      },
    ],
    [shared, t, may],
  );
  return (
    <Page>
      <p className={styles.intro}>
        <Text id="partnerships.providers.intro" />
      </p>
      <p role="status">{done}</p>
      <DataTable
        id="providers"
        label={t('partnerships.providers.title')}
        columns={columns}
        rows={providers.data?.items}
        rowId={(it) => it.id}
        rowName={(it) => it.name}
        open={open}
        onOpen={(next) => setUrl({ open: next })}
        detail={(it) => <ProviderDetail provider={it} onRemoveAccess={() => setLosing(it)} />}
        empty={<Text id="partnerships.providers.empty" />}
        error={providers.data ? undefined : providers.error}
        onRetry={() => void providers.refetch()}
      />
      {losing && (
        <RemoveAccess
          provider={losing}
          onClose={() => setLosing(null)}
          onDone={() => {
            setDone(t('partnerships.access.removed', { provider: losing.name }));
            setLosing(null);
            void providers.refetch();
          }}
        />
      )}
    </Page>
  );
}

function Acts({ provider, mayInvite }: { provider: Partner; mayInvite: boolean }) {
  const styles = useStyles();
  const t = useText();
  return (
    <span className={styles.acts}>
      <AppLinkButton
        size="small"
        to={addresses.customers}
        search={{ partner: provider.id }}
        aria-label={t('partnerships.providers.view-customers-of', { provider: provider.name })}
      >
        <Text id="partnerships.providers.view-customers" />
      </AppLinkButton>
      {mayInvite && (
        <AppLinkButton
          size="small"
          to={addresses.inviteNewCustomers(provider.id)}
          aria-label={t('partnerships.providers.invite-with', { provider: provider.name })}
        >
          <Text id="partnerships.providers.invite" />
        </AppLinkButton>
      )}
    </span>
  );
}

function ProviderDetail({ provider, onRemoveAccess }: { provider: Partner; onRemoveAccess: () => void }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  return (
    <div className={styles.detail}>
      <DefinitionList
        rows={[
          [t('partnerships.column.country'), format.country(provider.location)],
          [t('partnerships.column.mpn-id'), provider.mpnId],
          [t('partnerships.column.since'), format.date(provider.since)],
          [t('partnerships.column.admin-access'), t(`partnerships.admin-access.${provider.adminAccess}`)],
        ]}
      />
      {provider.may.includes('partnership.remove-admin-access') && (
        <span>
          <Button onClick={onRemoveAccess}>
            <Text id="partnerships.access.remove" />
          </Button>
        </span>
      )}
    </div>
  );
}

function RemoveAccess({
  provider,
  onClose,
  onDone,
}: {
  provider: Partner;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText();
  const api = useApi();
  const { tenant } = useMe();
  const values = { provider: provider.name, company: tenant.name };
  const remove = useMutation({
    mutationFn: () =>
      api.delete('/v1/relationships/{providerId}/adminaccess', {
        params: { path: { providerId: provider.id } },
      }),
    onSuccess: onDone,
  });
  return (
    <ConfirmDialog
      open
      title={t('partnerships.access.title', values)}
      changes={[t('partnerships.access.changes', values)]}
      stays={[t('partnerships.access.keeps', values)]}
      confirm={t('partnerships.access.remove')}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
      busy={remove.isPending}
      error={remove.error}
    />
  );
}
