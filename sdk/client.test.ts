import { expect, test } from 'vitest';
import { createApi, Fault, noAnswer } from './client.ts';

/** A server that answers in turn, and remembers what it was asked. */
function aServer(...answers: (Response | Error)[]) {
  const asked: { method: string; url: string; headers: Headers; body: string }[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    asked.push({
      method: request.method,
      url: request.url,
      headers: request.headers,
      body: await request.text(),
    });
    const answer = answers.shift();
    if (!answer) throw new Error('asked once too often');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, fetch };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

const fault = (status: number, errorName: string, headers: Record<string, string> = {}) =>
  json(status, { code: 990051, errorName, description: 'Words.', data: ['x'], source: 'Twotier' }, headers);

const baseUrl = 'http://server.example';
const removal = {
  params: { path: { customerId: 'c1' } },
  body: { relationshipToPartner: 'none' },
} as const;

test('a call carries its language and an id of its own, and hands back the body', async () => {
  const { asked, fetch } = aServer(json(200, { mfa: true }), json(200, { mfa: true }));
  const api = createApi({ baseUrl, fetch, locale: () => 'ru' });
  expect(await api.get('/v1/me')).toEqual({ mfa: true });
  await api.get('/v1/me');
  expect(asked[0]?.headers.get('X-Locale')).toBe('ru');
  const ids = asked.map((it) => it.headers.get('MS-RequestId'));
  expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  expect(ids[0]).not.toBe(ids[1]);
});

test('a write whose answer was lost is asked for again under the same id, with the same body', async () => {
  const { asked, fetch } = aServer(new TypeError('connection reset'), json(200, { id: 'c1' }));
  const api = createApi({ baseUrl, fetch });
  await api.patch('/v1/customers/{customerId}', removal);
  expect(asked.map((it) => it.method)).toEqual(['PATCH', 'PATCH']);
  expect(asked[0]?.headers.get('MS-RequestId')).toBe(asked[1]?.headers.get('MS-RequestId'));
  expect(asked.map((it) => it.body)).toEqual([
    '{"relationshipToPartner":"none"}',
    '{"relationshipToPartner":"none"}',
  ]);
});

test('a refusal is thrown as it was said, and not repeated', async () => {
  const { asked, fetch } = aServer(fault(409, 'relationships/invitation-decided', { 'MS-RequestId': 'r1' }));
  const api = createApi({ baseUrl, fetch });
  const error = await api.get('/v1/me').catch((it: unknown) => it);
  expect(error).toBeInstanceOf(Fault);
  expect(error).toMatchObject({
    status: 409,
    code: 990051,
    errorName: 'relationships/invitation-decided',
    description: 'Words.',
    requestId: 'r1',
    data: ['x'],
  });
  expect(asked).toHaveLength(1);
});

test('a busy server is asked three times, no sooner than it said', async () => {
  const busy = () => fault(503, 'api/overloaded', { 'Retry-After': '1' });
  const { asked, fetch } = aServer(busy(), busy(), busy());
  const started = performance.now();
  const error = await createApi({ baseUrl, fetch })
    .get('/v1/me')
    .catch((it: unknown) => it);
  expect(error).toMatchObject({ status: 503, retryAfter: 1 });
  expect(asked).toHaveLength(3);
  expect(performance.now() - started).toBeGreaterThan(1_990);
});

test('no connection at all is a fault too, with the id under which to ask again', async () => {
  const gone = () => new TypeError('fetch failed');
  const { asked, fetch } = aServer(gone(), gone(), gone());
  const error = await createApi({ baseUrl, fetch })
    .get('/v1/me')
    .catch((it: unknown) => it);
  expect(error).toMatchObject({
    status: 0,
    errorName: noAnswer,
    requestId: asked[0]?.headers.get('MS-RequestId'),
  });
});

test('an ended session is renewed and the call repeated once under its id', async () => {
  const { asked, fetch } = aServer(fault(401, 'access/unauthenticated'), json(200, { id: 'c1' }));
  const reasons: string[] = [];
  const api = createApi({
    baseUrl,
    fetch,
    onSignedOut: async (why) => {
      reasons.push(why.errorName);
      return true;
    },
  });
  await api.patch('/v1/customers/{customerId}', removal);
  expect(reasons).toEqual(['access/unauthenticated']);
  expect(asked[0]?.headers.get('MS-RequestId')).toBe(asked[1]?.headers.get('MS-RequestId'));
});

test('who does not sign in again gets the refusal, and a second 401 is not asked about again', async () => {
  const first = aServer(fault(401, 'access/unauthenticated'));
  const stubborn = createApi({ baseUrl, fetch: first.fetch, onSignedOut: async () => false });
  await expect(stubborn.get('/v1/me')).rejects.toMatchObject({ status: 401 });

  const second = aServer(fault(401, 'access/mfa-required'), fault(401, 'access/mfa-required'));
  const willing = createApi({ baseUrl, fetch: second.fetch, onSignedOut: async () => true });
  await expect(willing.get('/v1/me')).rejects.toMatchObject({ errorName: 'access/mfa-required' });
  expect(second.asked).toHaveLength(2);
});

test('a file comes as it is', async () => {
  const { asked, fetch } = aServer(new Response('a;b\r\n', { headers: { 'content-type': 'text/csv' } }));
  const file = await createApi({ baseUrl, fetch }).file('/v1/activity/export', {
    params: { query: { format: 'csv', q: 'berg & co' } },
  });
  expect(await file.text()).toBe('a;b\r\n');
  expect(asked[0]?.url).toBe('http://server.example/v1/activity/export?format=csv&q=berg%20%26%20co');
  expect(asked[0]?.headers.get('Accept')).toBe('*/*');
});

test('an answer without a body, and one that is no JSON, still make a fault', async () => {
  const { fetch } = aServer(
    new Response(null, { status: 401 }),
    new Response('<html>proxy</html>', { status: 404 }),
    json(429, { statusCode: 429, message: 'Slow down.' }, { 'Retry-After': '30' }),
  );
  const api = createApi({ baseUrl, fetch });
  await expect(api.get('/v1/me')).rejects.toMatchObject({ status: 401, errorName: 'http/401' });
  await expect(api.get('/v1/me')).rejects.toMatchObject({ status: 404, errorName: 'http/404' });
  await expect(api.get('/v1/me')).rejects.toMatchObject({
    status: 429,
    description: 'Slow down.',
    retryAfter: 30,
  });
});

test('a call that is given up stays given up', async () => {
  const controller = new AbortController();
  const fetch = (request: Request) =>
    new Promise<Response>((_, reject) => {
      request.signal.addEventListener('abort', () => reject(request.signal.reason));
      controller.abort();
    });
  const call = createApi({ baseUrl, fetch }).get('/v1/me', { signal: controller.signal });
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
});
