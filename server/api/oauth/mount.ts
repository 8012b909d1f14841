import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';

export interface Forwarded {
  /** Where the server stands: a slash and its name, such as a tenant's id. */
  readonly mount: string;
  readonly publicUrl: string;
  /** The path inside the tenant's server, with its query. */
  readonly path: string;
  /** The form of a POST. */
  readonly form?: URLSearchParams;
  /** Cookies left out. */
  readonly withoutCookies?: readonly string[];
}

/**
 * Hands a request to an authorisation server as if it were mounted at `PUBLIC_URL/{tenant}`, or wherever it stands: addresses it
 * prints come from PUBLIC_URL, never from what the client called us; the form is the translated one.
 */
export async function forward(
  provider: Provider,
  request: FastifyRequest,
  reply: FastifyReply,
  to: Forwarded,
): Promise<void> {
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  reply.hijack();
  await provider.callback()(imitate(request, to), reply.raw);
}

function imitate(request: FastifyRequest, to: Forwarded): IncomingMessage {
  const { raw } = request;
  const body = to.form === undefined ? null : Buffer.from(to.form.toString());
  const url = new URL(to.publicUrl);
  const headers: IncomingMessage['headers'] = {
    ...raw.headers,
    host: url.host,
    'x-forwarded-host': url.host,
    'x-forwarded-proto': url.protocol.slice(0, -1),
    'x-forwarded-for': request.ip,
  };
  delete headers['transfer-encoding'];
  delete headers['content-length'];
  if (body) {
    headers['content-type'] = 'application/x-www-form-urlencoded';
    headers['content-length'] = String(body.length);
  } else delete headers['content-type'];
  if (headers.cookie !== undefined && to.withoutCookies)
    headers.cookie = headers.cookie
      .split('; ')
      .filter(
        (it) =>
          !to.withoutCookies?.some((name) => it.startsWith(`${name}=`) || it.startsWith(`${name}.sig=`)),
      )
      .join('; ');
  return Object.assign(Readable.from(body ? [body] : []), {
    headers,
    method: raw.method,
    url: to.path,
    originalUrl: `${to.mount}${to.path}`,
    socket: raw.socket,
    connection: raw.socket,
    httpVersion: raw.httpVersion,
    httpVersionMajor: raw.httpVersionMajor,
    httpVersionMinor: raw.httpVersionMinor,
    complete: true,
  }) as unknown as IncomingMessage;
}
