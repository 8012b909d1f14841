import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type EnrolmentId, type Id, newId } from '#kernel/ids.ts';
import { folderStore } from './documents.ts';

const someFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'twotier-documents-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'documents');
};
const aPlace = (of = newId<'enrolment'>() as EnrolmentId) => ({ of, id: newId<'enrolment-document'>() });

test('a document is a file that its server alone can read, and goes with its application', async () => {
  const folder = someFolder();
  const store = folderStore(folder);
  const [one, foreign] = [aPlace(), aPlace()];
  const two = aPlace(one.of);
  expect(await store.get(one)).toBeUndefined();
  for (const it of [one, two, foreign]) await store.put(it, Buffer.from(`sealed ${it.id}`));
  expect((await store.get(one))?.toString()).toBe(`sealed ${one.id}`);
  expect(await store.get({ ...one, of: foreign.of }), 'not under another application').toBeUndefined();
  const path = join(folder, one.of, one.id);
  expect(readFileSync(path, 'utf8')).toBe(`sealed ${one.id}`);
  expect([statSync(path).mode & 0o777, statSync(join(folder, one.of)).mode & 0o777]).toEqual([0o600, 0o700]);

  await store.delete(two);
  await store.delete(two);
  expect(await store.get(two)).toBeUndefined();
  // Left behind by a server that died while it wrote.
  writeFileSync(join(folder, one.of, `${newId()}.part`), 'half of a document');
  await store.deleteAll(one.of);
  await store.deleteAll(one.of);
  expect(readdirSync(folder)).toEqual([foreign.of]);
});

test('a name that is no id leads nowhere', async () => {
  const store = folderStore(someFolder());
  for (const name of ['../keys', '..', 'a/b', ''] as Id<'enrolment-document'>[]) {
    await expect(store.put({ ...aPlace(), id: name }, Buffer.alloc(1))).rejects.toThrow('named by ids');
    await expect(store.get({ ...aPlace(), id: name })).rejects.toThrow('named by ids');
  }
});
