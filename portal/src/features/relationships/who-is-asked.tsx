import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useNow } from '../../lib/now.ts';
import { TextField } from '../../ui/fields.tsx';
import { useText } from '../../ui/text.tsx';
import type { Entered } from './draft-in-hand.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gap: '12px', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '6px', fontWeight: tokens.fontWeightSemibold },
  two: {
    display: 'grid',
    gap: '12px',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
  },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  date: { maxWidth: '220px' },
});

type Names = Pick<Entered, 'companyName' | 'email' | 'openUntil'>;

interface Props {
  readonly entered: Names;
  readonly onEntered: (change: Partial<Names>) => void;
}

const dayOf = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((it) => String(it).padStart(2, '0')).join('-');

const daysOn = (at: Date, days: number): Date =>
  new Date(at.getFullYear(), at.getMonth(), at.getDate() + days);

/** A name or an address makes an invitation of one customer; without, there is the reusable link. */
export function WhoIsAsked({ entered, onEntered }: Props) {
  const styles = useStyles();
  const t = useText();
  const now = useNow();
  const named = isNamed(entered);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('relationships.who.title')}</legend>
      <div className={styles.two}>
        <TextField
          label={t('relationships.who.company')}
          value={entered.companyName}
          onChange={(companyName) => onEntered({ companyName })}
          optional
          maxLength={200}
          autoComplete="off"
        />
        <TextField
          label={t('relationships.who.email')}
          value={entered.email}
          onChange={(email) => onEntered({ email })}
          optional
          type="email"
          maxLength={254}
          autoComplete="off"
        />
      </div>
      <p className={styles.note}>{t(named ? 'relationships.who.tracked' : 'relationships.who.standing')}</p>
      {named && (
        <Field
          label={t('shell.field.optional', { label: t('relationships.who.expires') })}
          hint={t('relationships.who.expires-hint')}
        >
          <Input
            type="date"
            className={styles.date}
            value={entered.openUntil}
            min={dayOf(daysOn(now, 1))}
            max={dayOf(daysOn(now, 365))}
            onChange={(_, data) => onEntered({ openUntil: data.value })}
          />
        </Field>
      )}
    </fieldset>
  );
}

export const isNamed = ({ companyName, email }: Pick<Entered, 'companyName' | 'email'>): boolean =>
  companyName.trim() !== '' || email.trim() !== '';
