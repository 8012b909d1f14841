import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Fault, noAnswer } from '#sdk/client.ts';
import { CopyButton } from './copy-button.tsx';
import { Text, useText } from './text.tsx';

const useStyles = makeStyles({
  bar: { alignItems: 'start', marginBottom: tokens.spacingVerticalL },
  body: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalSNudge },
  line: { margin: `${tokens.spacingVerticalXXS} 0 0`, maxWidth: '76ch' },
  ids: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  mono: { fontFamily: tokens.fontFamilyMonospace },
});

interface Props {
  readonly error: unknown;
  /** Offered where trying again makes sense. */
  readonly onRetry?: () => void;
  /** What did not work, if "That did not work" is too little beside other things on the page. */
  readonly title?: string;
  /** Takes the focus when it appears: after a press of a button. */
  readonly focus?: boolean;
}

/**
 * A refusal as the server said it: what happened, what it means, what to do, its code and a request id to copy.
 * The words are the server's, in the reader's language.
 */
export function ProblemNotice({ error, onRetry, title, focus = false }: Props) {
  const styles = useStyles();
  const t = useText();
  const said = useProblemText();
  const ref = useRef<HTMLDivElement>(null);
  const fault = error instanceof Fault ? error : undefined;

  useEffect(() => {
    if (focus && error) ref.current?.focus();
  }, [focus, error]);

  return (
    <div ref={ref} tabIndex={-1} role="alert">
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{title ?? t('shell.problem.title')}</MessageBarTitle>
          <p className={styles.line}>{said(error)}</p>
          {fault && (
            <div className={styles.ids}>
              {fault.status !== 0 && (
                <span>
                  <Text
                    id="shell.problem.code"
                    values={{ code: <span className={styles.mono}>{fault.errorName}</span> }}
                  />
                </span>
              )}
              <span>
                <Text
                  id="shell.problem.request-id"
                  values={{ id: <span className={styles.mono}>{fault.requestId}</span> }}
                />
              </span>
              <CopyButton
                text={`${fault.errorName} ${fault.code} ${fault.requestId}`}
                label={t('shell.problem.copy')}
              />
            </div>
          )}
        </MessageBarBody>
        {onRetry && (
          <MessageBarActions>
            <Button size="small" onClick={onRetry}>
              <Text id="shell.button.retry" />
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}

/** The sentence for an error: the server's where it answered, ours where it did not. */
export function useProblemText(): (error: unknown) => string {
  const t = useText();
  return (error) => {
    if (!(error instanceof Fault)) return t('shell.problem.unknown');
    if (error.errorName === noAnswer) return t('shell.state.offline');
    return error.description || t('shell.problem.unknown');
  };
}
