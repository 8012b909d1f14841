import { makeStyles, tokens } from '@fluentui/react-components';
import { useNow } from '../lib/now.ts';
import { useFormat } from './format.ts';

const useStyles = makeStyles({
  whole: { whiteSpace: 'nowrap' },
  second: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  numbers: { fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  /** RFC 3339. */
  readonly at: string;
  /**
   * `urges`: relative first, absolute beside it. `binds`, the default: the day it holds to, relative on hover.
   * `moment`: day and time, for histories.
   */
  readonly as?: 'urges' | 'binds' | 'moment';
}

/** A date both ways: relative where it urges, absolute where it binds; in the reader's zone and language. */
export function DateText({ at, as = 'binds' }: Props) {
  const styles = useStyles();
  const format = useFormat();
  const now = useNow();
  const relative = format.relative(at, now);

  if (as === 'urges') {
    return (
      <time className={styles.numbers} dateTime={at} title={format.dateTime(at)}>
        <span className={styles.whole}>{relative}</span>{' '}
        <span className={styles.second}>{format.date(at, { year: 'auto', now })}</span>
      </time>
    );
  }
  return (
    <time className={styles.numbers} dateTime={at} title={relative}>
      {as === 'moment' ? format.dateTime(at) : format.date(at)}
    </time>
  );
}
