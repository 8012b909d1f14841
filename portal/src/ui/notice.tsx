import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    alignItems: 'start',
    '& .fui-MessageBar__icon': { marginTop: tokens.spacingVerticalSNudge },
    // The next step stands beside the words, and on a phone under them.
    '@media (max-width: 639px)': {
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gridTemplateAreas: '"icon body" "secondaryActions secondaryActions"',
      paddingBottom: tokens.spacingVerticalS,
    },
  },
  actions: {
    alignSelf: 'center',
    flexWrap: 'wrap',
    // Long labels wrap; the bar itself would keep everything on one line.
    whiteSpace: 'normal',
    '& .fui-Button': { whiteSpace: 'normal', maxWidth: '100%' },
    maxWidth: '320px',
    '@media (max-width: 639px)': { marginTop: 0, maxWidth: 'none' },
  },
  body: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalSNudge, maxWidth: '90ch' },
  text: { display: 'block' },
  title: { display: 'block', whiteSpace: 'normal' },
});

interface Props {
  readonly intent?: 'info' | 'warning' | 'error' | 'success';
  readonly title?: string;
  readonly children?: ReactNode;
  /** The next step: one or two buttons. */
  readonly actions?: ReactNode;
}

/** A banner: what the reader must know here, and the step that helps. */
export function Notice({ intent = 'info', title, children, actions }: Props) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="singleline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        {title && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        <span className={styles.text}>{children}</span>
      </MessageBarBody>
      {actions && <MessageBarActions className={styles.actions}>{actions}</MessageBarActions>}
    </MessageBar>
  );
}
