import type { PageDefinition } from '../lib/page-definition.ts';
import type { Me } from '../lib/session.ts';

/** Every feature brings its own table, `features/<name>/pages.ts`; the pages themselves load when somebody goes there. */
const tables = import.meta.glob<{ pages: readonly PageDefinition[] }>('../features/*/pages.ts', {
  eager: true,
});

export const pages: readonly PageDefinition[] = Object.values(tables).flatMap((it) => it.pages);

/** Whether a page is meant for this person. The server decides again; this only keeps dead ends out of sight. */
export function isFor(page: PageDefinition, me: Me): boolean {
  const kind = isOneOf(page.kinds, me);
  const may = page.needs === undefined || page.needs.some((it) => me.may.some((own) => own === it));
  return kind && may;
}

const isOneOf = (kinds: PageDefinition['kinds'], me: Me): boolean =>
  kinds === undefined || kinds.some((it) => me.tenant.kinds.some((own) => own === it));

/** What stands in the menu, in its order. */
export const menuPages = (me: Me, group: 'work' | 'own'): readonly PageDefinition[] =>
  pages
    .filter((it) => it.menu?.group === group && isOneOf(it.menu.kinds, me) && isFor(it, me))
    .sort((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0));

/** Fetches the code of the page at an address, ahead of the router. What goes wrong, goes wrong again there. */
export function preload(pathname: string): void {
  const page = pages.find((it) => it.path === pathname) ?? pages.find((it) => fits(it.path, pathname));
  page?.load().catch(() => {});
}

function fits(path: string, pathname: string): boolean {
  const [wanted, given] = [path.split('/'), pathname.split('/')];
  return (
    wanted.length === given.length && wanted.every((it, index) => it.startsWith('$') || it === given[index])
  );
}
