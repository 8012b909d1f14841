import { type AddressInfo, connect as connectTo } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { describe, expect } from 'vitest';
import type { Credentials } from '#kernel/actor.ts';
import { newId } from '#kernel/ids.ts';
import { type TestApi, testApi, testDeps } from '#testing/api.ts';
import { test } from '#testing/database.ts';
import { hostileTexts, valueFor } from '#testing/hostile.ts';
import { digestOfEverything } from '#testing/stored.ts';
import { aWorld, type World } from '#testing/world.ts';
import type { Document, Operation, Parameter } from './openapi-tidy.ts';

let api: TestApi;
let world: World;
let reseller: { authorization: string };
let provider: { authorization: string };

test.beforeAll(async ({ database }) => {
  const deps = testDeps(database);
  api = await testApi(deps);
  world = await aWorld(deps);
  reseller = api.headersOf(admin('reseller'));
  provider = api.headersOf(admin('provider'));
});

const admin = (kind: 'reseller' | 'provider' | 'direct' | 'customer' | 'vendor'): Credentials => {
  const who = world.people[kind].get('global_admin');
  if (!who) throw new Error(`The world has no global admin of a ${kind}.`);
  return who;
};

type Answered = Awaited<ReturnType<TestApi['inject']>>;

/** A refusal says what it is, to whom, and nothing about how we are built. */
function expectFault(answer: Answered, status: number, errorName: string): void {
  expect(`${answer.statusCode} ${answer.body.slice(0, 300)}`).toMatch(new RegExp(`^${status} \\{`));
  expect(answer.json()).toMatchObject({ errorName, code: expect.any(Number), source: 'Twotier' });
  expectNothingInside(answer);
}

