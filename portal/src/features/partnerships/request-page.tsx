import { Button, makeStyles, tokens } from '@fluentui/react-components';
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
import { TextField } from '../../ui/fields.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { MailDraft } from '../../ui/mail-draft.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
  },
  left: { display: 'grid', gap: tokens.spacingVerticalL, minWidth: 0 },
});

const inAddress = { request: '' };

/** A provider prepares the mail that asks a reseller for a partnership. Nothing is sent from here. */
export function RequestPartnershipPage() {
  const styles = useStyles();
  const t = useText();
  const [{ request }, setUrl] = useUrlState(inAddress);
  return (
    <Page crumbs={[{ to: addresses.indirectResellers, name: t('partnerships.resellers.title') }]}>
      <div className={styles.grid}>
        <div className={styles.left}>
          <p>
            <Text id="partnerships.request.intro" />
          </p>
          {request === '' && <Prepare onPrepared={(id) => setUrl({ request: id }, 'replace')} />}
        </div>
        {request !== '' && <Draft requestId={request} />}
      </div>
    </Page>
  );
}

function Prepare({ onPrepared }: { onPrepared: (requestId: string) => void }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const { locale: spoken } = useIntl();
  const [email, setEmail] = useState('');
  const [locale, setLocale] = useState(spoken as Locale);
  const prepare = useMutation({
    mutationFn: () =>
      api.post('/v1/partnershiprequests', {
        body: { locale, ...(email.trim() ? { email: email.trim() } : {}) },
      }),
    onSuccess: (it) => {
      queries.setQueryData(['partnership-request', it.id], it);
      onPrepared(it.id);
    },
  });
  return (
    <Card>
      <form
        className={styles.left}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          prepare.mutate();
        }}
      >
        <TextField
          label={t('partnerships.request.email')}
          hint={t('partnerships.request.email-hint')}
          type="email"
          maxLength={254}
          value={email}
          onChange={setEmail}
          optional
        />
        <LanguageChoice locale={locale} onLocale={setLocale} />
        {prepare.error && <ProblemNotice error={prepare.error} focus />}
        <span>
          <Button type="submit" appearance="primary" disabledFocusable={prepare.isPending}>
            <Text id="partnerships.request.prepare" />
          </Button>
        </span>
      </form>
    </Card>
  );
}

function Draft({ requestId }: { requestId: string }) {
  const t = useText();
  const api = useApi();
  const navigate = useNavigate();
  const [mail, setMail] = useState<Mail | undefined>();
  const [leaving, setLeaving] = useState(false);
  const request = useQuery({
    queryKey: ['partnership-request', requestId],
    queryFn: ({ signal }) =>
      api.get('/v1/partnershiprequests/{requestId}', { params: { path: { requestId } }, signal }),
  });
  const { draft, url, email = '' } = request.data ?? {};
  const original = draft && { subject: draft.subject, body: draft.body };
  const current = mail ?? original;
  const leave = () => void navigate({ to: addresses.indirectResellers });
  if (request.error) return <ProblemNotice error={request.error} onRetry={() => void request.refetch()} />;
  return (
    <>
      <MailDraft
        original={original}
        link={url}
        to={email}
        mail={current}
        onMail={setMail}
        linkHint={t('partnerships.request.link-hint')}
        missingHint={t('partnerships.request.link-missing')}
        note={<Text id="partnerships.request.done" />}
        onDone={() => (url && current && !holdsLink(current.body, url) ? setLeaving(true) : leave())}
      />
      <ConfirmDialog
        open={leaving}
        title={t('partnerships.request.leave-title')}
        changes={[t('partnerships.request.link-missing')]}
        stays={[]}
        confirm={t('partnerships.request.leave')}
        onConfirm={leave}
        onClose={() => setLeaving(false)}
      />
    </>
  );
}
