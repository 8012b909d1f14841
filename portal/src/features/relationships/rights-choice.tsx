import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { CheckField } from '../../ui/fields.tsx';
import { useRightNames } from '../../ui/right-names.ts';
import { useText } from '../../ui/text.tsx';
import type { StandingLink } from './use-draft.ts';

type Offer = StandingLink['offers'][number];

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '2px', fontWeight: tokens.fontWeightSemibold },
  option: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    gap: '0 12px',
    padding: '6px 0',
    cursor: 'pointer',
  },
  radio: {
    width: '16px',
    height: '16px',
    margin: '2px 0 0',
    accentColor: tokens.colorCompoundBrandBackground,
  },
  text: {
    gridColumn: '2',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  hint: {
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  roles: { marginTop: '4px', '& summary': { cursor: 'pointer', padding: '4px 0' } },
  list: { margin: '4px 0 0', paddingInlineStart: '20px', display: 'grid', gap: '2px' },
  technical: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly offers: readonly Offer[];
  readonly mode: Offer['rightsMode'];
  /** The reusable link keeps the mode it was made with; one for a customer by name may ask for another. */
  readonly fixed: boolean;
  readonly onMode: (mode: Offer['rightsMode']) => void;
}

/** The rights that are asked for, in plain words; what an installation does not offer is not shown. */
export function RightsChoice({ offers, mode, fixed, onMode }: Props) {
  const styles = useStyles();
  const t = useText();
  const name = useId();
  const chosen = offers.find((it) => it.rightsMode === mode);
  const shown = fixed ? offers.filter((it) => it.rightsMode === mode) : offers;
  // Where the choice is between tenant-wide rights and none, it is the one box people know.
  if (!fixed && offers.length === 2 && !offers.some((it) => it.rightsMode === 'gdap'))
    return (
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('relationships.rights.title')}</legend>
        <CheckField
          label={t('relationships.rights.dap.box')}
          checked={mode === 'dap'}
          onChange={(checked) => onMode(checked ? 'dap' : 'none')}
        />
        <p className={styles.hint}>
          {t(mode === 'dap' ? 'relationships.rights.dap.text' : 'relationships.rights.none.text')}
        </p>
      </fieldset>
    );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('relationships.rights.title')}</legend>
      {shown.map((offer, index) => (
        <label key={offer.rightsMode} className={styles.option}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={offer.rightsMode === mode}
            onChange={() => onMode(offer.rightsMode)}
          />
          <OfferName offer={offer} />
          <span className={styles.text}>
            {t(`relationships.rights.${offer.rightsMode}.text`)}
            {!fixed &&
              index === 0 &&
              offer.rightsMode === 'gdap' &&
              ` ${t('relationships.rights.gdap.recommended')}`}
          </span>
        </label>
      ))}
      {chosen?.rightsMode === 'gdap' && <Roles offer={chosen} />}
      {fixed && offers.length > 1 && <p className={styles.hint}>{t('relationships.rights.fixed')}</p>}
    </fieldset>
  );
}

function OfferName({ offer }: { offer: Offer }) {
  const t = useText();
  return (
    <span>
      {offer.rightsMode === 'gdap'
        ? t('relationships.rights.gdap.name', { count: offer.roles.length, days: offer.days ?? 0 })
        : t(`relationships.rights.${offer.rightsMode}.name`)}
    </span>
  );
}

function Roles({ offer }: { offer: Offer }) {
  const styles = useStyles();
  const t = useText();
  const names = useRightNames();
  return (
    <details className={styles.roles}>
      <summary>{t('relationships.rights.roles')}</summary>
      <ul className={styles.list}>
        {offer.roles.map((it) => (
          <li key={it}>
            {names.role(it).plain}{' '}
            <span className={styles.technical} lang="en">
              {names.role(it).technical}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