function expectNothingInside(answer: Answered): void {
  expect(answer.headers['ms-requestid']).toMatch(/^[0-9a-f-]{36}$/);
  if (answer.statusCode >= 400)
    expect(answer.body).not.toMatch(
      /node_modules|\.ts:\d|at \w+ \(|select .* from|constraint|violates|syntax error|pg_|23505|Error:/i,
    );
}

const json = (payload: string | Buffer, more: object = {}) => ({
  headers: { ...reseller, 'content-type': 'application/json', ...more },
  payload,
});
const invite = (payload: string | Buffer | object, more: object = {}) =>
  api.inject({
    method: 'POST',
    url: '/v1/invitations',
    ...json(
      typeof payload === 'string' || Buffer.isBuffer(payload) ? payload : JSON.stringify(payload),
      more,
    ),
  });
const putSupport = (payload: string) =>
  api.inject({ method: 'PUT', url: '/v1/profiles/support', ...json(payload) });

/** Runs something that must be refused, and looks that nothing was written. */
async function changesNothing<T>(
  owner: Parameters<typeof digestOfEverything>[0],
  work: () => Promise<T>,
): Promise<T> {
  const before = await digestOfEverything(owner);
  const value = await work();
  expect(await digestOfEverything(owner)).toBe(before);
  return value;
}

describe('a body that cannot be read', () => {
  test.for([
    '{',
    '{"kind":"reseller"',
    '[1,',
    'nul',
    '{"kind":"reseller",}',
    "{'kind':'reseller'}",
    '{"kind":NaN}',
    '{"kind":"reseller"} {}',
    '{"kind":"re\nseller"}',
    '{"__proto__":{"admin":true},"kind":"reseller"}',
    '{"constructor":{"prototype":{"admin":true}},"kind":"reseller"}',
    '{"kind":"reseller","customer":{"companyName":"a\\u0000b"}}',
    '{"kind":"reseller","customer":{"companyName":"\\ud800"}}',
    '{"a\\u0000":1}',
  ])('%j', async (payload, { owner }) => {
    const answer = await changesNothing(owner, () => invite(payload));
    expectFault(answer, 400, 'api/malformed-body');
  });

  test('bytes that are no UTF-8', async ({ owner }) => {
    const bytes = Buffer.concat([Buffer.from('{"kind":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    expectFault(await changesNothing(owner, () => invite(bytes)), 400, 'api/malformed-body');
  });

  test('a byte order mark is no fault: published examples begin with one', async () => {
    expect((await invite('\uFEFF{"kind":"reseller"}')).statusCode).toBe(201);
  });

  test('33 levels are too deep, 32 are not', async () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expectFault(await invite(`{"kind":${nested(32)}}`), 400, 'api/invalid-request');
    expect((await invite(`{"kind":${nested(32)}}`)).json().description).toContain('32');
    expectFault(await invite(`{"kind":${nested(31)}}`), 400, 'api/invalid-request');
    expect((await invite(`{"kind":${nested(31)}}`)).json().description).not.toContain('32');
  });

  test('a million brackets end nothing', async () => {
    expect((await invite('['.repeat(200_000))).statusCode).toBe(400);
  });

  test('too large is 413, before it is read to its end', async ({ owner }) => {
    const answer = await changesNothing(owner, () => invite(`{"kind":"${'x'.repeat(256 * 1024)}"}`));
    expectFault(answer, 413, 'api/body-too-large');
  });

  test.for([
    ['text/plain', 'kind=reseller'],
    ['application/x-www-form-urlencoded', 'kind=reseller'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/xml', '<kind>reseller</kind>'],
    ['application/json; charset=utf-16', '{}'],
  ])('%s is 415 or read as JSON', async ([type = '', payload = '']) => {
    const answer = await invite(payload, { 'content-type': type });
    if (type.startsWith('application/json')) expect(answer.statusCode).toBe(400);
    else expectFault(answer, 415, 'api/unsupported-media-type');
  });

  test('a compressed body is 415, whatever is in it', async ({ owner }) => {
    const zipped = gzipSync(Buffer.from('{"kind":"reseller"}'));
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip'])
      expectFault(
        await changesNothing(owner, () => invite(zipped, { 'content-encoding': encoding })),
        415,
        'api/unsupported-media-type',
      );
  });
});

describe('members', () => {
  test.for([
    [{ kind: 'reseller', nonsense: 1 }, 'api/unknown-member', 'nonsense'],
    [{ kind: 'reseller', id: newId() }, 'api/unknown-member', 'id'],
    [{ kind: 'reseller', state: 'accepted' }, 'api/unknown-member', 'state'],
    [{ kind: 'reseller', createdBy: 'me' }, 'api/unknown-member', 'createdBy'],
    [{ kind: 'reseller', may: ['customer.remove'] }, 'api/unknown-member', 'may'],
    [{ kind: 'reseller', customer: { verified: true } }, 'api/unknown-member', 'customer.verified'],
    [{ kind: 7 }, 'api/invalid-request', 'kind'],
    [{ kind: ['reseller'] }, 'api/invalid-request', 'kind'],
    [{ kind: 'friend' }, 'api/invalid-request', 'kind'],
    [{}, 'api/invalid-request', 'kind'],
    [[], 'api/invalid-request', ''],
    ['reseller', 'api/invalid-request', ''],
    [{ kind: 'reseller', customer: 'Bergmann' }, 'api/invalid-request', 'customer'],
    [
      { kind: 'reseller', customer: { companyName: 'x'.repeat(100_000) } },
      'api/invalid-request',
      'customer.companyName',
    ],
    [{ kind: 'reseller', rightsMode: 'all' }, 'api/invalid-request', 'rightsMode'],
  ] as const)(
    'of our own routes are exactly the known ones: %j',
    async ([body, errorName, field], { owner }) => {
      const answer = await changesNothing(owner, () => invite(JSON.stringify(body)));
      expectFault(answer, 400, errorName);
      expect(answer.json().description, 'it names the member').toContain(field);
    },
  );

  test('two that differ in case only are refused on our own routes, wherever they stand', async ({
    owner,
  }) => {
    for (const payload of [
      '{"kind":"reseller","Kind":"joint"}',
      '{"KIND":"reseller","kind":"joint"}',
      '{"kind":"reseller","customer":{"email":"a@b.example","Email":"c@d.example"}}',
    ])
      expectFault(await changesNothing(owner, () => invite(payload)), 400, 'api/duplicate-member');
  });

  test('any casing is read', async () => {
    expect((await invite('{"Kind":"reseller","RIGHTSMODE":"none"}')).json()).toMatchObject({
      rightsMode: 'none',
    });
  });

  test('so are words out of a list, with and without underscores', async () => {
    expect((await invite('{"kind":"Reseller","rightsMode":"NONE"}')).json()).toMatchObject({
      kind: 'reseller',
      rightsMode: 'none',
    });
    const listed = await api.inject({ url: '/v1/invitations?state=Prepared', headers: reseller });
    expect(listed.statusCode).toBe(200);
    expect(listed.json().items.length).toBeGreaterThan(0);
    for (const word of ['resellers', 'res-eller', ' reseller', ''])
      expectFault(await invite({ kind: word }), 400, 'api/invalid-request');
  });

  const support = { email: 'help@kleeblatt.example', telephone: '+49 561 1', website: 'kleeblatt.example' };

  test('of a published shape may be more than we know; of two spellings the camelCase one counts', async () => {
    const answer = await putSupport(
      JSON.stringify({
        Email: 'wrong@kleeblatt.example',
        ...support,
        links: {},
        nonsense: [1],
        TELEPHONE: '+49 561 2',
      }),
    );
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject(support);
  });

  test('null means not supplied', async () => {
    const given = await invite('{"kind":"reseller","customer":null,"locale":null,"expiresOn":null}');
    expect(given.statusCode).toBe(201);
    expectFault(await putSupport(JSON.stringify({ ...support, email: null })), 400, 'api/invalid-request');
  });
});

describe('text', () => {
  const named = (companyName: string) => invite({ kind: 'reseller', customer: { companyName } });
  const mailed = (email: string) => invite({ kind: 'reseller', customer: { email } });

  test.for([
    'gepr\u202Etxt.exe',
    '\u2066Bergmann\u2069',
    'Klee\u200Bblatt',
    'Klee\u200Eblatt',
    '\u{E0041}',
    'a\nb',
    'a\u0007b',
    'a\u0085b',
  ])('a name that looks like another is refused: %j', async (name, { owner }) => {
    const answer = await changesNothing(owner, () => named(name));
    expect(answer.statusCode, answer.body).toBe(400);
    expect(answer.json().code).toBe(2000);
    expectNothingInside(answer);
  });

  test.for([
    'Bergmann & Söhne',
    '北京云图科技有限公司',
    'ООО «Клевер»',
    'مثال شركة',
    '=SUM(A1)',
    "O'Hara; drop table tenant",
    '<b>Bold</b>',
    '%00',
    '🍀',
  ])('a name somebody may have comes back as it was: %j', async (name) => {
    const answer = await named(name);
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.json().customer.companyName).toBe(name);
  });

  test.for([
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example\nX: y',
    'a@b.example, c@d.example',
    '<a@b.example>',
    'a b@c.example',
    'a@b.example?bcc=c@d.example',
    'a@b.example%0ABcc:c',
  ])('an address smuggles nothing into a mail: %j', async (email, { owner }) => {
    const before = await digestOfEverything(owner);
    const answer = await mailed(email);
    if (answer.statusCode === 201) {
      const mailto = new URL(answer.json().draft.mailto);
      expect([...mailto.searchParams.keys()].sort()).toEqual(['body', 'subject']);
      expect(decodeURIComponent(mailto.pathname)).toBe(email);
    } else {
      expect(answer.json().code).toBe(2000);
      expect(await digestOfEverything(owner)).toBe(before);
    }
  });
});

describe('addresses', () => {
  test('what is no id names nothing: the same 404 as an id nobody has', async () => {
    const unknown = await api.inject({ url: `/v1/invitations/${newId()}`, headers: reseller });
    for (const id of [
      'x',
      '0',
      '-1',
      'null',
      'undefined',
      '%00',
      '%2e%2e',
      '..%2f..%2fetc%2fpasswd',
      "'%20or%201=1--",
      '%F0%9F%8D%80',
      '00000000-0000-0000-0000-000000000000',
      `${newId()}x`,
      `{${newId()}}`,
      'x'.repeat(190),
    ]) {
      const answer = await api.inject({ url: `/v1/invitations/${id}`, headers: reseller });
      expect(answer.statusCode, id).toBe(404);
      expect(answer.body, id).toBe(unknown.body);
    }
  });

  /** As it is on the wire: a client library would tidy the address up first. */
  async function raw(lines: string): Promise<string> {
    const { port } = api.server.address() as AddressInfo;
    const socket = connectTo(port, '127.0.0.1');
    socket.end(lines);
    let answer = '';
    for await (const chunk of socket) answer += chunk;
    return answer;
  }

  test('no path leads out, and none that cannot be read does more than lead nowhere', async () => {
    await api.listen({ port: 0, host: '127.0.0.1' });
    for (const path of [
      '/v1/invitations/%',
      '/v1/invitations/%zz',
      '/v1/invitations/%ff',
      '/v1/../v1/me',
      '/v1/x/../me',
      '/v1/%2e%2e/metrics',
      '/..%2f..%2fetc/passwd',
      '/v1/invitations/a%2fb',
      '/v1/invitations/%00',
      '/v1/me;a=b',
      `/v1/invitations/${'x'.repeat(4_000)}`,
      `/${'a/'.repeat(2_000)}`,
    ]) {
      const answer = await raw(
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${reseller.authorization}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer.slice(0, 200), path).toMatch(/^HTTP\/1.1 404 /);
      expect(answer.toLowerCase(), path).toContain('\r\nms-requestid: ');
      expect(answer, path).toContain('"errorName":"api/not-found"');
    }
  });

  test('what is no HTTP is refused as a fault, too', async () => {
    for (const lines of [
      'nonsense\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'GET /v1/me HTTP/1.1\r\nHost localhost\r\n\r\n',
      'GET /v1/me HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    ]) {
      const answer = await raw(lines);
      expect(answer.slice(0, 200), lines).toMatch(/^HTTP\/1.1 400 /);
      expect(answer).toContain('"errorName":"api/invalid-request"');
    }
    const long = await raw(`GET /v1/me HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`);
    expect(long.slice(0, 200)).toMatch(/^HTTP\/1.1 431 /);
  });

  test('case, double and trailing slashes do not matter; case of values does', async () => {
    for (const url of ['/v1/me', '/V1/ME', '/v1//me', '//v1/me/', '/v1/me/'])
      expect((await api.inject({ url, headers: reseller })).statusCode, url).toBe(200);
    expect((await api.inject({ url: `/v1/invitations/by-token/${world.invitationToken}` })).statusCode).toBe(
      200,
    );
    const folded = world.invitationToken.toLowerCase();
    if (folded !== world.invitationToken)
      expect((await api.inject({ url: `/v1/invitations/by-token/${folded}` })).statusCode).toBe(404);
  });

  test('a token of a link that is no token, or one of another door, is unknown', async () => {
    const unknown = await api.inject({ url: `/v1/invitations/by-token/${'A'.repeat(43)}` });
    for (const token of [
      world.partnershipToken,
      'x',
      `${world.invitationToken}x`,
      world.invitationToken.slice(0, 42),
      '%00'.repeat(10),
      'A'.repeat(199),
    ]) {
      const answer = await api.inject({ url: `/v1/invitations/by-token/${token}` });
      expect([answer.statusCode, answer.body], token).toEqual([404, unknown.body]);
    }
  });

  test('a query with NUL in it is refused by the name it stands in', async () => {
    for (const [path, field] of [
      ['/v1/activity?q=%00', 'q'],
      ['/v1/activity?Q=a%00b', 'q'],
      ['/v1/profiles/mpn?mpnId=1%00', 'mpnId'],
      ['/v1/providers?q=%00', 'q'],
    ] as const) {
      const answer = await api.inject({ url: path, headers: reseller });
      expectFault(answer, 400, 'api/invalid-request');
      expect(answer.json().data, path).toEqual([field]);
    }
  });

  test('a method an address does not take is 404, as if it were not there', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)
      expectFault(await api.inject({ method, url: '/v1/me', headers: reseller }), 404, 'api/not-found');
  });
});

describe('queries', () => {
  test.for(['-1', '501', '1e9', '1e2', '0x10', ' 1', 'true', 'abc', '1.5', '٣', '99999999999999999999'])(
    'a page size of %s is refused',
    async (size) => {
      expectFault(
        await api.inject({ url: `/v1/activity?size=${encodeURIComponent(size)}`, headers: reseller }),
        400,
        'api/invalid-request',
      );
    },
  );

  test('a size of 0 and an empty one mean the server’s own', async () => {
    for (const size of ['0', ''])
      expect((await api.inject({ url: `/v1/activity?size=${size}`, headers: reseller })).statusCode).toBe(
        200,
      );
  });

  test('the same name twice, in one case or two, is no way around a check', async () => {
    for (const query of ['size=5&size=900', 'size=5&SIZE=900', 'size[]=5', 'size[a]=5'])
      expect([200, 400], query).toContain(
        (await api.inject({ url: `/v1/activity?${query}`, headers: reseller })).statusCode,
      );
  });

  test.for(['not a token', 'AAAA', 'e30=', '../..', '\u00e9', 'x'.repeat(8_000), '{"after":["a"]}'])(
    'a seek token nobody was given is refused: %s',
    async (token) => {
      const headers = { ...reseller, 'ms-continuationtoken': encodeURIComponent(token) };
      expectFault(
        await api.inject({ url: '/v1/activity?seekOperation=Next', headers }),
        400,
        'api/invalid-seek-token',
      );
    },
  );

  test('a seek token works for whom it was made, where it was made, and untouched', async () => {
    const page = await api.inject({ url: '/v1/activity?size=1', headers: reseller });
    const token: string = page.json().links.next.headers[0].value;
    const seek = (url: string, headers: object, value: string) =>
      api.inject({ url, headers: { ...headers, 'ms-continuationtoken': value } });
    expect((await seek('/v1/activity?seekOperation=Next', reseller, token)).statusCode).toBe(200);
    const last = token.at(-2) === 'A' ? 'B' : 'A';
    for (const [url, headers, value] of [
      ['/v1/activity?seekOperation=Next', provider, token],
      ['/v1/auditrecords?startDate=2026-05-20', reseller, token],
      ['/v1/activity?seekOperation=Next', reseller, `${token.slice(0, -2)}${last}${token.slice(-1)}`],
      ['/v1/activity?seekOperation=Next', reseller, token.slice(4)],
    ] as const)
      expectFault(await seek(url, headers, value), 400, 'api/invalid-seek-token');
  });
});

describe('repeats', () => {
  test('the same id with the same body answers the same, with another body 409', async () => {
    const more = { 'ms-requestid': newId() };
    const first = await invite({ kind: 'reseller', rightsMode: 'none' }, more);
    const again = await invite({ kind: 'reseller', rightsMode: 'none' }, more);
    expect(again.statusCode).toBe(201);
    expect(again.json()).toEqual(first.json());
    expectFault(await invite({ kind: 'reseller', rightsMode: 'dap' }, more), 409, 'api/request-id-reused');
    const others = await api.inject({
      method: 'POST',
      url: '/v1/invitations',
      headers: { ...provider, ...more, 'content-type': 'application/json' },
      payload: '{"kind":"reseller"}',
    });
    expect(others.statusCode, 'another caller’s id is another request').toBe(201);
  });

  test('an id comes back letter by letter as it was sent, and means the same in any case', async () => {
    const ids = { 'ms-requestid': newId().toUpperCase(), 'ms-correlationid': newId().toUpperCase() };
    const first = await invite({ kind: 'reseller' }, ids);
    expect(first.headers).toMatchObject(ids);
    const again = await invite({ kind: 'reseller' }, { 'ms-requestid': ids['ms-requestid'].toLowerCase() });
    expect(again.json().id).toBe(first.json().id);
  });

  test('an id that is none, of the request or of its tracing, is replaced by ours', async () => {
    for (const wrong of ['', 'x', '../..', `${newId()}x`, '\u00ff']) {
      const answer = await api.inject({
        url: '/v1/me',
        headers: { ...reseller, 'ms-requestid': wrong, 'ms-correlationid': wrong },
      });
      expect(answer.headers['ms-requestid']).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.headers['ms-correlationid']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('anything at all', () => {
  /** `FUZZ_RUNS` asks more of each operation, `FUZZ_SEED` other things. */
  const runs = Number(process.env['FUZZ_RUNS'] ?? 8);
  const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_601);

  test('no request of any shape to any operation gets a 5xx, and a refused one writes nothing', async ({
    owner,
  }) => {
    const document = api.swagger() as unknown as Document;
    const operations = Object.entries(document.paths)
      // A refused sign-in is counted, so it writes; and each costs a slow hash. Tested with what signs people in.
      .filter(([path]) => !path.startsWith('/v1/signin'))
      .flatMap(([path, methods]) => Object.entries(methods).map(([method, it]) => ({ path, method, it })));
    const callers = (['reseller', 'provider', 'direct', 'customer', 'vendor'] as const).map((kind) =>
      api.headersOf(admin(kind)),
    );
    const ids = [
      ...[...world.customers.reseller.values(), ...world.customers.provider.values()].map(
        (it) => it.tenantId,
      ),
      ...Object.values(world.companies).map((it) => it.tenantId),
      ...world.invitations.reseller.values(),
      ...world.partnershipRequests.values(),
    ];
    let [asked, refused] = [0, 0];
    let state = await digestOfEverything(owner);
    for (const { path, method, it } of operations)
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...callers),
          requestFor(document, path, method, it, ids),
          async (headers, request) => {
            asked += 1;
            const answer = await api.inject({ ...request, headers: { ...request.headers, ...headers } });
            expectNothingInside(answer);
            expect(
              answer.statusCode < 500 || answer.statusCode === 503,
              `${answer.statusCode} ${answer.body}`,
            ).toBe(true);
            const now = await digestOfEverything(owner);
            if (answer.statusCode >= 400) {
              refused += 1;
              expect(now, 'a refusal wrote something').toBe(state);
            }
            state = now;
          },
        ),
        { numRuns: runs, seed, endOnFailure: true },
      );
    console.log(`bad input: ${operations.length} operations, ${asked} requests, ${refused} refused, 5xx: 0`);
  }, 120_000);

  function requestFor(
    document: Document,
    path: string,
    method: string,
    it: Operation,
    ids: readonly string[],
  ): fc.Arbitrary<InjectOptions> {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    const inPath = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...ids) },
      { weight: 2, arbitrary: fc.constantFrom(world.invitationToken, world.partnershipToken) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ...hostileTexts
            .filter((text) => text.isWellFormed() && text.trim() !== '')
            .map((text) => text.slice(0, 100)),
        ),
      },
    );
    const parameters = (it.parameters ?? []).filter(
      (each): each is Parameter => 'name' in each && each.in === 'query',
    );
    const query = fc.record(
      Object.fromEntries(parameters.map((each) => [each.name, valueFor(document, each.schema).map(String)])),
      { requiredKeys: parameters.filter((each) => each.required).map((each) => each.name) },
    );
    const schema = it.requestBody?.content['application/json']?.schema;
    const body = schema
      ? fc.oneof(
          { weight: 8, arbitrary: valueFor(document, schema).map((value) => JSON.stringify(value)) },
          { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
        )
      : fc.constantFrom(undefined, '{}', '[]', '{');
    return fc
      .record({ values: fc.tuple(...names.map(() => inPath)), query, body })
      .map(({ values, query: asked, body: payload }) => {
        const filled = names.reduce(
          (url, name, at) => url.replace(`{${name}}`, () => encodeURIComponent(values[at] ?? '')),
          path,
        );
        const wellFormed = Object.entries(asked).map(([name, value]): [string, string] => [
          name,
          String(value).toWellFormed(),
        ]);
        return {
          method: method.toUpperCase() as 'GET',
          url: `${filled}?${new URLSearchParams(wellFormed)}`,
          headers: payload === undefined ? {} : { 'content-type': 'application/json' },
          ...(payload === undefined || method === 'get' ? {} : { payload }),
        };
      });
  }
});
