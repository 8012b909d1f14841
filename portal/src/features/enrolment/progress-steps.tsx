import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { DismissCircle20Regular } from '@fluentui/react-icons/svg/dismiss-circle';
import type { ReactNode } from 'react';
import type { MessageId } from '#locales/ids.ts';
import { DateText } from '../../ui/date-text.tsx';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { CheckList } from './check-list.tsx';
import { contactName, type Enrollment } from './enrollment.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    gap: '0 14px',
    paddingBottom: '20px',
    '&:not(:last-child)::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '11px',
      top: '24px',
      bottom: 0,
      borderInlineStartWidth: '2px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke1,
    },
  },
  dot: {
    width: '24px',
    height: '24px',
    display: 'grid',
    placeItems: 'center',
    color: tokens.colorNeutralForeground3,
    '& svg': { width: '20px', height: '20px' },
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  current: { color: tokens.colorCompoundBrandForeground1 },
  stopped: { color: tokens.colorStatusDangerForeground1 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 12px',
    justifyContent: 'space-between',
    alignItems: 'baseline',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
    fontWeight: tokens.fontWeightSemibold,
  },
  when: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  text: { margin: 0, maxWidth: '64ch', color: tokens.colorNeutralForeground2 },
});

type Progress = 'done' | 'current' | 'open' | 'stopped';

const icons = {
  done: CheckmarkCircle20Regular,
  current: Clock20Regular,
  open: Circle20Regular,
  stopped: DismissCircle20Regular,
} as const;

/** The way from the first word to a partner that can work, with what is done and what is next. */
export function ProgressSteps({ enrollment: it }: { enrollment: Enrollment }) {
  const styles = useStyles();
  const t = useText();
  const { sent, confirmed, reviewed, signed } = progressOf(it);
  const at = (state: string) => it.history?.findLast((step) => step.state === state)?.at;
  const name = contactName(it);
  return (
    <section aria-label={t('enrolment.steps.title')}>
      <ol className={styles.list}>
        <Step is={sent} title="enrolment.steps.sent" when={it.submittedAt}>
          <Text id="enrolment.steps.sent-text" />
        </Step>
        <Step is={confirmed} title="enrolment.steps.confirmed" when={it.verification?.verifiedAt}>
          {confirmed === 'done' ? (
            <Text id="enrolment.steps.confirmed-done" values={{ name: <bdi key="name">{name}</bdi> }} />
          ) : (
            <Text id="enrolment.steps.confirmed-text" />
          )}
        </Step>
        <Step
          is={reviewed}
          title="enrolment.steps.reviewed"
          when={reviewed === 'done' ? at('qualified') : undefined}
          usually="enrolment.steps.reviewed-usually"
          below={confirmed === 'done' && <CheckList enrollment={it} />}
        >
          <Text
            id="enrolment.steps.reviewed-text"
            values={{
              all: it.checks.length,
              passed: it.checks.filter((check) => check.status === 'passed').length,
            }}
          />
        </Step>
        <Step
          is={signed}
          title="enrolment.steps.signed"
          when={it.agreement?.acceptedAt}
          usually="enrolment.steps.signed-usually"
        >
          <Text id="enrolment.steps.signed-text" />
        </Step>
        <Step
          is={signed === 'done' && it.state === 'active' ? 'current' : 'open'}
          title="enrolment.steps.agent"
          usually="enrolment.steps.agent-usually"
        >
          <Text id="enrolment.steps.agent-text" />
        </Step>
      </ol>
    </section>
  );
}

/** How far each part has come. */
function progressOf({ state }: Enrollment): Record<'sent' | 'confirmed' | 'reviewed' | 'signed', Progress> {
  const order = ['draft', 'awaiting_email', 'under_review', 'qualified', 'active'];
  const reached = {
    action_required: 'under_review',
    rejected: 'under_review',
    restricted: 'active',
    suspended: 'active',
    deauthorized: 'active',
  }[state as string];
  const now = order.indexOf(reached ?? state);
  const is = (step: number): Progress => (now > step ? 'done' : now === step ? 'current' : 'open');
  return {
    sent: is(0),
    confirmed: is(1),
    reviewed: state === 'rejected' ? 'stopped' : is(2),
    signed: is(3),
  };
}

interface StepProps {
  readonly is: Progress;
  readonly title: MessageId;
  readonly when?: string | undefined;
  /** Who does it and how long it takes, while it is to come. */
  readonly usually?: MessageId;
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

function Step({ is, title, when, usually, below, children }: StepProps) {
  const styles = useStyles();
  const t = useText();
  const Icon = icons[is];
  return (
    <li className={styles.step} {...(is === 'current' ? { 'aria-current': 'step' as const } : {})}>
      <span className={mergeClasses(styles.dot, is !== 'open' && styles[is])}>
        <Icon aria-hidden="true" />
      </span>
      <div>
        <div className={styles.head}>
          <h2 className={styles.title}>
            <Text id={title} />
            <HiddenText>, {t(`enrolment.steps.is-${is}`)}</HiddenText>
          </h2>
          <span className={styles.when}>
            {when ? <DateText at={when} /> : is !== 'done' && usually && <Text id={usually} />}
          </span>
        </div>
        <p className={styles.text}>{children}</p>
        {below}
      </div>
    </li>
  );
}
