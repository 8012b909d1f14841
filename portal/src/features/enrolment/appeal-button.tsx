import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { TextField } from '../../ui/fields.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type Enrollment, useKeepEnrollment } from './enrollment.ts';
import { EvidenceForm } from './evidence-form.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '600px' },
  content: { display: 'grid', gap: tokens.spacingVerticalL },
  text: { margin: 0 },
});

/** After a rejection: first the documents that speak for the company, then the appeal itself. */
export function AppealButton({ enrollment }: { enrollment: Enrollment }) {
  const [open, setOpen] = useState<'document' | 'appeal'>();
  const close = () => setOpen(undefined);
  const failed = enrollment.checks.filter((it) => it.status === 'failed').map((it) => it.check);
  return (
    <>
      <Button appearance="primary" onClick={() => setOpen('appeal')}>
        <Text id="enrolment.button.appeal" />
      </Button>
      <Button onClick={() => setOpen('document')}>
        <Text id="enrolment.button.add-document" />
      </Button>
      {open === 'appeal' && <AppealDialog enrollment={enrollment} onClose={close} />}
      {open === 'document' && (
        <InDialog title="enrolment.appeal.document-title" onClose={close}>
          <EvidenceForm enrollment={enrollment} checks={failed} onDone={close} />
        </InDialog>
      )}
    </>
  );
}

function AppealDialog({ enrollment, onClose }: { enrollment: Enrollment; onClose: () => void }) {
  const styles = useStyles();
  const api = useApi();
  const t = useText();
  const keep = useKeepEnrollment();
  const [comment, setComment] = useState('');
  const appeal = useMutation({
    mutationFn: () =>
      api.post('/v1/enrollments/{enrollmentId}/appeal', {
        params: { path: { enrollmentId: enrollment.id } },
        body: comment.trim() ? { comment: comment.trim() } : {},
      }),
    onSuccess: (saved) => {
      keep(saved);
      onClose();
    },
  });
  return (
    <InDialog
      title="enrolment.appeal.title"
      onClose={onClose}
      action={
        <Button appearance="primary" disabledFocusable={appeal.isPending} onClick={() => appeal.mutate()}>
          <Text id="enrolment.button.appeal" />
        </Button>
      }
    >
      <p className={styles.text}>
        <Text id="enrolment.appeal.text" />
      </p>
      <TextField
        label={t('enrolment.appeal.comment')}
        value={comment}
        onChange={setComment}
        maxLength={2000}
        optional
        multiline
      />
      {appeal.error && <ProblemNotice error={appeal.error} focus />}
    </InDialog>
  );
}

interface InDialogProps {
  readonly title: 'enrolment.appeal.title' | 'enrolment.appeal.document-title';
  readonly onClose: () => void;
  readonly action?: React.ReactNode;
  readonly children: React.ReactNode;
}

function InDialog({ title, onClose, action, children }: InDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>
            <Text id={title} />
          </DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>
              <Text id="shell.button.cancel" />
            </Button>
            {action}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
