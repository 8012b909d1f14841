import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { TextField } from '../../ui/fields.tsx';
import { useProblemText } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { addTags, areTagsFine, maxTagLength, maxTags, type Tagged, tagsFrom } from './tags.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalM },
  failed: { margin: 0, paddingInlineStart: '20px' },
});

interface Props {
  /** Id and name of each selected customer. */
  readonly customers: ReadonlyMap<string, string>;
  readonly onClose: () => void;
}

/** Puts the same tags on many customers, one after the other, and says of each that refused why. */
export function BulkTags({ customers, onClose }: Props) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const said = useProblemText();
  const [text, setText] = useState('');
  const [done, setDone] = useState<readonly Tagged[]>();
  const tags = tagsFrom(text);
  const fine = areTagsFine(tags);
  const hint = t('customers.tags.hint', { max: maxTags, length: maxTagLength });
  const total = customers.size;
  const working = done !== undefined && done.length < total;
  const failed = done?.filter((it) => it.error !== undefined) ?? [];

  const start = async () => {
    if (tags.length === 0 || !fine) return;
    setDone([]);
    await addTags(api, [...customers.keys()], tags, (one) => setDone((before = []) => [...before, one]));
    await queries.invalidateQueries({ queryKey: ['customers'] });
  };

  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => data.open || working || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>
            <Text id="customers.tags.assign" />
          </DialogTitle>
          <DialogContent className={styles.content}>
            {done === undefined ? (
              <TextField
                label={t('customers.tags.label')}
                value={text}
                onChange={setText}
                hint={hint}
                error={fine ? undefined : hint}
              />
            ) : (
              <>
                <ProgressBar value={done.length / total} aria-label={t('customers.tags.assign')} />
                <span role="status">
                  {working ? (
                    <Text id="shell.job.running" values={{ done: done.length, total }} />
                  ) : (
                    <Text id="shell.job.finished" values={{ failed: failed.length, total }} />
                  )}
                </span>
                {failed.length > 0 && (
                  <ul className={styles.failed} aria-label={t('shell.job.failed-items')}>
                    {failed.map((it) => (
                      <li key={it.customerId}>
                        <bdi>{customers.get(it.customerId)}</bdi>: {said(it.error)}
                      </li>
                    ))}
                  </ul>
                )}
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose} disabled={working}>
              <Text id={done === undefined ? 'shell.button.cancel' : 'shell.button.close'} />
            </Button>
            {done === undefined && (
              <Button
                appearance="primary"
                disabledFocusable={tags.length === 0 || !fine}
                onClick={() => void start()}
              >
                <Text id="customers.tags.add" />
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
