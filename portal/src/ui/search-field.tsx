import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { useEffect, useRef, useState } from 'react';
import { useText } from './text.tsx';

const useStyles = makeStyles({
  box: {
    position: 'relative',
    flex: '1 1 220px',
    maxWidth: '320px',
    '@media (max-width: 639px)': { maxWidth: 'none' },
  },
  icon: {
    position: 'absolute',
    insetInlineStart: '9px',
    top: '6px',
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
  },
  input: {
    width: '100%',
    minHeight: '32px',
    padding: '5px 34px 5px 36px',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    textOverflow: 'ellipsis',
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    '::-webkit-search-cancel-button': { display: 'none' },
    ':focus': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
  },
  clear: { position: 'absolute', insetInlineEnd: '4px', top: '4px' },
});

interface Props {
  readonly label: string;
  readonly value: string;
  /** Called a moment after the last key press. Keep the text in the address, with `replace`. */
  readonly onSearch: (text: string) => void;
}

const moment = 250;

/** A search beside a list. What is typed is the reader's at once and the list's a moment later. */
export function SearchField({ label, value, onSearch }: Props) {
  const styles = useStyles();
  const t = useText();
  const [typed, setTyped] = useState(value);
  const latest = useRef(onSearch);
  latest.current = onSearch;

  // Back, or a filter cleared elsewhere, changes the text from outside.
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => latest.current(typed), moment);
    return () => clearTimeout(timer);
  }, [typed, value]);

  return (
    <div className={styles.box}>
      <Search20Regular className={styles.icon} />
      <input
        className={styles.input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        maxLength={200}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed !== '' && (
        <Button
          className={styles.clear}
          appearance="transparent"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={t('shell.button.clear')}
          onClick={() => setTyped('')}
        />
      )}
    </div>
  );
}
