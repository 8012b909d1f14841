import { readFileSync } from 'node:fs';

const comesAlong = new URL('web-mail-domains.txt', import.meta.url);

/**
 * Which domains belong to public mail services, and so prove nothing about a company.
 *
 * @param file the operator's own list, one domain a line, `#` for remarks; left out: the list that comes along
 */
export function webMailDomains(file?: string): (domain: string) => boolean {
  const listed = new Set(
    readFileSync(file ?? comesAlong, 'utf8')
      .split('\n')
      .map((it) => it.replace(/#.*/, '').trim().toLowerCase())
      .filter((it) => it !== ''),
  );
  // A name below a listed one is the same service.
  return (domain) => {
    const labels = domain.toLowerCase().replace(/\.$/, '').split('.');
    return labels.some((_, at) => listed.has(labels.slice(at).join('.')));
  };
}
