import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSwap20Regular } from '@fluentui/react-icons/svg/arrow-swap';
import { Building20Regular } from '@fluentui/react-icons/svg/building';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { ShieldKeyhole20Regular } from '@fluentui/react-icons/svg/shield-keyhole';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ComponentType, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Answer, Fault } from '#sdk/client.ts';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { signOut } from '../../lib/sign-out.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';

type Opened = Answer<'get', '/v1/partnershiprequests/by-token/{token}'>;

const useStyles = makeStyles({
  page: { display: 'grid', gap: '20px', maxWidth: '760px' },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  for: {
    display: 'flex',
    gap: '10px',
    alignItems: 'center',
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: '10px' },
  box: {
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    padding: '4px 8px',
  },
  act: { display: 'grid', gap: '6px', justifyItems: 'start' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Where a provider's request leads: what authorizing it brings about, and the one button that does it. */
export function AuthorizePage() {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const { token = '' } = useParams({ strict: false }) as { token?: string };
  const params = { path: { token } };
  const opened = useQuery({
    queryKey: ['partnership-consent', token],
    queryFn: ({ signal }) => api.get('/v1/partnershiprequests/by-token/{token}', { params, signal }),
    // What was read is what is agreed to: it changes before somebody's eyes only when they are told.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const authorize = useMutation({
    mutationFn: (textVersion: string) =>
      api.post('/v1/partnershiprequests/by-token/{token}/authorize', {
        params,
        body: { confirmed: true, textVersion },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['relationships'] }),
    onError: (error) => {
      if (error instanceof Fault && error.status === 409) void opened.refetch();
    },
  });
  const { data } = opened;
  const provider = data?.provider.name ?? '';
  if (authorize.isSuccess) return <Authorized provider={provider} />;
  return (
    <Page {...(data ? { title: t('partnerships.authorize.title', { provider }) } : {})}>
      <div className={styles.page}>
        {opened.error && <ProblemNotice error={opened.error} onRetry={() => void opened.refetch()} />}
        {opened.isPending && <SkeletonLines count={10} />}
        {data && (
          <Request
            opened={data}
            busy={authorize.isPending}
            problem={authorize.error ? <ProblemNotice error={authorize.error} focus /> : null}
            onAuthorize={() => data.textVersion && authorize.mutate(data.textVersion)}
          />
        )}
      </div>
    </Page>
  );
}

interface Props {
  readonly opened: Opened;
  readonly busy: boolean;
  readonly problem: ReactNode;
  readonly onAuthorize: () => void;
}

const signs: Record<Opened['effects'][number]['code'], ComponentType> = {
  orders: ArrowSwap20Regular,
  'admin-access': ShieldKeyhole20Regular,
};

function Request({ opened, busy, problem, onAuthorize }: Props) {
  const styles = useStyles();
  const t = useText();
  const { tenant } = useMe();
  const format = useFormat();
  const { provider, effects, confirmation, blockers, may } = opened;
  const mayAuthorize = may.includes('partnership.authorize');
  return (
    <>
      {effects.length > 0 && (
        <p className={styles.for}>
          <Building20Regular aria-hidden="true" />
          {t('partnerships.authorize.for', { company: tenant.name })}
        </p>
      )}
      {mayAuthorize && (
        <p className={styles.intro}>
          <Text id="partnerships.authorize.intro" />
        </p>
      )}
      {blockers.map((it) => (
        <Notice
          key={it.code}
          intent="warning"
          title={t('partnerships.authorize.blocked')}
          actions={
            it.code === 'access/forbidden' || it.code === 'partnerships/not-a-reseller' ? (
              <Button onClick={() => void signOut(location.pathname)}>
                <Text id="shell.account.switch" />
              </Button>
            ) : undefined
          }
        >
          {it.fix}
        </Notice>
      ))}
      <Card title={provider.name}>
        <DefinitionList
          rows={[
            [t('shell.company.role'), t('shell.kind.provider')],
            [t('partnerships.column.country'), format.country(provider.country)],
            [t('partnerships.column.mpn-id'), provider.mpnId],
          ]}
        />
      </Card>
      {effects.length > 0 && (
        <Card title={t('partnerships.authorize.effects', { provider: provider.name })}>
          <ul className={styles.list}>
            {effects.map((it) => {
              const Sign = signs[it.code];
              return (
                <li key={it.code} className={styles.item}>
                  <Sign aria-hidden="true" />
                  <span>{it.text}</span>
                </li>
              );
            })}
          </ul>
        </Card>
      )}
      {effects.length > 0 && (
        <Card title={t('partnerships.authorize.stays')}>
          <ul className={styles.list}>
            {(['stays-customers', 'stays-providers'] as const).map((it) => (
              <li key={it} className={styles.item}>
                <Checkmark20Regular aria-hidden="true" />
                <Text id={`partnerships.authorize.${it}`} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {problem}
      {mayAuthorize && confirmation && (
        <Confirmation
          key={opened.textVersion}
          words={confirmation}
          company={tenant.name}
          busy={busy}
          onAuthorize={onAuthorize}
        />
      )}
    </>
  );
}

function Confirmation({
  words,
  company,
  busy,
  onAuthorize,
}: {
  words: string;
  company: string;
  busy: boolean;
  onAuthorize: () => void;
}) {
  const styles = useStyles();
  const t = useText();
  const hint = useId();
  const [checked, setChecked] = useState(false);
  return (
    <>
      <div className={styles.box}>
        <Checkbox
          label={{ children: words }}
          checked={checked}
          onChange={(_, data) => setChecked(data.checked === true)}
        />
      </div>
      <div className={styles.act}>
        {/* It stays in reach of the keyboard, so that one hears why it cannot be pressed. */}
        <Button
          appearance="primary"
          disabledFocusable={!checked || busy}
          aria-describedby={checked ? undefined : hint}
          onClick={onAuthorize}
        >
          <Text id="partnerships.authorize.button" />
        </Button>
        {!checked && (
          <p id={hint} className={styles.hint}>
            {t('partnerships.authorize.box-missing', { company })}
          </p>
        )}
      </div>
    </>
  );
}

function Authorized({ provider }: { provider: string }) {
  const styles = useStyles();
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <Page title={t('partnerships.authorize.title', { provider })}>
      <div className={styles.page} ref={place} tabIndex={-1} role="status">
        <Notice intent="success" title={t('partnerships.authorize.done', { provider })}>
          <Text id="partnerships.authorize.next" />
        </Notice>
        <div className={styles.actions}>
          <AppLinkButton to={addresses.indirectProviders} appearance="primary">
            <Text id="partnerships.providers.title" />
          </AppLinkButton>
          <AppLinkButton to={addresses.inviteNewCustomers()}>
            <Text id="partnerships.providers.invite" />
          </AppLinkButton>
        </div>
      </div>
    </Page>
  );
}
