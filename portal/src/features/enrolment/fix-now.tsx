import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { MessageId } from '#locales/ids.ts';
import { addresses } from '../../lib/addresses.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { Check, Enrollment } from './enrollment.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { openSteps, type StepId } from './steps.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '600px' },
  content: { display: 'grid', gap: tokens.spacingVerticalL },
  reason: {
    margin: 0,
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  part: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  whole: { justifyItems: 'stretch' },
});

interface Correction {
  readonly step: StepId;
  readonly name: MessageId;
}

const contact: Correction = { step: 'contact', name: 'enrolment.fix.correct-contact' };
const associate: MessageId = 'enrolment.button.associate';

/** What is looked at under a check, and where it is corrected. The contact's address stays once it is confirmed. */
const corrections: Readonly<Record<Check['check'], readonly Correction[]>> = {
  email_ownership: [],
  identity: [contact],
  employment: [contact],
  business: [{ step: 'legal', name: 'enrolment.fix.correct-button' }],
  due_diligence: [
    { step: 'partner-id', name: 'enrolment.fix.correct-partner-id' },
    { step: 'legal', name: 'enrolment.fix.correct-name' },
  ],
};

interface Props {
  readonly enrollment: Enrollment;
  /** The check it is about; left out: the first that wants something. */
  readonly check?: Check;
  readonly primary?: boolean;
}

/** **Fix now**: what the reviewer wants, and the two ways to give it: a document, or a correction. */
export function FixNowButton({ enrollment, check, primary = false }: Props) {
  const [open, setOpen] = useState(false);
  const wanted = check ?? enrollment.checks.find((it) => it.status === 'evidence_wanted');
  if (!wanted) return null;
  return (
    <>
      <Button {...(primary ? { appearance: 'primary' as const } : {})} onClick={() => setOpen(true)}>
        <Text id="enrolment.button.fix-now" />
      </Button>
      {open && <FixNowDialog enrollment={enrollment} check={wanted} onClose={() => setOpen(false)} />}
    </>
  );
}

function FixNowDialog({
  enrollment,
  check,
  onClose,
}: {
  enrollment: Enrollment;
  check: Check;
  onClose: () => void;
}) {
  const styles = useStyles();
  const t = useText();
  const open = openSteps(enrollment);
  const ways = corrections[check.check].filter(({ step }) => open.includes(step));
  return (
    <Dialog open onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>
            {t('enrolment.fix.title', { check: t(`enrolment.check.${check.check}`) })}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>
              <Text id="enrolment.check.rule" values={{ rule: check.rule }} />
            </p>
            {check.reason && (
              <p className={styles.reason}>
                <bdi>{check.reason}</bdi>
              </p>
            )}
            <section className={styles.whole} aria-label={t('enrolment.fix.document')}>
              <EvidenceForm enrollment={enrollment} checks={[check.check]} onDone={onClose} />
            </section>
            {ways.length > 0 && (
              <section className={styles.part} aria-label={t('enrolment.fix.correct')}>
                <h3 className={styles.title}>{t('enrolment.fix.correct')}</h3>
                <p className={styles.text}>
                  <Text id="enrolment.fix.correct-text" />
                </p>
                {ways.map(({ step, name }) => (
                  <AppLinkButton key={step} to={addresses.enrollmentForm} search={{ step }}>
                    <Text id={step === 'partner-id' && !enrollment.mpnId ? associate : name} />
                  </AppLinkButton>
                ))}
              </section>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>
              <Text id="shell.button.cancel" />
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
