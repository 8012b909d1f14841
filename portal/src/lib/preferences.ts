import { createContext, useContext } from 'react';
import type { Locale } from './locale.ts';
import type { ThemeName } from './theme.ts';

/** What the reader chose for this browser: a cookie each, so that the server sends the page in it. */
export interface Preferences {
  readonly locale: Locale;
  readonly setLocale: (locale: Locale) => Promise<void>;
  readonly theme: ThemeName;
  readonly setTheme: (theme: ThemeName) => void;
}

export const PreferencesContext = createContext<Preferences | null>(null);

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('This part stands outside the providers.');
  return preferences;
}
