import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { tt } from '../lib/theme.ts';
import { HiddenText } from '../ui/hidden-text.tsx';
import { useText } from '../ui/text.tsx';
import { type Found, useFindings } from './search.ts';

const useStyles = makeStyles({
  box: { position: 'relative' },
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
    padding: '5px 64px 5px 36px',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    '::-webkit-search-cancel-button': { display: 'none' },
    ':focus': { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-1px' },
  },
  keys: {
    position: 'absolute',
    insetInlineEnd: '7px',
    top: '7px',
    padding: '0 5px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    pointerEvents: 'none',
    '@media (max-width: 899px)': { display: 'none' },
  },
  list: {
    position: 'absolute',
    insetInline: 0,
    top: 'calc(100% + 4px)',
    maxHeight: 'min(70vh, 520px)',
    overflowY: 'auto',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  group: {
    padding: '6px 8px 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  option: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 12px',
    minHeight: '32px',
    alignItems: 'center',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tt('Hover') },
  },
  active: {
    backgroundColor: tt('Selected'),
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  more: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  note: { padding: '8px', color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly onDashboard: () => void;
  readonly onDone: () => void;
}

/** Customers by name, domain or id; pages by their name in any language; commands. */
export function SearchBox({ ref, onDashboard, onDone }: Props) {
  const styles = useStyles();
  const t = useText();
  const listId = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { groups, busy } = useFindings(open ? text : null, onDashboard);
  const options = groups.flatMap((it) => it.found);
  const chosen = options[Math.min(active, options.length - 1)];
  const idOf = (found: Found) => `${listId}-${found.id}`;

  const close = () => {
    setOpen(false);
    setText('');
    setActive(0);
    onDone();
  };
  const run = (found: Found | undefined) => {
    if (!found) return;
    close();
    found.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      setOpen(true);
      setActive((options.length + Math.min(active, options.length - 1) + step) % options.length);
    } else if (event.key === 'Enter') run(chosen);
    else if (event.key === 'Escape') {
      close();
      (event.target as HTMLElement).blur();
    } else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not in every browser we serve
    <div className={styles.box} role="search">
      <Search20Regular className={styles.icon} />
      <input
        ref={ref}
        className={styles.input}
        type="search"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-label={t('shell.search.label')}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && chosen ? idOf(chosen) : undefined}
        aria-keyshortcuts="Control+K"
        placeholder={t('shell.search.placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          onDone();
        }}
        onKeyDown={onKeyDown}
      />
      <span className={styles.keys} aria-hidden="true">
        Ctrl+K
      </span>
      <div
        id={listId}
        role="listbox"
        aria-label={t('shell.search.label')}
        tabIndex={-1}
        className={styles.list}
        hidden={!open}
        // Keeps the focus in the field: a press on an option must not close the list before the click.
        onMouseDown={(event) => event.preventDefault()}
      >
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: options of a listbox cannot stand in a fieldset
          <div key={group.title} role="group" aria-label={group.title}>
            <div className={styles.group} aria-hidden="true">
              {group.title}
            </div>
            {group.found.map((found) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, see aria-activedescendant
              <div
                key={found.id}
                id={idOf(found)}
                role="option"
                tabIndex={-1}
                aria-selected={found === chosen}
                className={mergeClasses(styles.option, found === chosen && styles.active)}
                onClick={() => run(found)}
              >
                <bdi>{found.name}</bdi>
                {found.detail && <span className={styles.more}>{found.detail}</span>}
              </div>
            ))}
          </div>
        ))}
        {options.length === 0 && !busy && text.trim() !== '' && (
          <div className={styles.note}>{t('shell.search.none', { text: text.trim() })}</div>
        )}
      </div>
      {open && (
        <HiddenText live>
          {busy ? t('shell.search.searching') : t('shell.search.found', { count: options.length })}
        </HiddenText>
      )}
    </div>
  );
}
