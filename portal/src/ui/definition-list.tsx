import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { breakable } from './breakable.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    // A long label takes at most 46 %, so that a Russian one leaves room for its value.
    gridTemplateColumns: 'fit-content(46%) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

interface Props {
  /** Rows whose value is missing are left out. */
  readonly rows: readonly (readonly [label: string, value: ReactNode])[];
}

export function DefinitionList({ rows }: Props) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {rows
        .filter(([, value]) => value !== undefined && value !== null && value !== false && value !== '')
        .map(([label, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one label, and rows never move
          <Fragment key={index}>
            <dt className={styles.term}>{label}</dt>
            <dd className={styles.value}>{breakable(value)}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
