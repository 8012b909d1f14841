import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  type MenuProps,
  MenuTrigger,
} from '@fluentui/react-components';
import { DarkTheme20Regular } from '@fluentui/react-icons/svg/dark-theme';
import { LocalLanguage20Regular } from '@fluentui/react-icons/svg/local-language';
import type { ReactElement, ReactNode } from 'react';
import { locales } from '../lib/locale.ts';
import { usePreferences } from '../lib/preferences.ts';
import { themeNames } from '../lib/theme.ts';
import { Text, useText } from '../ui/text.tsx';

export function LanguageMenu() {
  const t = useText();
  return (
    <PreferenceMenu label={t('shell.language.label')} icon={<LocalLanguage20Regular />}>
      <LanguageItems />
    </PreferenceMenu>
  );
}

export function ThemeMenu() {
  const t = useText();
  return (
    <PreferenceMenu label={t('shell.theme.label')} icon={<DarkTheme20Regular />}>
      <ThemeItems />
    </PreferenceMenu>
  );
}

function PreferenceMenu(props: { label: string; icon: ReactElement; children: ReactNode }) {
  return (
    <Menu {...usePreferenceMenu()}>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={props.icon} aria-label={props.label} title={props.label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{props.children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What a menu that holds {@link LanguageItems} or {@link ThemeItems} must know. */
export function usePreferenceMenu(): Pick<MenuProps, 'checkedValues' | 'onCheckedValueChange'> {
  const { locale, setLocale, theme, setTheme } = usePreferences();
  return {
    checkedValues: { locale: [locale], theme: [theme] },
    onCheckedValueChange: (_, { name, checkedItems: [value] }) => {
      const language = name === 'locale' && locales.find((it) => it === value);
      const look = name === 'theme' && themeNames.find((it) => it === value);
      if (language) void setLocale(language);
      if (look) setTheme(look);
    },
  };
}

/** Each language in its own name, so that its speaker finds it on a page in any other. */
export function LanguageItems() {
  return locales.map((it) => (
    <MenuItemRadio key={it} name="locale" value={it} lang={it}>
      <Text id={`shell.language.${it}`} />
    </MenuItemRadio>
  ));
}

export function ThemeItems() {
  return themeNames.map((it) => (
    <MenuItemRadio key={it} name="theme" value={it}>
      <Text id={`shell.theme.${it}`} />
    </MenuItemRadio>
  ));
}
