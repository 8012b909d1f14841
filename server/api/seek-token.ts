import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import type { Caller } from '#kernel/actor.ts';
import { Problem } from '#kernel/problem.ts';
import type { SealKeys } from '#kernel/seal.ts';
import { invalidSeekToken } from './problems.ts';

type Position = readonly (string | null)[];

/** Where a list goes on, and how it was asked for: clients send neither size nor filter with it. */
export interface Seek {
  readonly size: number;
  readonly filter?: string | undefined;
  readonly sort?: string | undefined;
  /** The last row's sort key and id; empty where nothing follows, or to begin at the beginning. */
  readonly after: Position;
  /** The same of the page before, in lists that go back; absent on the first page. */
  readonly before?: Position | undefined;
}

const prepared = new WeakMap<Buffer, KeyObject>();

/** Bytes are made a key anew by every use, which costs several times what the signature itself does. */
function keyOf(bytes: Buffer): KeyObject {
  let key = prepared.get(bytes);
  if (!key) {
    key = createSecretKey(bytes);
    prepared.set(bytes, key);
  }
  return key;
}

const sign = (key: Buffer, caller: Caller, route: string, payload: string): Buffer =>
  createHmac('sha256', keyOf(key))
    .update(
      `seek\u0000${caller.credentials.tenantId}\u0000${caller.credentials.id}\u0000${route}\u0000${payload}`,
    )
    .digest();

/** A continuation token that serves this caller on this route alone. */
export function seekToken(keys: SealKeys, caller: Caller, route: string, seek: Seek): string {
  const payload = Buffer.from(
    JSON.stringify([
      seek.size,
      seek.filter ?? null,
      seek.sort ?? null,
      seek.after,
      ...(seek.before ? [seek.before] : []),
    ]),
  ).toString('base64url');
  const keyId = keys.current;
  const key = keys.keys.get(keyId);
  if (!key) throw new Error('KEYS_DIR holds no current key.');
  return `${keyId}.${payload}.${sign(key, caller, route, payload).toString('base64url')}`;
}

/** @throws {Problem} `api/invalid-seek-token`: made up, changed, or somebody else's */
export function openSeekToken(keys: SealKeys, caller: Caller, route: string, token: string): Seek {
  const [keyId = '', payload = '', mac = ''] = token.split('.');
  const key = keys.keys.get(keyId);
  const given = Buffer.from(mac, 'base64url');
  if (
    !key ||
    token.length > 8_192 ||
    given.length !== 32 ||
    !timingSafeEqual(given, sign(key, caller, route, payload))
  )
    throw new Problem(invalidSeekToken);
  const [size, filter, sort, after, before] = JSON.parse(Buffer.from(payload, 'base64url').toString()) as [
    number,
    string | null,
    string | null,
    (string | null)[],
    (string | null)[]?,
  ];
  return {
    size,
    after,
    ...(filter === null ? {} : { filter }),
    ...(sort === null ? {} : { sort }),
    ...(before ? { before } : {}),
  };
}
