import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { addresses } from '../../lib/addresses.ts';
import { tt } from '../../lib/theme.ts';
import { AppAnchor } from '../../ui/app-link.tsx';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { Enrollment } from './enrollment.ts';
import { missingIn, type StepId, stepTitle } from './steps.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: `0 0 ${tokens.spacingVerticalL}`,
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 639px)': { display: 'grid', gap: 0 },
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    padding: '2px 10px 2px 6px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tt('Hover') },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    '& svg': { flexShrink: 0 },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tt('Selected'),
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly enrollment: Enrollment;
  readonly steps: readonly StepId[];
  readonly current: StepId;
}

/** The steps of the form: each can be opened at any time, for each is saved by itself. */
export function StepList({ enrollment, steps, current }: Props) {
  const styles = useStyles();
  const t = useText();
  return (
    <nav aria-label={t('enrolment.step.list')}>
      <ol className={styles.list}>
        {steps.map((step) => {
          const done = isDone(enrollment, step);
          return (
            <li key={step}>
              <AppAnchor
                to={addresses.enrollmentForm}
                search={{ step }}
                className={mergeClasses(styles.link, step === current && styles.current)}
                aria-current={step === current ? 'step' : undefined}
              >
                {done ? (
                  <CheckmarkCircle20Regular className={styles.done} aria-hidden="true" />
                ) : (
                  <Circle20Regular className={styles.open} aria-hidden="true" />
                )}
                <span>
                  <Text id={stepTitle[step]} />
                  {done && <HiddenText>, {t('enrolment.step.complete')}</HiddenText>}
                </span>
              </AppAnchor>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function isDone(it: Enrollment, step: StepId): boolean {
  if (step === 'partner-id') return it.mpnId !== undefined;
  if (step === 'review') return it.state !== 'draft';
  return missingIn(it, step).length === 0;
}
