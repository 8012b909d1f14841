import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { Card } from '../card.tsx';
import { useFormat } from '../format.ts';
import { Text, useText } from '../text.tsx';
import type { MembershipSignIn } from './membership-sign-in.ts';

type Profile = MembershipSignIn['profiles'][number];

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  text: { margin: 0, maxWidth: '72ch' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  group: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: { padding: 0, marginBottom: '6px', fontWeight: tokens.fontWeightSemibold },
  profile: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: '0 12px',
    padding: '12px 14px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    ':has(:checked)': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    },
    ':has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  open: { cursor: 'pointer' },
  closed: { backgroundColor: tokens.colorNeutralBackground3 },
  radio: {
    width: '16px',
    height: '16px',
    margin: '2px 0 0',
    accentColor: tokens.colorCompoundBrandBackground,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  second: { gridColumn: '2', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  reason: { gridColumn: '2', marginTop: '4px', fontWeight: tokens.fontWeightSemibold },
  line: { display: 'block' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

interface Props {
  readonly signIn: MembershipSignIn;
  /** Also the ID the company has now. */
  readonly ownToo: boolean;
  readonly busy: boolean;
  readonly onContinue: (mpnId: string) => void;
  readonly onCancel: () => void;
}

/** The organization profiles of a sign-in at the registry. What cannot be picked stays in sight, with its reasons. */
export function ProfileChooser({ signIn, ownToo, busy, onContinue, onCancel }: Props) {
  const styles = useStyles();
  const t = useText();
  const [chosen, setChosen] = useState<string>();
  const [asked, setAsked] = useState(false);
  const name = useId();
  const ref = useRef<HTMLFieldSetElement>(null);
  const { profiles, userName } = signIn;
  const selectable = (it: Profile) => it.selectable || (ownToo && it.current && it.reasons.length === 0);
  const possible = profiles.some(selectable);

  // Whoever comes back from the registry is led to what is to be done now.
  useEffect(() => ref.current?.querySelector<HTMLElement>('input:enabled')?.focus(), []);

  return (
    <Card title={t('membership.list.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (busy) return;
          setAsked(true);
          if (chosen) onContinue(chosen);
          else ref.current?.querySelector<HTMLElement>('input:enabled')?.focus();
        }}
      >
        {userName && (
          <p className={styles.quiet}>
            <Text id="membership.list.as" values={{ name: <bdi>{userName}</bdi> }} />
          </p>
        )}
        {profiles.length > 0 ? (
          <fieldset ref={ref} className={styles.group}>
            <legend className={styles.legend}>{t('membership.list.text')}</legend>
            {profiles.map((it) => (
              <ProfileOption
                key={it.mpnId}
                profile={it}
                selectable={selectable(it)}
                group={name}
                checked={chosen === it.mpnId}
                onChoose={() => setChosen(it.mpnId)}
              />
            ))}
          </fieldset>
        ) : (
          <p className={styles.text}>
            <Text id="membership.list.none" />
          </p>
        )}
        {asked && !chosen && (
          <p role="alert" className={styles.hint}>
            <Text id="membership.profile.choose" />
          </p>
        )}
        <p className={styles.text}>
          <Text
            id={
              possible || profiles.length === 0
                ? 'membership.list.missing'
                : 'membership.list.none-selectable'
            }
          />
        </p>
        <div className={styles.actions}>
          {possible && (
            <Button appearance="primary" type="submit" disabledFocusable={busy}>
              <Text id="membership.continue.button" />
            </Button>
          )}
          <Button disabledFocusable={busy} onClick={onCancel}>
            <Text id="membership.cancel.button" />
          </Button>
        </div>
      </form>
    </Card>
  );
}

interface OptionProps {
  readonly profile: Profile;
  readonly selectable: boolean;
  readonly group: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function ProfileOption({ profile, selectable, group, checked, onChoose }: OptionProps) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const why = useId();
  const { address, companyName, country, current, mpnId, reasons } = profile;
  const remarks = current || reasons.length > 0;
  const place = [address['addressLine1'], address['postalCode'], address['city'], format.country(country)];
  return (
    <label className={mergeClasses(styles.profile, selectable ? styles.open : styles.closed)}>
      <input
        type="radio"
        name={group}
        value={mpnId}
        className={styles.radio}
        checked={checked}
        disabled={!selectable}
        onChange={onChoose}
        {...(remarks ? { 'aria-describedby': why } : {})}
      />
      <bdi className={styles.name}>{companyName}</bdi>
      <span className={styles.second}>
        <Text id="membership.profile.id" values={{ mpnId: <bdi>{mpnId}</bdi> }} />
      </span>
      <bdi className={styles.second}>{place.filter(Boolean).join(', ')}</bdi>
      {remarks && (
        <span id={why} className={styles.reason}>
          {current && <Text id="membership.profile.current" />}
          {reasons.map((it) => (
            <span key={it} className={styles.line}>
              {t(`membership.reason.${it}`, { country: format.country(country) })}
            </span>
          ))}
        </span>
      )}
    </label>
  );
}
