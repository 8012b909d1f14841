import type { App } from '#api/types.ts';

/** What a browser does for a page of ours: keeps cookies, says where a request comes from. */
export interface Browser {
  readonly cookies: Map<string, string>;
  get(url: string, headers?: Record<string, string>): Promise<Answered>;
  post(url: string, body?: object, headers?: Record<string, string>): Promise<Answered>;
  delete(url: string, headers?: Record<string, string>): Promise<Answered>;
}

export interface Answered {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  readonly body: any;
  readonly headers: Record<string, unknown>;
}

/** A browser that has never been here. */
export function aBrowser(app: App, { ip = '203.0.113.7' } = {}): Browser {
  const cookies = new Map<string, string>();
  const send = async (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body: object | undefined,
    more: object,
  ) => {
    const answer = await app.inject({
      method,
      url,
      remoteAddress: ip,
      headers: {
        'sec-fetch-site': 'same-origin',
        'user-agent': 'a test',
        ...(cookies.size > 0
          ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
          : {}),
        ...more,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const it of answer.cookies) {
      if (it.value === '' || it.maxAge === 0) cookies.delete(it.name);
      else cookies.set(it.name, it.value);
    }
    const json = String(answer.headers['content-type'] ?? '').includes('json') && answer.body !== '';
    return { status: answer.statusCode, body: json ? answer.json() : answer.body, headers: answer.headers };
  };
  return {
    cookies,
    get: (url, headers = {}) => send('GET', url, undefined, headers),
    post: (url, body, headers = {}) => send('POST', url, body, headers),
    delete: (url, headers = {}) => send('DELETE', url, undefined, headers),
  };
}
