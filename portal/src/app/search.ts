import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { MessageId } from '#locales/ids.ts';
import { useApi } from '../lib/api.ts';
import { loadWords, locales, type Words } from '../lib/locale.ts';
import { usePreferences } from '../lib/preferences.ts';
import { useMay, useMe } from '../lib/session.ts';
import { signOut } from '../lib/sign-out.ts';
import { themeNames } from '../lib/theme.ts';
import { useSettled } from '../lib/use-settled.ts';
import { useText } from '../ui/text.tsx';
import { isFor, pages } from './pages.ts';

/** One thing the search box offers. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly detail?: string;
  readonly run: () => void;
}

export interface FoundGroup {
  readonly title: string;
  readonly found: readonly Found[];
}

/** A text without case and accents, so that "düne" finds "Dünenhof" and "Дашборд" its page. */
const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/**
 * What matches the text.
 *
 * @param text null while the box is closed; then nothing is looked for
 */
export function useFindings(
  text: string | null,
  onDashboard: () => void,
): { groups: readonly FoundGroup[]; busy: boolean } {
  const t = useText();
  const wanted = fold((text ?? '').trim());
  const pagesFound = usePages(wanted, text !== null, onDashboard);
  const commands = useCommands(wanted);
  const customers = useCustomers((text ?? '').trim());
  const groups = [
    { title: t('shell.search.customers'), found: customers.found },
    { title: t('shell.search.pages'), found: pagesFound },
    { title: t('shell.search.commands'), found: wanted === '' ? [] : commands },
  ];
  return { groups: groups.filter((it) => it.found.length > 0), busy: customers.busy };
}

/** Pages by their name in any of our languages; the old name of the menu finds the menu. */
function usePages(wanted: string, open: boolean, onDashboard: () => void): Found[] {
  const t = useText();
  const me = useMe();
  const navigate = useNavigate();
  const catalogues = useAllWords(open);
  const named = (id: MessageId) =>
    wanted === '' ||
    fold(t(id)).includes(wanted) ||
    catalogues.some((words) => fold(String(words[id] ?? '')).includes(wanted));

  const menu: Found[] = named('shell.menu.dashboard')
    ? [{ id: 'menu', name: t('shell.menu.title'), detail: t('shell.menu.dashboard'), run: onDashboard }]
    : [];
  const found = pages
    .filter((it) => it.frame !== 'bare' && it.searchable !== false && !it.path.includes('$') && isFor(it, me))
    .filter((it) => named(it.title))
    .map((it) => ({
      id: `page${it.path.replaceAll('/', '-')}`,
      name: t(it.title),
      run: () => void navigate({ to: it.path }),
    }));
  return [...found, ...menu];
}

function useAllWords(open: boolean): readonly Words[] {
  const [catalogues, setCatalogues] = useState<readonly Words[]>([]);
  useEffect(() => {
    if (!open || catalogues.length > 0) return;
    let left = false;
    void Promise.all(locales.map(loadWords)).then((all) => left || setCatalogues(all));
    return () => {
      left = true;
    };
  }, [open, catalogues.length]);
  return catalogues;
}

function useCommands(wanted: string): Found[] {
  const t = useText();
  const { setLocale, setTheme } = usePreferences();
  const all: Found[] = [
    ...themeNames.map((it) => ({
      id: `theme-${it}`,
      name: t('shell.search.theme', { theme: t(`shell.theme.${it}`) }),
      run: () => setTheme(it),
    })),
    ...locales.map((it) => ({
      id: `language-${it}`,
      name: t('shell.search.language', { language: t(`shell.language.${it}`) }),
      run: () => void setLocale(it),
    })),
    { id: 'sign-out', name: t('shell.menu.sign-out'), run: () => void signOut() },
  ];
  return all.filter((it) => fold(it.name).includes(wanted));
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const most = 8;

function useCustomers(text: string): { found: Found[]; busy: boolean } {
  const api = useApi();
  const may = useMay();
  const navigate = useNavigate();
  const wanted = useSettled(text, 200);
  // Until the typing rests, what was found belongs to an older text: Enter must not open that.
  const enabled = wanted === text && wanted.length >= 2 && may('customer.list');
  const query = useQuery({
    queryKey: ['customers', 'search', wanted],
    enabled,
    queryFn: async ({ signal }) => {
      if (uuid.test(wanted)) {
        const params = { path: { customerId: wanted } };
        return [await api.get('/v1/customers/{customerId}', { params, signal })];
      }
      const filter = JSON.stringify({
        Operator: 'or',
        LeftFilter: { Field: 'CompanyName', Operator: 'substring', Value: wanted },
        RightFilter: { Field: 'Domain', Operator: 'substring', Value: wanted },
      });
      return (await api.get('/v1/customers', { params: { query: { size: most, filter } }, signal })).items;
    },
  });
  const found = (enabled ? (query.data ?? []) : []).map((it) => ({
    id: it.id,
    name: it.companyProfile.companyName ?? it.id,
    detail: it.companyProfile.domain ?? '',
    run: () => void navigate({ to: `/customers/${it.id}` }),
  }));
  const coming = text.length >= 2 && may('customer.list');
  return { found, busy: coming && (wanted !== text || query.isFetching) };
}
