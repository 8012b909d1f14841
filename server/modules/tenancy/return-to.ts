const anywhere = 'http://portal.invalid';

/**
 * Where to go after signing in: a path of ours, as a browser would read it. Whatever leads elsewhere (`//host`,
 * `/\host`, encoded slashes, another scheme, a control character) leads home.
 */
export function ownPath(text: string | undefined): string {
  if (text === undefined || !/^\/(?![/\\])/.test(text) || /[\p{Cc}\\]/u.test(text) || text.length > 2_000)
    return '/';
  if (/^\/(%2f|%5c)/i.test(text)) return '/';
  const url = URL.parse(text, anywhere);
  if (!url || url.origin !== anywhere || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
