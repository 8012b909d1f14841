import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useApi } from '../../lib/api.ts';
import type { Locale } from '../../lib/locale.ts';
import { useMe } from '../../lib/session.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { useProviders, useStandingLink } from './use-draft.ts';

const useStyles = makeStyles({
  body: { display: 'grid', gap: '12px', justifyItems: 'start' },
  text: { margin: 0, maxWidth: '76ch', color: tokens.colorNeutralForeground2 },
  which: {
    width: '100%',
    maxWidth: '420px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& select': { width: '100%', minWidth: 0 },
  },
  url: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The reusable links: which they are, and replacing one that reached the wrong hands. Shown when asked for. */
export function StandingLinks() {
  const styles = useStyles();
  const t = useText();
  const { tenant } = useMe();
  const [open, setOpen] = useState(false);
  const [providerId, setProviderId] = useState('');
  const providers = useProviders(open && tenant.kinds.includes('reseller'));
  const provider = providers.data?.find((it) => it.id === providerId);
  return (
    <Card
      title={
        provider
          ? t('relationships.standing.title-joint', { provider: provider.name })
          : t('relationships.standing.title')
      }
    >
      <div className={styles.body}>
        <p className={styles.text}>
          <Text id="relationships.standing.text" />
        </p>
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
        {open ? (
          <StandingLink key={providerId} providerId={providerId || undefined} />
        ) : (
          <Button onClick={() => setOpen(true)}>
            <Text id="relationships.standing.show" />
          </Button>
        )}
      </div>
    </Card>
  );
}

function StandingLink({ providerId }: { providerId: string | undefined }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const { locale } = useIntl();
  const [asking, setAsking] = useState(false);
  const link = useStandingLink(providerId, locale as Locale);
  const rotate = useMutation({
    mutationFn: () =>
      api.post('/v1/customers/relationshiprequests/rotate', {
        body: providerId ? { indirectCloudSolutionProviderId: providerId } : {},
      }),
    onSuccess: async () => {
      setAsking(false);
      await queries.invalidateQueries({ queryKey: ['standing-link', providerId ?? ''] });
    },
  });
  if (link.error) return <ProblemNotice error={link.error} onRetry={() => void link.refetch()} />;
  if (!link.data || link.isPlaceholderData) return <SkeletonLines count={2} />;
  return (
    <>
      {rotate.isSuccess && (
        <div role="status">
          <Notice intent="success">
            <Text id="relationships.standing.rotated" />
          </Notice>
        </div>
      )}
      <span className={styles.url}>{link.data.url}</span>
      <div className={styles.actions}>
        <CopyButton
          text={link.data.url}
          label={t('relationships.draft.copy-link')}
          appearance="secondary"
          size="medium"
        />
        {link.data.may.includes('invitation.rotate-link') && (
          <Button onClick={() => setAsking(true)}>
            <Text id="relationships.standing.rotate" />
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        title={t('relationships.standing.rotate-title')}
        changes={[t('relationships.standing.rotate-changes')]}
        stays={[t('relationships.standing.rotate-keeps')]}
        confirm={t('relationships.standing.rotate')}
        onConfirm={() => rotate.mutate()}
        onClose={() => setAsking(false)}
        busy={rotate.isPending}
        error={rotate.error}
      />
    </>
  );
}
