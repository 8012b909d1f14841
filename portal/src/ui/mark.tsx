import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  top: { fill: tokens.colorNeutralForeground1 },
  bottom: { fill: tokens.colorCompoundBrandBackground },
});

/** The product's mark. */
export function Mark() {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <rect className={styles.top} x="1" y="3" width="18" height="6" rx="1.5" />
      <rect className={styles.bottom} x="1" y="11" width="11" height="6" rx="1.5" />
    </svg>
  );
}
