import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: {
    display: 'block',
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStroke3,
    animationName: { '50%': { opacity: 0.5 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'ease-in-out',
  },
  long: { width: '62%' },
  short: { width: '38%' },
  lines: { display: 'grid', gap: tokens.spacingVerticalMNudge, padding: `${tokens.spacingVerticalXS} 0` },
});

/** The shape of a word that is on its way. */
export function SkeletonBar({ short = false }: { short?: boolean }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.bar, short ? styles.short : styles.long)} />;
}

/** The shape of a text or a list of facts: as many lines as will come, at their real height. */
export function SkeletonLines({ count }: { count: number }) {
  const styles = useStyles();
  return (
    <div className={styles.lines} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a skeleton have no identity and never move
        <SkeletonBar key={index} short={index % 3 === 2} />
      ))}
    </div>
  );
}
