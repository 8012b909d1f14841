import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { Check, Enrollment } from './enrollment.ts';
import { FixNowButton } from './fix-now.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '12px 0 0',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'clip',
  },
  check: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '2px 16px',
    padding: '12px 16px',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  hot: { boxShadow: `inset 3px 0 ${tokens.colorStatusWarningBorderActive}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: {
    gridColumn: '1 / -1',
    margin: 0,
    maxWidth: '66ch',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  why: {
    gridColumn: '1 / -1',
    display: 'grid',
    gap: '6px',
    justifyItems: 'start',
    marginTop: '6px',
    padding: '10px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  record: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  findings: { margin: 0, paddingInlineStart: '18px' },
});

const tones: Readonly<Record<Check['status'], Tone>> = {
  pending: 'fine',
  passed: 'fine',
  evidence_wanted: 'soon',
  failed: 'stopped',
};

/** What is looked at: each with its rule, how it stands, why, and what the reader can do. */
export function CheckList({ enrollment }: { enrollment: Enrollment }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {enrollment.checks.map((it) => (
        <CheckLine key={it.check} check={it} enrollment={enrollment} />
      ))}
    </ul>
  );
}

function CheckLine({ check: it, enrollment }: { check: Check; enrollment: Enrollment }) {
  const styles = useStyles();
  const t = useText();
  const wanted = it.status === 'evidence_wanted';
  const open = it.status === 'pending' || wanted;
  return (
    <li className={mergeClasses(styles.check, wanted && styles.hot)}>
      <h3 className={styles.name}>{t(`enrolment.check.${it.check}`)}</h3>
      <Chip tone={tones[it.status]} {...(it.status === 'pending' ? { icon: Clock16Regular } : {})}>
        <Text id={`enrolment.status.${it.status}`} />
      </Chip>
      <p className={styles.line}>{it.rule}</p>
      {it.decidedAt && (
        <p className={mergeClasses(styles.line, styles.quiet)}>
          <Text
            id={`enrolment.check.by-${it.decidedBy ?? 'reviewer'}`}
            values={{ at: <DateText key="at" at={it.decidedAt} /> }}
          />
          {!wanted && it.status !== 'failed' && it.decidedBy === 'reviewer' && it.reason && (
            <>
              {' '}
              <bdi>{it.reason}</bdi>
            </>
          )}
        </p>
      )}
      {(wanted || it.status === 'failed') && it.reason && (
        <div className={styles.why}>
          <p className={styles.strong}>
            <Text id="enrolment.check.reason" />
          </p>
          <p className={styles.text}>
            <bdi>{it.reason}</bdi>
          </p>
          {wanted && <FixNowButton enrollment={enrollment} check={it} />}
        </div>
      )}
      {open && it.findings.length > 0 && (
        <div className={styles.why}>
          <ul className={styles.findings}>
            {it.findings.map((finding) => (
              <li key={finding.code}>{finding.text}</li>
            ))}
          </ul>
        </div>
      )}
      {open && it.check === 'employment' && enrollment.domainRecord && (
        <div className={styles.why}>
          <p className={styles.text}>
            <Text
              id="enrolment.check.domain-record"
              values={{
                domain: <bdi key="domain">{enrollment.primaryContact.email.split('@').at(-1)}</bdi>,
              }}
            />
          </p>
          <span className={styles.record}>{enrollment.domainRecord}</span>
          <CopyButton text={enrollment.domainRecord} label={t('enrolment.check.copy-record')} />
        </div>
      )}
    </li>
  );
}
