/** The machine a browser runs on, by the names that never leave it. */
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether an app's people may be sent back to an address: https anywhere, http on one's own machine. Compared letter by
 * letter later, so what a browser would spell differently is refused now.
 */
export function isRedirectUri(text: string): boolean {
  if (text.length > 2_000 || text.includes('#') || text.includes('*') || !URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback.has(url.hostname))) return false;
  return url.href === text || url.href === `${text}/`;
}
