import type { FastifyReply, FastifyRequest } from 'fastify';

export interface Cookie {
  readonly name: string;
  readonly secure: boolean;
}

/**
 * Over https a cookie of the `__Host-` kind: no other host or path can set it, no script reads it. Over plain http,
 * which only this machine may use, browsers differ on whether they keep such a cookie, so it has a plain name there.
 */
const cookie =
  (name: string) =>
  (publicUrl: string): Cookie => {
    const secure = publicUrl.startsWith('https:');
    return { name: secure ? `__Host-${name}` : name, secure };
  };

/** The portal's session. */
export const sessionCookie = cookie('session');
/** A sign-in half-way. */
export const signInCookie = cookie('signin');

export function readCookie(request: FastifyRequest, name: string): string | undefined {
  const pairs = request.headers.cookie?.split(';') ?? [];
  const found = pairs.map((it) => it.trim()).find((it) => it.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

const attributes = ({ secure }: Cookie): string =>
  `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

export function setCookie(reply: FastifyReply, it: Cookie, value: string, seconds: number): void {
  reply.header('set-cookie', `${it.name}=${value}; Max-Age=${seconds}; ${attributes(it)}`);
}

export function clearCookie(reply: FastifyReply, it: Cookie): void {
  reply.header('set-cookie', `${it.name}=; Max-Age=0; ${attributes(it)}`);
}
