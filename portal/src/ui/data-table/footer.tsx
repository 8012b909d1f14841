import { Button } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { ProblemNotice } from '../problem-notice.tsx';
import { Text } from '../text.tsx';
import { useTableStyles } from './styles.ts';

/** The pages that have not come yet. */
export interface More {
  readonly has: boolean;
  readonly busy: boolean;
  readonly load: () => void;
  readonly error?: unknown;
  /** How many there are in all, where the server knows. */
  readonly total?: number;
}

interface Props {
  readonly shown: number;
  readonly loading: boolean;
  readonly more: More | undefined;
  readonly children: ReactNode;
}

/** How many rows are shown; the next ones come when the reader gets here, or by the button. */
export function TableFooter({ shown, loading, more, children }: Props) {
  const styles = useTableStyles();
  const end = useRef<HTMLDivElement>(null);
  const wanted = useRef<() => void>(undefined);
  wanted.current = more?.has && !more.busy && !more.error ? more.load : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: observed anew with every page, see below
  useEffect(() => {
    const element = end.current;
    if (!element || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((it) => it.isIntersecting)) wanted.current?.();
      },
      { rootMargin: '400px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
    // Observed anew with every page: a short one may leave the end in sight, and only a change is reported.
  }, [shown]);

  if (loading || (shown === 0 && !children)) return null;
  return (
    <>
      {more?.error ? <ProblemNotice error={more.error} onRetry={more.load} /> : null}
      <div className={styles.footer} ref={end}>
        <span className={styles.footerStart}>
          {shown > 0 && (
            <span>
              {more?.total === undefined ? (
                <Text id="shell.table.shown" values={{ count: shown }} />
              ) : (
                <Text id="shell.table.shown-of" values={{ shown, total: more.total }} />
              )}
            </span>
          )}
          {more && (more.has || more.busy) && (
            // Stays while it loads: who got here by Tab must not lose the focus.
            <Button size="small" appearance="transparent" onClick={more.load} disabledFocusable={more.busy}>
              <Text id={more.busy ? 'shell.table.loading-more' : 'shell.button.more'} />
            </Button>
          )}
        </span>
        {children}
      </div>
    </>
  );
}
