import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useMay, useMe } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Page } from '../../ui/page.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { RemovePartnership } from './remove-partnership.tsx';
import { RequestList } from './request-list.tsx';
import { usePartnerColumns } from './use-columns.tsx';
import { type Partner, usePartners } from './use-partners.ts';

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground2,
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  below: { marginTop: tokens.spacingVerticalXXL },
});

const inAddress = { open: '' };

/** The resellers that have authorised this provider, and its open requests. */
export function ResellersPage() {
  const styles = useStyles();
  const t = useText();
  const may = useMay();
  const { tenant } = useMe();
  const [{ open }, setUrl] = useUrlState(inAddress);
  const resellers = usePartners('resellers', 'active');
  const [ending, setEnding] = useState<Partner | null>(null);
  const [done, setDone] = useState('');
  const mayRequest = may('partnership-request.create');
  const request = (
    <AppLinkButton appearance="primary" icon={<Add20Regular />} to={addresses.requestPartnership}>
      <Text id="partnerships.resellers.request" />
    </AppLinkButton>
  );
  return (
    <Page actions={mayRequest && request}>
      <p className={styles.intro}>
        <Text id="partnerships.resellers.intro" values={{ company: <bdi>{tenant.name}</bdi> }} />
      </p>
      <p role="status">{done}</p>
      <DataTable
        id="resellers"
        label={t('partnerships.resellers.title')}
        columns={usePartnerColumns()}
        rows={resellers.data?.items}
        rowId={(it) => it.id}
        rowName={(it) => it.name}
        open={open}
        onOpen={(next) => setUrl({ open: next })}
        detail={(it) => (
          <span className={styles.acts}>
            <AppLinkButton to={addresses.customers} search={{ partner: it.id }}>
              <Text id="partnerships.resellers.view-customers" />
            </AppLinkButton>
            {it.may.includes('partnership.end') && (
              <Button onClick={() => setEnding(it)}>
                <Text id="partnerships.resellers.remove" />
              </Button>
            )}
          </span>
        )}
        empty={<Text id="partnerships.resellers.empty" />}
        error={resellers.data ? undefined : resellers.error}
        onRetry={() => void resellers.refetch()}
      />
      {may('partnership-request.read') && (
        <div className={styles.below}>
          <RequestList />
        </div>
      )}
      {ending && (
        <RemovePartnership
          reseller={ending}
          onClose={() => setEnding(null)}
          onDone={() => {
            setDone(t('partnerships.remove.done', { reseller: ending.name }));
            setEnding(null);
            void resellers.refetch();
          }}
        />
      )}
    </Page>
  );
}
