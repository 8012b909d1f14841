import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Navigation20Regular } from '@fluentui/react-icons/svg/navigation';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { useEffect, useRef, useState } from 'react';
import { AppAnchor } from '../ui/app-link.tsx';
import { Mark } from '../ui/mark.tsx';
import { Text, useText } from '../ui/text.tsx';
import { AccountMenu } from './account-menu.tsx';
import { LanguageMenu, ThemeMenu } from './preference-menus.tsx';
import { SearchBox } from './search-box.tsx';

const narrow = '@media (max-width: 899px)';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 5,
    display: 'grid',
    gridTemplateColumns: '204px minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '48px',
    padding: '0 12px 0 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto', padding: '0 8px' },
    '@media print': { display: 'none' },
  },
  start: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '32px',
    fontWeight: tokens.fontWeightSemibold,
    color: 'inherit',
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  search: { justifySelf: 'center', width: '100%', maxWidth: '520px', [narrow]: { display: 'none' } },
  searchOpen: {
    [narrow]: {
      display: 'block',
      position: 'absolute',
      insetInline: 0,
      top: 0,
      maxWidth: 'none',
      padding: '8px',
      backgroundColor: tokens.colorNeutralBackground1,
      zIndex: 6,
    },
  },
  tools: { display: 'flex', alignItems: 'center', gap: '2px' },
  wideOnly: { display: 'flex', [narrow]: { display: 'none' } },
  narrowOnly: { display: 'none', [narrow]: { display: 'inline-flex' } },
});

/** Brand, search and commands, language, theme, account. */
export function TopBar({ onMenu, onDashboard }: { onMenu: () => void; onDashboard: () => void }) {
  const styles = useStyles();
  const t = useText();
  const [searching, setSearching] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setSearching(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (searching) input.current?.focus();
  }, [searching]);

  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        <Button
          className={styles.narrowOnly}
          appearance="subtle"
          icon={<Navigation20Regular />}
          aria-label={t('shell.menu.open')}
          onClick={onMenu}
        />
        <AppAnchor to="/" className={styles.brand}>
          <Mark />
          <span>
            <Text id="shell.app.name" />
          </span>
        </AppAnchor>
      </div>
      <div className={mergeClasses(styles.search, searching && styles.searchOpen)}>
        <SearchBox ref={input} onDashboard={onDashboard} onDone={() => setSearching(false)} />
      </div>
      <div className={styles.tools}>
        <Button
          className={styles.narrowOnly}
          appearance="subtle"
          icon={<Search20Regular />}
          aria-label={t('shell.search.open')}
          onClick={() => setSearching(true)}
        />
        <div className={styles.wideOnly}>
          <LanguageMenu />
          <ThemeMenu />
        </div>
        <AccountMenu />
      </div>
    </header>
  );
}
