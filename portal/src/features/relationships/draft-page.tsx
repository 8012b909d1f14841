import { Button, Field, Link, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { addresses } from '../../lib/addresses.ts';
import type { Locale } from '../../lib/locale.ts';
import { holdsLink, type Mail } from '../../lib/mail-draft.ts';
import { useMe } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { MailDraft } from '../../ui/mail-draft.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type Entered, takeInHand, takenInHand } from './draft-in-hand.ts';
import { type Goal, GoalChooser } from './goal-chooser.tsx';
import { PreparedInvitation } from './prepared-invitation.tsx';
import { usePreview } from './preview.ts';
import { RightsChoice } from './rights-choice.tsx';
import { useInvitation, usePrepare, useProviders, useStandingLink } from './use-draft.ts';
import { isNamed, WhoIsAsked } from './who-is-asked.tsx';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '24px',
    alignItems: 'start',
    '@media (min-width: 1080px)': { gridTemplateColumns: 'minmax(340px, 5fr) minmax(0, 7fr)', gap: '40px' },
  },
  left: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '24px', minWidth: 0 },
  right: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    '@media (min-width: 1080px)': { position: 'sticky', top: '64px' },
  },
  wide: { justifySelf: 'start', maxWidth: '100%' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  waiting: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    padding: '28px 18px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    color: tokens.colorNeutralForeground2,
  },
  plain: { margin: 0 },
  line: { display: 'block' },
  which: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%', minWidth: 0 } },
});

/** Customers → Request a reseller relationship: the reader's company alone. */
export function RequestRelationshipPage() {
  return <DraftPage from="one" />;
}

/** Indirect providers → Invite new customers: reseller and provider with one link. */
export function InviteNewCustomersPage() {
  const { providerId } = useParams({ strict: false }) as { providerId?: string };
  return <DraftPage from="both" fromProvider={providerId} />;
}

/**
 * `goal` and `provider` where the reader chose others than the way here meant; `ended`: when the relationship with that
 * customer did; `rights=lost`: the customer took them back.
 */
const inAddress = { goal: '', provider: '', invitation: '', customer: '', ended: '', rights: '' };

