import { makeStyles } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { type Choice, PartnerIdStep } from '../../ui/partner-id/partner-id-step.tsx';
import { Text, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({ page: { maxWidth: '760px' } });

/** Associates a partner ID with the company, or another one than before. */
export function AssociatePage() {
  const api = useApi();
  const queries = useQueryClient();
  const styles = useStyles();
  const t = useText();
  const associate = useMutation({
    mutationFn: ({ mpnId, replaces }: Choice) =>
      api.post('/v1/membership/association', { body: { mpnId, ...(replaces ? { replaces } : {}) } }),
    // The ID stands on pages of every kind.
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Page crumbs={[{ to: addresses.account, name: t('membership.page.settings') }]}>
      <div className={styles.page}>
        {associate.data ? (
          <Done mpnId={associate.data.mpnId} />
        ) : (
          <PartnerIdStep
            returnTo={addresses.associatePartnerId}
            busy={associate.isPending}
            error={associate.error}
            onContinue={(choice) => associate.mutate(choice)}
          />
        )}
      </div>
    </Page>
  );
}

function Done({ mpnId }: { mpnId: string }) {
  const t = useText();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1} role="status">
      <Notice
        intent="success"
        title={t('membership.done.title')}
        actions={<AppLinkButton to={addresses.account}>{t('membership.page.settings')}</AppLinkButton>}
      >
        <Text id="membership.done.text" values={{ mpnId: <bdi>{mpnId}</bdi> }} />
      </Notice>
    </div>
  );
}
