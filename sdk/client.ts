import createClient from 'openapi-fetch';
import { Fault, faultFrom, noAnswer } from './fault.ts';
import type { paths } from './schema.d.ts';

export { Fault, type FaultDetails, noAnswer } from './fault.ts';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that have such an operation. */
export type PathWith<Method extends Verb> = {
  [Path in keyof paths]: paths[Path] extends { [Key in Method]: { responses: unknown } } ? Path : never;
}[keyof paths];

type Operation<Method extends Verb, Path extends keyof paths> = paths[Path] extends {
  [Key in Method]: infer Found;
}
  ? Found
  : never;

type JsonOf<Response> = Response extends { content: { 'application/json': infer Value } } ? Value : undefined;

/** What a call answers, by verb and path: `Answer<'get', '/v1/me'>`. Undefined where the answer is 204. */
export type Answer<Method extends Verb, Path extends PathWith<Method>> =
  Operation<Method, Path> extends { responses: infer Responses }
    ? JsonOf<Responses[Extract<keyof Responses, 200 | 201 | 202 | 204>]>
    : never;

/** What a call takes as its body: `Body<'post', '/v1/invitations'>`. */
export type Body<Method extends Verb, Path extends PathWith<Method>> =
  Operation<Method, Path> extends { requestBody?: { content: { 'application/json': infer Value } } }
    ? Value
    : never;

/** Leaves out what the operation does not have; what may be left out stays optional. */
type Had<All> = { [Key in keyof All as Exclude<All[Key], undefined> extends never ? never : Key]: All[Key] };
type Given<Name extends string, Value> =
  Record<never, never> extends Value ? { readonly [Key in Name]?: Value } : { readonly [Key in Name]: Value };

type ParametersOf<Found> = Found extends { parameters: infer All } ? Given<'params', Had<All>> : unknown;
type BodyOf<Found> = Found extends { requestBody: { content: { 'application/json': infer Value } } }
  ? { readonly body: Value }
  : Found extends { requestBody?: { content: { 'application/json': infer Value } } }
    ? { readonly body?: Value }
    : unknown;

interface Always {
  readonly signal?: AbortSignal;
  /** Hand over `MS-RequestId` to ask again, after a reload, for an act whose answer was lost. */
  readonly headers?: Readonly<Record<string, string>>;
}

type Init<Method extends Verb, Path extends PathWith<Method>> = ParametersOf<Operation<Method, Path>> &
  BodyOf<Operation<Method, Path>> &
  Always;

type Call<Method extends Verb> = <Path extends PathWith<Method>>(
  path: Path,
  ...init: Rest<Method, Path>
) => Promise<Answer<Method, Path>>;

type Rest<Method extends Verb, Path extends PathWith<Method>> =
  Record<never, never> extends Init<Method, Path> ? [Init<Method, Path>?] : [Init<Method, Path>];

/** Every operation of `openapi.json`, typed. A refusal is thrown as a {@link Fault}. */
export type Api = { readonly [Method in Verb]: Call<Method> } & {
  /** As `get`, for what is not JSON: an export. */
  readonly file: <Path extends PathWith<'get'>>(path: Path, ...init: Rest<'get', Path>) => Promise<Blob>;
};

export interface ApiOptions {
  /** Without a trailing slash; empty for the server the page came from. */
  readonly baseUrl: string;
  /** The language of the server's texts, read at every call. */
  readonly locale?: () => string;
  /** An access token, read at every call. The portal has none: its session is a cookie. */
  readonly token?: () => string | Promise<string>;
  /**
   * Asked when the server answers 401: not signed in, no second factor, or a proof that is too old. True means the
   * person has done what was missing and the call may be repeated, once, under the same request id.
   */
  readonly onSignedOut?: (fault: Fault) => Promise<boolean>;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/**
 * The client of our API.
 *
 * Each write carries one `MS-RequestId` for all its tries, so that a lost answer can be asked for again without
 * doing the act twice.
 */
export function createApi(options: ApiOptions): Api {
  const client = createClient<paths>({
    baseUrl: options.baseUrl,
    fetch: (request) => send(request, options),
  });

  const call = (method: Verb, always: object = {}) => {
    const verb = method.toUpperCase() as Uppercase<Verb>;
    const perform = client[verb] as unknown as (path: string, init?: unknown) => Promise<{ data?: unknown }>;
    // The client throws on refusals in `send`, so what arrives here is an answer.
    return (async (path: string, init: object = {}) =>
      (await perform(path, { ...always, ...init })).data) as unknown;
  };
  return {
    get: call('get') as Call<'get'>,
    post: call('post') as Call<'post'>,
    put: call('put') as Call<'put'>,
    patch: call('patch') as Call<'patch'>,
    delete: call('delete') as Call<'delete'>,
    file: call('get', { parseAs: 'blob', headers: { Accept: '*/*' } }) as Api['file'],
  };
}

const tries = 3;
const longestWait = 5;

async function send(request: Request, options: ApiOptions): Promise<Response> {
  const headers = new Headers(request.headers);
  const requestId = headers.get('MS-RequestId') ?? crypto.randomUUID();
  headers.set('MS-RequestId', requestId);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  if (options.locale) headers.set('X-Locale', options.locale());
  // Read once: a body that is a stream cannot be sent a second time.
  const body = request.body === null ? undefined : await request.text();

  let askedToSignIn = false;
  for (let attempt = 1; ; attempt++) {
    if (options.token) headers.set('Authorization', `Bearer ${await options.token()}`);
    const answer = await once(
      new Request(request, { headers, ...(body === undefined ? {} : { body }) }),
      options,
    );
    if (answer instanceof Response && answer.ok) return answer;
    const fault =
      answer instanceof Response ? await faultFrom(answer, requestId) : unanswered(answer.cause, requestId);
    if (fault.status === 401 && options.onSignedOut && !askedToSignIn) {
      askedToSignIn = true;
      if (await options.onSignedOut(fault)) continue;
    }
    const wait = fault.retryAfter ?? attempt * 0.3;
    const passes = fault.status === 0 || fault.status === 503;
    if (!passes || attempt >= tries || wait > longestWait) throw fault;
    await pause(wait * 1000, request.signal);
  }
}

async function once(request: Request, options: ApiOptions): Promise<Response | { cause: unknown }> {
  try {
    return await (options.fetch ?? fetch)(request);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    return { cause };
  }
}

const unanswered = (cause: unknown, requestId: string): Fault =>
  new Fault({ status: 0, code: 0, errorName: noAnswer, description: '', requestId, data: [] }, { cause });

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}
