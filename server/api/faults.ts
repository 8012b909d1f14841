import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { mfaRequired, notFound, unauthenticated } from '#access/problems.ts';
import { Replayed } from '#database/replay.store.ts';
import { Problem } from '#kernel/problem.ts';
import { isMessageId, type Locale, say } from '#kernel/words.ts';
import {
  bodyTooLarge,
  internal,
  invalidRequest,
  malformedBody,
  overloaded,
  unsupportedMediaType,
} from './problems.ts';

/** A refusal in the published fault shape, in the reader's language. */
export function faultOf(problem: Problem, locale: Locale) {
  return {
    code: problem.type.number,
    description: told(problem, locale).slice(0, 1024),
    data: Object.values(problem.facts),
    source: problem.type.source ?? 'Twotier',
    errorName: problem.type.code,
  };
}

/** The sentence of a refusal. How long to wait is part of some of them, so every one may name the seconds. */
function told(problem: Problem, locale: Locale): string {
  const id = `problem.${problem.type.code}`;
  // `npm run check` finds a refusal without a sentence; a caller still gets the developers' English meanwhile.
  if (!isMessageId(id)) return problem.type.title;
  return say(locale, id, { seconds: problem.retryAfter ?? 1, ...problem.facts });
}

/** Turns whatever was thrown into what the caller is told. Anything unforeseen is our defect: no details leave. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code = '', statusCode } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413) return new Problem(bodyTooLarge);
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || statusCode === 415)
    return new Problem(unsupportedMediaType);
  if (code === 'FST_ERR_CTP_EMPTY_JSON_BODY') return new Problem(malformedBody);
  if (statusCode === 404) return new Problem(notFound);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Problem(invalidRequest, { field: 'request' }, { cause: error });
  if (isWeather(code, error))
    return new Problem(overloaded, {}, { cause: error, retryAfter: 1 + Math.floor(Math.random() * 5) });
  return new Problem(internal, {}, { cause: error });
}

/** The database is away, busy or changed its mind, or a disk takes no more: trying again later is the way out. */
const isWeather = (code: string, error: unknown): boolean =>
  /^(08|53|57P0|40001|40P01|55P03|57014|25P03|25006)/.test(code) ||
  [
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'ENOENT',
    'ENOSPC',
    'EDQUOT',
    'EROFS',
    'EIO',
  ].includes(code) ||
  (error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end/.test(
      error.message,
    ));

/** Sends the fault, or the kept answer of a repeated request. */
export function sendFault(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof Replayed) {
    for (const [name, value] of Object.entries(error.headers)) reply.header(name, value);
    return reply.code(error.status).send(error.body);
  }
  const problem = toProblem(error);
  if (problem.type === internal)
    request.log.error({ err: problem.cause, requestId: request.context?.requestId }, 'a promise was broken');
  else if (problem.type === overloaded)
    request.log.warn({ err: problem.cause }, 'the database is away or busy');
  const { status } = problem.type;
  reply.code(status);
  if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter));
  if (status === 429) return reply.send({ statusCode: 429, message: told(problem, request.locale) });
  if (status === 401) {
    reply.header('www-authenticate', 'Bearer error="invalid_token"');
    // Published clients expect an empty body; the portal branches on the reason.
    const fromToken = request.headers.authorization !== undefined;
    if (fromToken && (problem.type === mfaRequired || problem.type === unauthenticated)) return reply.send();
  }
  return reply.send(faultOf(problem, request.locale));
}

/** Bytes that are no HTTP: nothing of ours has seen them, so the answer is written by hand, and the connection ends. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy(error);
  const status =
    error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const body = JSON.stringify(faultOf(new Problem(invalidRequest, { field: 'HTTP' }), 'en'));
  socket.end(
    [
      `HTTP/1.1 ${error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : status}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Content-Type: application/json; charset=utf-8',
      `MS-RequestId: ${randomUUID()}`,
      'X-Content-Type-Options: nosniff',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
