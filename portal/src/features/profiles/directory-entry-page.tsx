import { Button, Link } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { EntryForm, emptyEntry } from './entry-form.tsx';
import { EntryView } from './entry-view.tsx';
import { SettingsFrame } from './settings-frame.tsx';

/** A provider's entry in the public directory: what is shown, and what the vendor is asked to show. */
export function DirectoryEntryPage() {
  const api = useApi();
  const t = useText();
  const { tenant } = useMe();
  const [asking, setAsking] = useState(false);
  const own = useQuery({
    queryKey: ['directory', 'own'],
    queryFn: ({ signal }) => api.get('/v1/directory/entry', { signal }),
  });
  const withdraw = useMutation({
    mutationFn: () => api.delete('/v1/directory/entry/request'),
    onSettled: () => own.refetch(),
  });
  const it = own.data;
  const open = it?.request?.state === 'asked' ? it.request : undefined;
  const mayAsk = it?.may.includes('directory.request') ?? false;
  return (
    <SettingsFrame query={own}>
      {it && (
        <>
          <span>
            <Text id="profiles.entry.intro" />
          </span>
          {it.request?.state === 'declined' && (
            <Notice intent="warning">
              {it.request.reason
                ? t('profiles.entry.declined', { reason: it.request.reason })
                : t('profiles.entry.declined-plain')}
            </Notice>
          )}
          <Card
            title={t('profiles.entry.confirmed')}
            actions={
              it.confirmed?.listed && (
                <Link href={`${addresses.providerDirectory}/${tenant.id}`}>
                  <Text id="profiles.entry.view" />
                </Link>
              )
            }
          >
            {it.confirmed?.listed ? (
              <EntryView entry={it.confirmed.entry} />
            ) : (
              <Text id="profiles.entry.none" />
            )}
          </Card>
          {withdraw.error && <ProblemNotice error={withdraw.error} focus />}
          {open && !asking && (
            <Card
              title={t('profiles.entry.asked')}
              actions={
                mayAsk && (
                  <Button
                    size="small"
                    disabledFocusable={withdraw.isPending}
                    onClick={() => withdraw.mutate()}
                  >
                    <Text id="profiles.entry.withdraw" />
                  </Button>
                )
              }
            >
              <EntryView entry={open.entry} />
            </Card>
          )}
          {mayAsk && !asking && (
            <div>
              <Button onClick={() => setAsking(true)}>
                <Text id="profiles.entry.ask" />
              </Button>
            </div>
          )}
          {asking && (
            <Card title={t('profiles.entry.ask')}>
              <EntryForm
                entry={open?.entry ?? it.confirmed?.entry ?? emptyEntry()}
                submit={<Text id="profiles.entry.send" />}
                onSave={async (entry) => {
                  await api.put('/v1/directory/entry/request', { body: entry });
                  await own.refetch();
                }}
                onDone={() => setAsking(false)}
              />
            </Card>
          )}
        </>
      )}
    </SettingsFrame>
  );
}
