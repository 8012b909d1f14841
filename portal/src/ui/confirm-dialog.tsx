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
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import type { ReactNode } from 'react';
import { ProblemNotice } from './problem-notice.tsx';
import { Text, useText } from './text.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  content: { display: 'grid', gap: tokens.spacingVerticalL },
  group: { display: 'grid', gap: tokens.spacingVerticalXS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  changes: { color: tokens.colorStatusDangerForeground1 },
  stays: { color: tokens.colorNeutralForeground3 },
  // Two lines rather than a clipped label.
  button: { whiteSpace: 'normal', maxWidth: '100%' },
});

interface Props {
  readonly open: boolean;
  readonly title: string;
  /** What will be different afterwards, one line each. */
  readonly changes: readonly ReactNode[];
  /** What will not, although one might fear it. */
  readonly stays: readonly ReactNode[];
  /** Names the act: "Remove customer relationship", never "OK". */
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  /** The act is impossible now; `children` says why. */
  readonly blocked?: boolean;
  readonly error?: unknown;
  /** A statement to acknowledge, a reason to give. */
  readonly children?: ReactNode;
}

/** Shows what an act changes and what stays before it is done. */
export function ConfirmDialog(props: Props) {
  const styles = useStyles();
  const t = useText();
  const { open, busy = false, blocked = false } = props;
  // Even closed, Fluent's dialog puts hidden stops for the Tab key around the whole page.
  if (!open) return null;
  return (
    <Dialog modalType="alert" open onOpenChange={(_, data) => data.open || busy || props.onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Lines title={t('shell.confirm.changes')} items={props.changes} icon="changes" />
            <Lines title={t('shell.confirm.stays')} items={props.stays} icon="stays" />
            {props.children}
            {props.error ? <ProblemNotice error={props.error} focus /> : null}
          </DialogContent>
          <DialogActions fluid>
            <Button className={styles.button} onClick={props.onClose} disabled={busy}>
              <Text id="shell.button.cancel" />
            </Button>
            {!blocked && (
              <Button
                className={styles.button}
                appearance="primary"
                onClick={props.onConfirm}
                disabledFocusable={busy}
              >
                {props.confirm}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Lines({
  title,
  items,
  icon,
}: {
  title: string;
  items: readonly ReactNode[];
  icon: 'changes' | 'stays';
}) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list that is never reordered
          <li key={index} className={styles.item}>
            <span className={styles[icon]}>
              {icon === 'changes' ? <Delete20Regular /> : <Checkmark20Regular />}
            </span>
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