function DraftPage({ from, fromProvider }: { from: Goal; fromProvider?: string | undefined }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const { tenant } = useMe();
  const { locale: spoken } = useIntl();
  const [url, setUrl] = useUrlState(inAddress);
  const [entered, setEntered] = useState<Entered>(() => ({
    companyName: '',
    email: '',
    openUntil: '',
    rightsMode: undefined,
    locale: spoken as Locale,
    ...takenInHand(),
    ...(url.customer ? { companyName: url.customer } : {}),
  }));
  const enter = (change: Partial<Entered>) => {
    const next = { ...entered, ...change };
    takeInHand(next);
    setEntered(next);
  };

  const goal: Goal = url.goal === 'one' || url.goal === 'both' ? url.goal : from;
  const isReseller = tenant.kinds.includes('reseller');
  const providers = useProviders(isReseller);
  const wanted = url.provider || fromProvider || providers.data?.[0]?.id;
  const chosen = goal === 'both' ? wanted : undefined;
  const provider = providers.data?.find((it) => it.id === chosen);
  // Before it is known with whom, there is nothing to show: the link of one alone would be another promise.
  const known = goal === 'one' || chosen !== undefined;
  const impossible = !known && providers.data?.length === 0;
  const standing = useStandingLink(chosen, entered.locale, known);
  const tracked = useInvitation(url.invitation);
  const prepare = usePrepare(chosen, (it) => setUrl({ invitation: it.id }, 'replace'));

  const named = isNamed(entered);
  const source = url.invitation ? tracked.data : named ? undefined : standing.data;
  const draft = useEditedMail(source);
  const preview = usePreview(source, standing.data?.offers);
  const [wish, setWish] = useState<Locale | undefined>();
  const [leaving, setLeaving] = useState(false);
  const mode = named
    ? (entered.rightsMode ?? standing.data?.offers[0]?.rightsMode)
    : standing.data?.rightsMode;

  const leave = () => {
    takeInHand({});
    const customer = tracked.data?.customer;
    if (url.invitation)
      void navigate({
        to: addresses.invitations,
        search: {
          state: 'waiting',
          open: url.invitation,
          prepared: customer?.companyName ?? customer?.email ?? '',
        } as never,
      });
    else void navigate({ to: from === 'both' ? addresses.indirectProviders : addresses.customers });
  };
  const changeLanguage = (locale: Locale) => (draft.edited ? setWish(locale) : enter({ locale }));
  // Not another page: with the arrow keys one would leave it while still choosing.
  const toGoal = (next: Goal) => setUrl({ goal: next === from ? '' : next }, 'replace');

  return (
    <Page
      title={t(goal === 'both' ? 'relationships.draft.title-joint' : 'relationships.draft.title-reseller')}
      crumbs={
        from === 'both'
          ? [{ to: addresses.indirectProviders, name: t('shell.menu.indirect-providers') }]
          : [{ to: addresses.customers, name: t('shell.menu.customers') }]
      }
    >
      <div className={styles.grid}>
        <div className={styles.left}>
          {url.invitation ? (
            <Prepared id={url.invitation} onStartOver={() => setUrl({ invitation: '' }, 'replace')} />
          ) : (
            <>
              {url.ended !== '' && (
                <Notice>
                  {t('relationships.draft.reinstate', {
                    customer: url.customer,
                    date: format.date(url.ended),
                  })}
                </Notice>
              )}
              {url.rights === 'lost' && (
                <Notice>{t('relationships.draft.restore-rights', { customer: url.customer })}</Notice>
              )}
              {isReseller && (
                <GoalChooser goal={goal} onGoal={toGoal} possible={(providers.data?.length ?? 1) > 0} />
              )}
              {goal === 'both' && known && (
                <Field
                  className={styles.which}
                  label={t('relationships.goal.provider')}
                  hint={t('relationships.goal.why-provider')}
                >
                  <Select
                    value={chosen ?? ''}
                    onChange={(_, data) => setUrl({ provider: data.value }, 'replace')}
                  >
                    {(providers.data ?? []).map((it) => (
                      <option key={it.id} value={it.id}>
                        {`${it.name}, ${format.country(it.location)}`}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
              <WhoIsAsked entered={entered} onEntered={enter} />
              {standing.data && mode ? (
                <RightsChoice
                  offers={standing.data.offers}
                  mode={mode}
                  fixed={!named}
                  onMode={(rightsMode) => enter({ rightsMode })}
                />
              ) : (
                !standing.error && <SkeletonLines count={4} />
              )}
              <LanguageChoice locale={entered.locale} onLocale={changeLanguage} />
              {prepare.error && <ProblemNotice error={prepare.error} focus />}
              {named && known && (
                <Button
                  appearance="primary"
                  className={styles.wide}
                  disabledFocusable={prepare.isPending}
                  onClick={() => prepare.mutate({ ...entered, rightsMode: mode })}
                >
                  <Text id="relationships.draft.prepare" />
                </Button>
              )}
            </>
          )}
        </div>
        <div className={styles.right}>
          {standing.error && !url.invitation && (
            <ProblemNotice error={standing.error} onRetry={() => void standing.refetch()} />
          )}
          {tracked.error && <ProblemNotice error={tracked.error} onRetry={() => void tracked.refetch()} />}
          {impossible ? null : named && !url.invitation ? (
            <p className={mergeClasses(styles.waiting, styles.plain)}>
              <Text id="relationships.draft.not-prepared" />
            </p>
          ) : (
            !standing.error &&
            !tracked.error && (
              <MailDraft
                original={draft.original}
                link={source?.url}
                to={url.invitation ? (tracked.data?.customer?.email ?? '') : ''}
                mail={draft.mail}
                onMail={draft.edit}
                linkHint={
                  provider
                    ? t('relationships.draft.link-hint-joint', { provider: provider.name })
                    : t('relationships.draft.link-hint')
                }
                missingHint={t('relationships.draft.link-missing-text')}
                note={<Note />}
                onDone={() =>
                  source?.url && draft.mail && !holdsLink(draft.mail.body, source.url)
                    ? setLeaving(true)
                    : leave()
                }
              >
                <span className={styles.small}>
                  {preview && (
                    <Link as="button" onClick={preview}>
                      <Text id="relationships.draft.preview" />
                    </Link>
                  )}
                </span>
              </MailDraft>
            )
          )}
        </div>
      </div>
      <ConfirmDialog
        open={leaving}
        title={t('relationships.draft.link-missing')}
        changes={[t('relationships.draft.link-missing-text')]}
        stays={[]}
        confirm={t('relationships.draft.done-without-link')}
        onConfirm={leave}
        onClose={() => setLeaving(false)}
      />
      <ConfirmDialog
        open={wish !== undefined}
        title={t('relationships.draft.language-change')}
        changes={[t('relationships.draft.language-switch')]}
        stays={[]}
        confirm={t('relationships.draft.language-change')}
        onConfirm={() => {
          if (wish) enter({ locale: wish });
          setWish(undefined);
        }}
        onClose={() => setWish(undefined)}
      />
    </Page>
  );
}

function Note() {
  const styles = useStyles();
  return (
    <>
      <strong className={styles.line}>
        <Text id="relationships.draft.intro" />
      </strong>
      <span className={styles.line}>
        <Text id="relationships.draft.done-hint" />
      </span>
      <span className={styles.line}>
        <Text id="relationships.draft.who-must-accept" />
      </span>
    </>
  );
}

function Prepared({ id, onStartOver }: { id: string; onStartOver: () => void }) {
  const { data } = useInvitation(id);
  return data ? (
    <PreparedInvitation invitation={data} onStartOver={onStartOver} />
  ) : (
    <SkeletonLines count={6} />
  );
}

/** The draft as the server wrote it, with what the reader has made of it since; another draft begins anew. */
function useEditedMail(source: { url?: string; draft?: Mail } | undefined) {
  const original = source?.draft;
  const key = original ? `${source.url} ${original.subject} ${original.body}` : '';
  const [edit, setEdit] = useState<{ key: string; mail: Mail } | undefined>();
  const current = edit?.key === key ? edit.mail : undefined;
  return {
    original,
    mail: current ?? original,
    edited:
      current !== undefined && (current.subject !== original?.subject || current.body !== original?.body),
    edit: (mail: Mail) => setEdit({ key, mail }),
  };
}
