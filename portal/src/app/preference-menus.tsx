import { DarkTheme20Regular } from '@fluentui/react-icons/svg/dark-theme';
import { LocalLanguage20Regular } from '@fluentui/react-icons/svg/local-language';
import { locales } from '../lib/locale.ts';
import { usePreferences } from '../lib/preferences.ts';
import { themeNames } from '../lib/theme.ts';
import { LazyMenu } from '../ui/lazy-menu.tsx';
import type { MenuChoice } from '../ui/menu-entry.ts';
import { useText } from '../ui/text.tsx';

export function LanguageMenu() {
  const t = useText();
  const { languages } = usePreferenceEntries();
  const label = t('shell.language.label');
  return (
    <LazyMenu
      appearance="subtle"
      align="end"
      icon={<LocalLanguage20Regular />}
      aria-label={label}
      title={label}
      entries={languages}
    />
  );
}

export function ThemeMenu() {
  const t = useText();
  const { themes } = usePreferenceEntries();
  const label = t('shell.theme.label');
  return (
    <LazyMenu
      appearance="subtle"
      align="end"
      icon={<DarkTheme20Regular />}
      aria-label={label}
      title={label}
      entries={themes}
    />
  );
}

/** Language and theme as lines of a menu. Each language has its own name, so that its speaker finds it on any page. */
export function usePreferenceEntries(): { languages: readonly MenuChoice[]; themes: readonly MenuChoice[] } {
  const t = useText();
  const { locale, setLocale, theme, setTheme } = usePreferences();
  return {
    languages: locales.map((it) => ({
      kind: 'radio',
      group: 'locale',
      value: it,
      label: t(`shell.language.${it}`),
      lang: it,
      checked: it === locale,
      onPress: () => void setLocale(it),
    })),
    themes: themeNames.map((it) => ({
      kind: 'radio',
      group: 'theme',
      value: it,
      label: t(`shell.theme.${it}`),
      checked: it === theme,
      onPress: () => setTheme(it),
    })),
  };
}
