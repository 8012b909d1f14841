import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { type Locale, locales } from '../lib/locale.ts';
import { useText } from './text.tsx';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '6px', fontWeight: tokens.fontWeightSemibold },
  segments: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 479px)': { display: 'flex' },
  },
  segment: {
    position: 'relative',
    padding: '5px 14px',
    cursor: 'pointer',
    textAlign: 'center',
    '@media (max-width: 479px)': { flexGrow: 1, paddingInline: '6px' },
    '&:not(:first-child)': {
      borderInlineStartWidth: '1px',
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke1,
    },
    ':has(:checked)': {
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontWeight: tokens.fontWeightSemibold,
    },
    ':has(:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '@media (forced-colors: active)': { ':has(:checked)': { outline: '2px solid Highlight' } },
  },
  input: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    margin: 0,
    opacity: 0,
    cursor: 'pointer',
  },
});

/** The language of a mail is the reader's of that mail, not of this page. */
export function LanguageChoice({ locale, onLocale }: { locale: Locale; onLocale: (locale: Locale) => void }) {
  const styles = useStyles();
  const t = useText();
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('relationships.draft.language')}</legend>
      <div className={styles.segments}>
        {locales.map((it) => (
          <label key={it} lang={it} className={styles.segment}>
            <input
              type="radio"
              name={name}
              className={styles.input}
              checked={it === locale}
              onChange={() => onLocale(it)}
            />
            {t(`shell.language.${it}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
