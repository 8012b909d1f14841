import { expect, test } from 'vitest';
import { hashPassword, makeTemporaryPassword, verifyPassword } from './password-hash.ts';

test('a password is known again, and only it', async () => {
  const hash = await hashPassword('correct horse battery');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  await expect(verifyPassword('correct horse battery', hash)).resolves.toEqual({
    right: true,
    outdated: false,
  });
  await expect(verifyPassword('correct horse batterz', hash)).resolves.toMatchObject({ right: false });
});

test('however a keyboard composes a letter, it is the same password', async () => {
  const hash = await hashPassword('le café du matin bleu');
  await expect(verifyPassword('le cafe\u0301 du matin bleu', hash)).resolves.toMatchObject({ right: true });
});

test('somebody there is not has no right password, and the answer takes as long', async () => {
  const hash = await hashPassword('correct horse battery');
  const time = async (stored: string | undefined) => {
    const begun = performance.now();
    const { right } = await verifyPassword('wrong', stored);
    expect(right).toBe(false);
    return performance.now() - begun;
  };
  const runs = async (stored: string | undefined) => {
    const all = [];
    for (let i = 0; i < 5; i++) all.push(await time(stored));
    return all.sort((a, b) => a - b)[2] ?? 0;
  };
  await runs(hash);
  const [known, unknown] = [await runs(hash), await runs(undefined)];
  expect(unknown).toBeGreaterThan(known / 3);
  expect(unknown).toBeLessThan(known * 3);
});

test('a hash with weaker parameters still opens and asks to be renewed', async () => {
  // Made by argon2id with 8 MiB for "correct horse battery".
  const { argon2Sync } = await import('node:crypto');
  const nonce = Buffer.alloc(16, 7);
  const message = 'correct horse battery';
  const tag = argon2Sync('argon2id', {
    message,
    nonce,
    memory: 8192,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  });
  const b64 = (it: Buffer) => it.toString('base64').replace(/=+$/, '');
  const hash = `$argon2id$v=19$m=8192,t=1,p=1$${b64(nonce)}$${b64(tag)}`;
  await expect(verifyPassword('correct horse battery', hash)).resolves.toEqual({
    right: true,
    outdated: true,
  });
});

test('two hash at a time, sixteen wait, the others are told to come back', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 30 }, () => verifyPassword('x', undefined)));
  const refused = answers.filter((it) => it.status === 'rejected');
  expect(refused).toHaveLength(12);
  expect(refused[0]?.reason).toMatchObject({ type: { code: 'tenancy/sign-in-busy', status: 503 } });
  expect(refused[0]?.reason.retryAfter).toBeGreaterThan(0);
  await expect(verifyPassword('x', undefined)).resolves.toMatchObject({ right: false });
});

test('temporary passwords are twenty characters and never the same', () => {
  const made = Array.from({ length: 50 }, makeTemporaryPassword);
  expect(new Set(made).size).toBe(50);
  for (const it of made) expect(it).toMatch(/^[a-km-zA-HJ-NP-Z2-9]{20}$/);
});
