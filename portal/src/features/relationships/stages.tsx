import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DateText } from '../../ui/date-text.tsx';
import { useText } from '../../ui/text.tsx';
import type { Invitation } from './use-draft.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  stage: {
    position: 'relative',
    display: 'grid',
    gap: '0 8px',
    paddingInlineStart: '22px',
    paddingBottom: '10px',
    // The way from one stage to the next.
    '&:not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '5px',
      top: '14px',
      bottom: '-4px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke1,
    },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '0',
      top: '5px',
      width: '11px',
      height: '11px',
      boxSizing: 'border-box',
      borderRadius: tokens.borderRadiusCircular,
      border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  last: { '::after': { backgroundColor: tokens.colorNeutralStrokeAccessible } },
  name: { fontWeight: tokens.fontWeightSemibold },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What happened to an invitation, in the order of time. */
export function Stages({ invitation: { stages } }: { invitation: Pick<Invitation, 'stages'> }) {
  const styles = useStyles();
  const t = useText();
  return (
    <ol className={styles.list}>
      {stages.map(({ stage, at, by }, index) => (
        <li
          key={`${stage} ${at}`}
          className={mergeClasses(styles.stage, index === stages.length - 1 && styles.last)}
        >
          <span className={styles.name}>{t(`relationships.stage.${stage}`)}</span>
          <span className={styles.when}>
            <DateText at={at} as="moment" />
            {by && ` · ${t('relationships.stage.by', { name: by })}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
