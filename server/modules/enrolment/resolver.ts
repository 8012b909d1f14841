import { Resolver as NodeResolver } from 'node:dns/promises';
import { errorCode } from '#kernel/known-failure.ts';
import type { Answered, Resolver } from './ports.ts';

/** That there is no such record is an answer; anything else that goes wrong is none. */
const noRecords = new Set(['ENODATA', 'ENOTFOUND', 'NXDOMAIN']);

/** Names that are nobody's for ever (RFC 6761): the world's name servers need not be asked, and a sample world asks nobody. */
const isNobodys = (domain: string): boolean => /(^|\.)(example|invalid|localhost|test)\.?$/i.test(domain);

async function ask<T>(question: () => Promise<readonly T[]>): Promise<Answered<T>> {
  try {
    return { records: await question() };
  } catch (error) {
    return noRecords.has(errorCode(error) ?? '') ? { records: [] } : 'unanswered';
  }
}

/** Whoever publishes a record chooses what stands in it, and a reviewer reads it. */
const plain = (name: string): string => name.replaceAll(/[^\x21-\x7e]/g, '?').slice(0, 253);

/**
 * Asks the domain name system.
 *
 * @param servers addresses of name servers, which may know names of their own; empty: those of this machine
 */
export function dnsResolver(servers: readonly string[] = [], { timeout = 3_000, tries = 2 } = {}): Resolver {
  const dns = new NodeResolver({ timeout, tries });
  if (servers.length > 0) dns.setServers([...servers]);
  const known = (domain: string) => servers.length > 0 || !isNobodys(domain);
  return {
    mailServers: async (domain) =>
      known(domain)
        ? ask(async () =>
            (await dns.resolveMx(domain))
              .filter((it) => it.exchange !== '' && it.exchange !== '.')
              .sort((a, b) => a.priority - b.priority)
              .map((it) => plain(it.exchange)),
          )
        : { records: [] },
    texts: async (domain) =>
      known(domain)
        ? ask(async () => (await dns.resolveTxt(domain)).map((it) => it.join('')))
        : { records: [] },
  };
}
