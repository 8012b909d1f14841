import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { guardedFetch, isGlobalUnicast, operatorFetch } from './guarded-fetch.ts';

test.each([
  ['8.8.8.8', true],
  ['1.1.1.1', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['ff02::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001:0:7f00:1::', false],
  ['2001:db8::1', false],
  ['localhost', false],
])('%s is out in the world: %s', (address, out) => {
  expect(isGlobalUnicast(address)).toBe(out);
});

test.each([
  'http://example.com/',
  'https://user:secret@example.com/',
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://localhost/',
  'ftp://example.com/',
])('%s is not fetched', async (url) => {
  await expect(guardedFetch(url, {})).rejects.toMatchObject({ name: 'RefusedAddress' });
});

async function aServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}

test('what the operator set is fetched on this machine, once, and no further', async () => {
  const home = await aServer((request, response) => {
    if (request.url === '/away') response.writeHead(302, { location: 'https://example.com/' }).end();
    else if (request.url === '/large') response.end('x'.repeat(300 * 1024));
    else request.pipe(response);
  });
  const answer = await operatorFetch(`${home}/`, { method: 'POST', body: 'asked' });
  expect(await answer.text()).toBe('asked');
  expect((await operatorFetch(`${home}/away`, {})).status).toBe(302);
  await expect(operatorFetch(`${home}/large`, {})).rejects.toThrow('too large');
});

test('whoever stops waiting for an answer is let go at once', async () => {
  const home = await aServer(() => {});
  const signal = AbortSignal.timeout(50);
  await expect(operatorFetch(`${home}/`, { signal })).rejects.toThrow('Nobody waits');
});

test.each(['http://10.0.0.1/', 'http://8.8.8.8/', 'https://u:p@127.0.0.1/', 'file:///etc/passwd'])(
  '%s is not fetched, whoever set it',
  async (url) => {
    await expect(operatorFetch(url, {})).rejects.toMatchObject({ name: 'RefusedAddress' });
  },
);
