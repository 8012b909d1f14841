import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DarkTheme20Regular } from '@fluentui/react-icons/svg/dark-theme';
import { LocalLanguage20Regular } from '@fluentui/react-icons/svg/local-language';
import type { ReactElement } from 'react';
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

function PreferenceMenu({
  label,
  icon,
  children,
}: {
  label: string;
  icon: ReactElement;
  children: ReactElement;
}) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={icon} aria-label={label} title={label} />
      </MenuTrigger>
      <MenuPopover>{children}</MenuPopover>
    </Menu>
  );
}

/** Each language in its own name, so that its speaker finds it on a page in any other. */
export function LanguageItems() {
  const { locale, setLocale } = usePreferences();
  return (
    <MenuList
      checkedValues={{ locale: [locale] }}
      onCheckedValueChange={(_, data) => {
        const chosen = locales.find((it) => it === data.checkedItems[0]);
        if (chosen) void setLocale(chosen);
      }}
    >
      {locales.map((it) => (
        <MenuItemRadio key={it} name="locale" value={it} lang={it}>
          <Text id={`shell.language.${it}`} />
        </MenuItemRadio>
      ))}
    </MenuList>
  );
}

export function ThemeItems() {
  const { theme, setTheme } = usePreferences();
  return (
    <MenuList
      checkedValues={{ theme: [theme] }}
      onCheckedValueChange={(_, data) => {
        const chosen = themeNames.find((it) => it === data.checkedItems[0]);
        if (chosen) setTheme(chosen);
      }}
    >
      {themeNames.map((it) => (
        <MenuItemRadio key={it} name="theme" value={it}>
          <Text id={`shell.theme.${it}`} />
        </MenuItemRadio>
      ))}
    </MenuList>
  );
}
