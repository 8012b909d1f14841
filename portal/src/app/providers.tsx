import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { type IntlConfig, IntlProvider } from 'react-intl';
import { type Locale, loadWords, rememberLocale, type Words } from '../lib/locale.ts';
import { PreferencesContext } from '../lib/preferences.ts';
import { rememberTheme, storedTheme } from '../lib/theme.ts';

interface Props {
  readonly locale: Locale;
  readonly words: Words;
  readonly queries: QueryClient;
  readonly children: ReactNode;
}

// Styles are written by script into <style> elements, which the page's security policy lets through by this number.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});

// app/tokens.css has given every token its value; what Fluent would write here is empty.
const inTheStyleSheet = {};

/** Language, theme, styles and data: what every page stands in. */
export function Providers({ queries, children, ...start }: Props) {
  const [speech, setSpeech] = useState({ locale: start.locale, words: start.words });
  const [themeName, setThemeName] = useState(storedTheme);

  useEffect(() => {
    document.documentElement.lang = speech.locale;
  }, [speech.locale]);

  const preferences = useMemo(
    () => ({
      locale: speech.locale,
      setLocale: async (locale: Locale) => {
        const words = await loadWords(locale);
        rememberLocale(locale);
        setSpeech({ locale, words });
        // Some texts come from the server, in the language they were asked for in.
        await queries.invalidateQueries();
      },
      theme: themeName,
      setTheme: (name: typeof themeName) => {
        rememberTheme(name);
        setThemeName(name);
      },
    }),
    [speech.locale, themeName, queries],
  );

  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <IntlProvider
        locale={speech.locale}
        messages={speech.words as NonNullable<IntlConfig['messages']>}
        onError={complain}
      >
        <FluentProvider theme={inTheStyleSheet}>
          <PreferencesContext value={preferences}>
            <QueryClientProvider client={queries}>{children}</QueryClientProvider>
          </PreferencesContext>
        </FluentProvider>
      </IntlProvider>
    </RendererProvider>
  );
}

/** A text that is missing or broken is our mistake; the reader gets the page nevertheless. */
function complain(error: unknown): void {
  console.error(error);
}
