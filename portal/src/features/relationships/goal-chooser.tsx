import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Text, useText } from '../../ui/text.tsx';

export type Goal = 'both' | 'one';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: { padding: 0, marginBottom: '6px', fontWeight: tokens.fontWeightSemibold },
  goal: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: '0 12px',
    padding: '12px 14px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':has(:checked)': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  radio: {
    width: '16px',
    height: '16px',
    margin: '2px 0 0',
    accentColor: tokens.colorCompoundBrandBackground,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { gridColumn: '2', color: tokens.colorNeutralForeground2 },
  place: {
    gridColumn: '2',
    marginTop: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly goal: Goal;
  readonly onGoal: (goal: Goal) => void;
  /** There is a provider to ask together with. */
  readonly possible: boolean;
}

/** Which of the two requests leads to what: the reader chooses the goal, not the menu. */
export function GoalChooser({ goal, onGoal, possible }: Props) {
  const styles = useStyles();
  const t = useText();
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('relationships.goal.title')}</legend>
      {(['both', 'one'] as const)
        .filter((it) => it === 'one' || possible)
        .map((it) => (
          <label key={it} className={styles.goal}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              checked={goal === it}
              onChange={() => onGoal(it)}
            />
            <span className={styles.name}>{t(`relationships.goal.${it}.name`)}</span>
            <span className={styles.text}>{t(`relationships.goal.${it}.text`)}</span>
            <span className={styles.place}>{t(`relationships.goal.${it}.place`)}</span>
          </label>
        ))}
      {!possible && (
        <Notice>
          <Text id="relationships.goal.need-provider" />{' '}
          <AppLink to={addresses.indirectProviders}>
            <Text id="shell.menu.indirect-providers" />
          </AppLink>
        </Notice>
      )}
    </fieldset>
  );
}
