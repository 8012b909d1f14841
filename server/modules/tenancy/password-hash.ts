import { type Argon2Parameters, argon2, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { Problem } from '#kernel/problem.ts';
import { composed } from './password.ts';
import { signInBusy } from './problems.ts';

const derive = promisify(
  (parameters: Argon2Parameters, done: (error: Error | null, tag: NonSharedBuffer) => void) =>
    argon2('argon2id', parameters, done),
);

/** 46 MiB in one pass: what OWASP asks of argon2id, and what a small server can still spare twice at a time. */
const today = { memory: 46 * 1024, passes: 1, parallelism: 1 };
const atOnce = 2;
const mayWait = 16;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Hashing costs memory on purpose, so that only two run at a time and sixteen wait.
 *
 * @throws {Problem} `tenancy/sign-in-busy` for everybody beyond
 */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mayWait) throw new Problem(signInBusy, {}, { retryAfter: randomInt(1, 4) });
    await new Promise<void>((go) => waiting.push(go));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The hash of a password in PHC form: its parameters stand in front of it. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await inTurn(() =>
    derive({ message: composed(password), nonce: salt, tagLength: 32, ...today }),
  );
  const parameters = `m=${today.memory},t=${today.passes},p=${today.parallelism}`;
  return `$argon2id$v=19$${parameters}$${unpadded(salt)}$${unpadded(tag)}`;
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
const nobodysHash = `$argon2id$v=19$m=${today.memory},t=${today.passes},p=${today.parallelism}$${unpadded(randomBytes(16))}$${unpadded(randomBytes(32))}`;

/**
 * Whether the password is right.
 *
 * @param hash undefined for a user there is not: it takes as long and the answer is no
 */
export async function verifyPassword(
  password: string,
  hash: string | undefined,
): Promise<{ right: boolean; outdated: boolean }> {
  const match = form.exec(hash ?? nobodysHash);
  if (!match) throw new Error('A stored password hash is not in a form this release knows.');
  const [, memory, passes, parallelism, salt = '', tag = ''] = match;
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const stored = Buffer.from(tag, 'base64');
  const derived = await inTurn(() =>
    derive({
      message: composed(password),
      nonce: Buffer.from(salt, 'base64'),
      tagLength: stored.length,
      ...parameters,
    }),
  );
  const right = timingSafeEqual(derived, stored) && hash !== undefined;
  return {
    right,
    outdated: right && (parameters.memory < today.memory || parameters.passes < today.passes),
  };
}

// Without what is easily mistaken: 0 O 1 l I.
const readable = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Twenty random characters for one sign-in: about 116 bits. */
export const makeTemporaryPassword = (): string =>
  Array.from({ length: 20 }, () => readable[randomInt(readable.length)]).join('');
