import { readCookie, writeCookie } from './cookie.ts';

/**
 * How the portal looks. The colours stand in `app/tokens.css` and follow one attribute of the root element, which the
 * server sets from the cookie, so that a page is never drawn in the wrong theme first. `system` follows the machine.
 */
export const themeNames = ['light', 'dark', 'system', 'high-contrast'] as const;
export type ThemeName = (typeof themeNames)[number];

/** Our own tokens, beside Fluent's: what is pointed at or chosen, and the kinds of right on a timeline. */
type OurToken =
  | 'Relationship'
  | 'OnRelationship'
  | 'Dap'
  | 'OnDap'
  | 'Gdap'
  | 'OnGdap'
  | 'Assignment'
  | 'Hover'
  | 'Selected'
  | 'Stripe'
  | 'StatusBorder';

/** A token of ours in a style rule: `fill: tt('Gdap')`. */
export const tt = (name: OurToken): string => `var(--tt${name})`;

export function storedTheme(): ThemeName {
  const stored = readCookie('theme');
  return themeNames.find((it) => it === stored) ?? 'system';
}

export function applyTheme(name: ThemeName): void {
  document.documentElement.dataset['theme'] = name;
}

export function rememberTheme(name: ThemeName): void {
  writeCookie('theme', name);
  applyTheme(name);
}
