import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Mail } from '../../lib/mail-draft.ts';
import { MailDraft } from '../../ui/mail-draft.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type Invitation, useInvitation } from './use-draft.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px', width: 'calc(100vw - 32px)' },
  content: { paddingBlock: '4px' },
});

interface Props {
  readonly id: string;
  readonly customer: string;
  /** The invitation as the reminder answered it; without, its first draft once more. */
  readonly reminder: Invitation | undefined;
  readonly onClose: () => void;
}

/** A draft to send once more: the same link, edited and sent by hand as the first time. */
export function DraftDialog({ id, customer, reminder, onClose }: Props) {
  const styles = useStyles();
  const t = useText();
  const first = useInvitation(reminder ? '' : id);
  const invitation = reminder ?? first.data;
  const [edited, setEdited] = useState<Mail | undefined>();
  return (
    <Dialog open onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>
            {t(reminder ? 'relationships.draft.reminder-for' : 'relationships.draft.prepared-for', {
              customer,
            })}
          </DialogTitle>
          <DialogContent className={styles.content}>
            {first.error ? (
              <ProblemNotice error={first.error} onRetry={() => void first.refetch()} />
            ) : (
              <MailDraft
                original={invitation?.draft}
                link={invitation?.url}
                to={invitation?.customer?.email ?? ''}
                mail={edited ?? invitation?.draft}
                onMail={setEdited}
                linkHint={
                  invitation?.provider
                    ? t('relationships.draft.link-hint-joint', { provider: invitation.provider.name })
                    : t('relationships.draft.link-hint')
                }
                missingHint={t('relationships.draft.link-missing-text')}
                note={<Text id="relationships.draft.intro" />}
                onDone={onClose}
              />
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
