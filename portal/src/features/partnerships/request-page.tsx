import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import type { Locale } from '../../lib/locale.ts';
import { holdsLink, type Mail } from '../../lib/mail-draft.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { TextField } from '../../ui/fields.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { MailDraft } from '../../ui/mail-draft.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '24px',
    alignItems: 'start',
    '@media (min-width: 1080px)': { gridTemplateColumns: 'minmax(340px, 5fr) minmax(0, 7fr)', gap: '40px' },
  },
  left: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px', minWidth: 0 },
  right: { minWidth: 0, '@media (min-width: 1080px)': { position: 'sticky', top: '64px' } },
  wide: { justifySelf: 'start', maxWidth: '100%' },
  plain: { margin: 0 },
  waiting: {
    padding: '28px 18px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground2,
  },
});

const inAddress = { request: '' };

/** Indirect resellers → Request a partnership: a draft with a link that the provider sends itself. */
export function RequestPartnershipPage() {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { locale: spoken } = useIntl();
  const [url, setUrl] = useUrlState(inAddress);
  const [email, setEmail] = useState('');
  const [locale, setLocale] = useState(spoken as Locale);
  const [edited, setEdited] = useState<{ id: string; mail: Mail } | undefined>();
  const [leaving, setLeaving] = useState(false);

  const request = useQuery({
    queryKey: ['partnership-request', url.request],
    queryFn: ({ signal }) =>
      api.get('/v1/partnershiprequests/{requestId}', {
        params: { path: { requestId: url.request } },
        signal,
      }),
    enabled: url.request !== '',
  });
  const prepare = useMutation({
    mutationFn: () =>
      api.post('/v1/partnershiprequests', {
        body: { locale, ...(email.trim() ? { email: email.trim() } : {}) },
      }),
    onSuccess: (it) => {
      queries.setQueryData(['partnership-request', it.id], it);
      void queries.invalidateQueries({ queryKey: ['partnership-requests'] });
      setUrl({ request: it.id }, 'replace');
    },
  });
  const { data } = request;
  const mail = edited && edited.id === data?.id ? edited.mail : data?.draft;
  const leave = () => void navigate({ to: addresses.indirectResellers });

  return (
    <Page crumbs={[{ to: addresses.indirectResellers, name: t('shell.menu.indirect-resellers') }]}>
      <div className={styles.grid}>
        <div className={styles.left}>
          {url.request === '' ? (
            <>
              <TextField
                label={t('partnerships.request.email')}
                value={email}
                onChange={setEmail}
                optional
                type="email"
                maxLength={254}
                autoComplete="off"
                hint={t('partnerships.request.email-hint')}
              />
              <LanguageChoice locale={locale} onLocale={setLocale} />
              {prepare.error && <ProblemNotice error={prepare.error} focus />}
              <Button
                appearance="primary"
                className={styles.wide}
                disabledFocusable={prepare.isPending}
                onClick={() => prepare.mutate()}
              >
                <Text id="partnerships.request.prepare" />
              </Button>
            </>
          ) : (
            data && (
              <Card title={t('partnerships.resellers.request')}>
                <DefinitionList
                  rows={[
                    [t('partnerships.request.email'), data.email ?? t('partnerships.requests.for-anybody')],
                    [t('partnerships.column.state'), t(`partnerships.request-state.${data.state}`)],
                  ]}
                />
                <p>
                  <Text id="partnerships.request.done" />
                </p>
              </Card>
            )
          )}
        </div>
        <div className={styles.right}>
          {request.error && <ProblemNotice error={request.error} onRetry={() => void request.refetch()} />}
          {url.request === '' ? (
            <p className={mergeClasses(styles.waiting, styles.plain)}>
              <Text id="partnerships.request.waiting" />
            </p>
          ) : (
            !request.error && (
              <MailDraft
                original={data?.draft}
                link={data?.url}
                to={data?.email ?? ''}
                mail={mail}
                onMail={(next) => setEdited({ id: url.request, mail: next })}
                linkHint={t('partnerships.request.link-hint')}
                missingHint={t('partnerships.request.link-missing')}
                note={<Text id="partnerships.request.intro" />}
                onDone={() =>
                  data?.url && mail && !holdsLink(mail.body, data.url) ? setLeaving(true) : leave()
                }
              />
            )
          )}
        </div>
      </div>
      <ConfirmDialog
        open={leaving}
        title={t('relationships.draft.link-missing')}
        changes={[t('partnerships.request.link-missing')]}
        stays={[]}
        confirm={t('relationships.draft.done-without-link')}
        onConfirm={leave}
        onClose={() => setLeaving(false)}
      />
    </Page>
  );
}
