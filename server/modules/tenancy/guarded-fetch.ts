import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { BlockList, isIP } from 'node:net';

/** Fetches an address somebody from outside chose. */
export type OutboundFetch = (
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: unknown; signal?: AbortSignal },
) => Promise<Response>;

/** Where nothing of ours may ever be sent because somebody said so: this machine, inner networks, special purposes. */
const inward = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inward.addSubnet(net, bits, 'ipv4');

const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const special6 = new BlockList();
// Documentation, benchmarks, and the forms that carry an IPv4 address inside: 6to4 and Teredo.
for (const [net, bits] of [
  ['2001:db8::', 32],
  ['2001::', 23],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special6.addSubnet(net, bits, 'ipv6');

/** Whether an address is somebody's out in the world: global unicast, whatever notation it comes in. */
export function isGlobalUnicast(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !inward.check(address, 'ipv4');
  // NAT64, IPv4-mapped and local ones all lie outside 2000::/3.
  return version === 6 && global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}

/** The address is not one we go to. */
export class RefusedAddress extends Error {
  override readonly name = 'RefusedAddress';
}

const connectWithin = 5_000;
const answerWithin = 15_000;
const mostBytes = 256 * 1024;

/**
 * Fetches over https from addresses out in the world only: every address the name has is looked at, and exactly the
 * one looked at is connected to. No redirects, no proxy, not for long and not much.
 */
export const guardedFetch: OutboundFetch = async (text, options) => {
  const url = new URL(text);
  if (url.protocol !== 'https:') throw new RefusedAddress('Only plain https addresses are fetched.');
  return fetchFrom(url, options, isGlobalUnicast);
};

/**
 * The same for addresses that whoever runs Twotier set: they may lie in an inner network, and on this machine do
 * without https.
 */
export const operatorFetch: OutboundFetch = async (text, options) => {
  const url = new URL(text);
  const plain = url.protocol === 'http:';
  if (!plain && url.protocol !== 'https:') throw new RefusedAddress('Only web addresses are fetched.');
  return fetchFrom(url, options, (address) => !plain || thisMachine.check(address, version(address)));
};

const thisMachine = new BlockList();
thisMachine.addSubnet('127.0.0.0', 8, 'ipv4');
thisMachine.addAddress('::1', 'ipv6');
const version = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

async function fetchFrom(
  url: URL,
  options: Parameters<OutboundFetch>[1],
  allows: (address: string) => boolean,
): Promise<Response> {
  if (url.username !== '' || url.password !== '')
    throw new RefusedAddress('No address with a name or a password in it is fetched.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [host] : (await lookup(host, { all: true })).map((it) => it.address);
  const [address] = found;
  if (address === undefined || !found.every(allows))
    throw new RefusedAddress('The name leads to an address that is not out in the world.');
  const plain = url.protocol === 'http:';
  const body = options.body === undefined || options.body === null ? undefined : String(options.body);
  return new Promise<Response>((answer, fail) => {
    const timer = setTimeout(() => asked.destroy(new Error('The answer took too long.')), answerWithin);
    const asked = (plain ? requestPlain : request)(
      {
        host: address,
        ...(plain ? {} : { servername: isIP(host) ? undefined : host }),
        port: url.port === '' ? (plain ? 80 : 443) : Number(url.port),
        path: `${url.pathname}${url.search}`,
        method: options.method ?? 'GET',
        headers: { ...options.headers, host: url.host },
        timeout: connectWithin,
        agent: false,
      },
      async (incoming) => {
        try {
          const parts: Buffer[] = [];
          let size = 0;
          for await (const part of incoming) {
            size += part.length;
            if (size > mostBytes) throw new Error('The answer is too large.');
            parts.push(part);
          }
          const status = incoming.statusCode ?? 500;
          const type = incoming.headers['content-type'];
          answer(
            new Response([204, 205, 304].includes(status) ? null : Buffer.concat(parts), {
              status,
              headers: type === undefined ? {} : { 'content-type': type },
            }),
          );
        } catch (error) {
          asked.destroy();
          fail(error);
        } finally {
          clearTimeout(timer);
        }
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('The server did not answer.')));
    asked.on('error', (error) => {
      clearTimeout(timer);
      fail(error);
    });
    options.signal?.addEventListener(
      'abort',
      () => asked.destroy(new Error('Nobody waits for the answer any more.')),
      {
        once: true,
      },
    );
    asked.end(body);
  });
}
