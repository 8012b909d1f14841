import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CheckField, TextField } from '../../ui/fields.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { EntryForm, emptyEntry } from './entry-form.tsx';
import { EntryView } from './entry-view.tsx';

type Known = Answer<'get', '/v1/directory/providers'>['items'][number];

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalL}`, maxWidth: '76ch' },
  list: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    maxWidth: '860px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  part: { display: 'grid', gap: tokens.spacingVerticalM, marginTop: tokens.spacingVerticalL },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The vendor's providers: what the public directory says of each, and what each asks it to say. */
export function PartnersPage() {
  const styles = useStyles();
  const api = useApi();
  const all = useQuery({
    queryKey: ['directory', 'providers'],
    queryFn: ({ signal }) => api.get('/v1/directory/providers', { signal }),
  });
  return (
    <Page>
      <p className={styles.intro}>
        <Text id="profiles.partners.intro" />
      </p>
      {all.error && <ProblemNotice error={all.error} onRetry={() => void all.refetch()} />}
      {all.isPending && <SkeletonLines count={8} />}
      {all.data?.items.length === 0 && (
        <EmptyState>
          <Text id="profiles.partners.empty" />
        </EmptyState>
      )}
      <ul className={styles.list}>
        {all.data?.items.map((it) => (
          <li key={it.id}>
            <Provider provider={it} onChanged={() => all.refetch()} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

interface Props {
  readonly provider: Known;
  readonly onChanged: () => Promise<unknown>;
}

function Provider({ provider, onChanged }: Props) {
  const styles = useStyles();
  const t = useText();
  const { name, confirmed, request } = provider;
  const [editing, setEditing] = useState(false);
  const listed = confirmed?.listed ?? false;
  return (
    <Card
      title={name}
      actions={
        <Chip tone={listed ? 'fine' : 'finished'}>
          {t(listed ? 'profiles.partners.listed' : 'profiles.partners.not-listed')}
        </Chip>
      }
    >
      {confirmed && !editing && <EntryView entry={confirmed.entry} />}
      {editing ? (
        <Edit provider={provider} onChanged={onChanged} onDone={() => setEditing(false)} />
      ) : (
        <div className={styles.part}>
          <div>
            <Button aria-label={t('profiles.partners.edit-of', { name })} onClick={() => setEditing(true)}>
              <Text id="profiles.partners.edit" />
            </Button>
          </div>
        </div>
      )}
      {request?.state === 'asked' && !editing && (
        <Request key={request.askedAt} provider={provider} request={request} onChanged={onChanged} />
      )}
    </Card>
  );
}

/** What the provider wants there, to be confirmed as it stands or declined with a reason. */
function Request({
  provider: { id, name },
  request,
  onChanged,
}: Props & { request: NonNullable<Known['request']> }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const format = useFormat();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: (outcome: 'confirmed' | 'declined') =>
      api.post('/v1/directory/providers/{providerId}/decide', {
        params: { path: { providerId: id } },
        body: {
          outcome,
          askedAt: request.askedAt,
          ...(outcome === 'declined' && reason.trim() ? { reason: reason.trim() } : {}),
        },
      }),
    onSuccess: onChanged,
  });
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>
        {t('profiles.partners.asks', { date: format.date(request.askedAt) })}
      </h3>
      <EntryView entry={request.entry} />
      {decide.error && <ProblemNotice error={decide.error} focus onRetry={() => void onChanged()} />}
      {declining && (
        <TextField
          label={t('profiles.partners.reason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          optional
        />
      )}
      <div className={styles.buttons}>
        {!declining && (
          <Button
            appearance="primary"
            aria-label={t('profiles.partners.confirm-of', { name })}
            disabledFocusable={decide.isPending}
            onClick={() => decide.mutate('confirmed')}
          >
            <Text id="profiles.partners.confirm" />
          </Button>
        )}
        <Button
          aria-label={t('profiles.partners.decline-of', { name })}
          disabledFocusable={decide.isPending}
          onClick={() => (declining ? decide.mutate('declined') : setDeclining(true))}
        >
          <Text id="profiles.partners.decline" />
        </Button>
        {declining && (
          <Button onClick={() => setDeclining(false)}>
            <Text id="shell.button.cancel" />
          </Button>
        )}
      </div>
    </div>
  );
}

function Edit({ provider, onChanged, onDone }: Props & { onDone: () => void }) {
  const t = useText();
  const api = useApi();
  const [listed, setListed] = useState(provider.confirmed?.listed ?? true);
  return (
    <EntryForm
      entry={provider.confirmed?.entry ?? emptyEntry(provider.country)}
      submit={<Text id="profiles.button.save" />}
      onSave={async (entry) => {
        await api.put('/v1/directory/providers/{providerId}', {
          params: { path: { providerId: provider.id } },
          body: { entry, listed, etag: provider.confirmed?.etag ?? '0' },
        });
        await onChanged();
      }}
      onDone={onDone}
    >
      <CheckField label={t('profiles.partners.show')} checked={listed} onChange={setListed} />
    </EntryForm>
  );
}
