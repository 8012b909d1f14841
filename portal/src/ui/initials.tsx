import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  disc: {
    display: 'inline-grid',
    placeItems: 'center',
    flexShrink: 0,
    width: '28px',
    height: '28px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A person or company as a disc; the name itself stands beside it. */
export function Initials({ name }: { name: string }) {
  const styles = useStyles();
  return (
    <span className={styles.disc} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** First letters of the first and last word; a Chinese name's first character stands for itself. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((it) => (it ? [...it][0] : ''));
  return letters.join('').toLocaleUpperCase();
}
