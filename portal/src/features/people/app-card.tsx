import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalM },
  rows: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  mono: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type AppBody = Answer<'get', '/v1/apps'>['items'][number];
type Secret = AppBody['secrets'][number];

const day = 86_400_000;
/** Secrets end by real time, which no demo clock moves. */
const daysLeft = (it: Secret): number => (Date.parse(it.endsOn) - Date.now()) / day;
const toneOf = (it: Secret): Tone => (daysLeft(it) <= 0 ? 'stopped' : daysLeft(it) <= 30 ? 'soon' : 'fine');

/** One app with its secrets; a new one's value stands here until the page is left. */
export function AppCard({ app }: { app: AppBody }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const format = useFormat();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<Secret | 'app' | undefined>();
  const path = { appId: app.id };
  const again = () => queries.invalidateQueries({ queryKey: ['apps'] });
  const add = useMutation({
    mutationFn: () => api.post('/v1/apps/{appId}/secrets', { params: { path }, body: {} }),
    onSuccess: again,
  });
  const remove = useMutation({
    mutationFn: (what: Secret | 'app') =>
      what === 'app'
        ? api.delete('/v1/apps/{appId}', { params: { path } })
        : api.delete('/v1/apps/{appId}/secrets/{secretId}', {
            params: { path: { ...path, secretId: what.id } },
          }),
    onSuccess: async () => {
      setAsking(undefined);
      add.reset();
      await again();
    },
  });
  const live = app.secrets.filter((it) => daysLeft(it) > 0).length;
  const manages = app.may.includes('app.manage');
  const close = () => setAsking(undefined);
  return (
    <Card title={app.name}>
      <div className={styles.box}>
        <DefinitionList
          rows={[
            [
              t('people.apps.client-id'),
              <span key="id" className={styles.mono}>
                {app.clientId}
              </span>,
            ],
            [
              t('people.apps.roles'),
              app.roles.length > 0 && format.list(app.roles.map((role) => t(`shell.role.${role}`))),
            ],
            [t('people.apps.redirects'), app.redirectUris.length > 0 && app.redirectUris.join(' ')],
          ]}
        />
        {app.isPublic ? (
          <p className={styles.text}>
            <Text id="people.apps.public" />
          </p>
        ) : (
          <>
            <h3 className={styles.heading}>{t('people.apps.secrets')}</h3>
            {app.secrets.length === 0 && (
              <p className={styles.text}>
                <Text id="people.apps.no-secret" />
              </p>
            )}
            <ul className={styles.rows}>
              {app.secrets.map((it) => (
                <li key={it.id} className={styles.row}>
                  <Chip tone={toneOf(it)}>
                    <Text
                      id={daysLeft(it) > 0 ? 'people.apps.secret-ends' : 'people.apps.secret-ended'}
                      values={{ date: <DateText at={it.endsOn} /> }}
                    />
                  </Chip>
                  {manages && (
                    <Button
                      size="small"
                      aria-label={`${t('people.apps.remove-secret')}: ${format.date(it.endsOn)}`}
                      onClick={() => setAsking(it)}
                    >
                      <Text id="shell.button.remove" />
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
        {add.data && (
          <div role="status">
            <Notice intent="warning" title={t('people.apps.value', { app: app.name })}>
              {add.data.value ? (
                <>
                  <Text id="people.apps.value-once" />
                  <br />
                  <span className={styles.mono} translate="no">
                    {add.data.value}
                  </span>{' '}
                  <CopyButton text={add.data.value} label={t('people.apps.copy-value')} />
                </>
              ) : (
                <Text id="people.apps.value-lost" />
              )}
            </Notice>
          </div>
        )}
        {add.error && <ProblemNotice error={add.error} focus />}
        {manages && (
          <div className={styles.buttons}>
            {!app.isPublic && live < 2 && (
              <Button
                disabledFocusable={add.isPending}
                onClick={() => add.mutate()}
                aria-label={`${t('people.apps.add-secret')}: ${app.name}`}
              >
                <Text id="people.apps.add-secret" />
              </Button>
            )}
            <Button onClick={() => setAsking('app')} aria-label={`${t('people.apps.remove')}: ${app.name}`}>
              <Text id="people.apps.remove" />
            </Button>
          </div>
        )}
      </div>
      <ConfirmDialog
        open={asking !== undefined}
        title={
          asking === 'app' ? t('people.apps.remove-title', { app: app.name }) : t('people.apps.remove-secret')
        }
        changes={[
          asking === 'app'
            ? t('people.apps.remove-changes', { app: app.name })
            : t('people.apps.remove-secret-changes'),
        ]}
        stays={asking === 'app' ? [t('people.apps.remove-stays')] : []}
        confirm={asking === 'app' ? t('people.apps.remove') : t('people.apps.remove-secret')}
        onConfirm={() => asking && remove.mutate(asking)}
        onClose={close}
        busy={remove.isPending}
        error={remove.error}
      />
    </Card>
  );
}
