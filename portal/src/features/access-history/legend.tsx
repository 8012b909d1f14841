import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MessageId } from '#locales/ids.ts';
import { useText } from '../../ui/text.tsx';
import { useBarStyles } from './bar-styles.ts';
import type { Lane } from './timeline.ts';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    listStyleType: 'none',
    margin: 0,
    marginInlineStart: 'auto',
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 639px)': { marginInlineStart: 0 },
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  sample: { width: '18px', height: '10px', borderRadius: '2px' },
});

const names = {
  relationship: 'access-history.legend.relationship',
  dap: 'shell.right.dap-short',
  gdap: 'shell.right.gdap-short',
  assignment: 'access-history.legend.assignment',
} as const satisfies Record<Lane['kind'], MessageId>;

const kinds = ['relationship', 'dap', 'gdap', 'assignment'] as const;

/** Which bar is what. */
export function Legend() {
  const styles = useStyles();
  const bars = useBarStyles();
  const t = useText();
  return (
    <ul className={styles.legend} aria-label={t('access-history.legend.label')}>
      {kinds.map((kind) => (
        <li key={kind} className={styles.entry}>
          <span className={mergeClasses(bars[kind], styles.sample)} aria-hidden="true" />
          {t(names[kind])}
        </li>
      ))}
    </ul>
  );
}
