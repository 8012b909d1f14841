/** What the server's fault carries besides words; the order of `data` says nothing. */
export interface FaultDetails {
  /** HTTP status; 0 when no answer came at all. */
  readonly status: number;
  /** The published number of the refusal, or ours from 990000 up. */
  readonly code: number;
  /** Our stable name of the refusal, `relationships/invitation-decided`. Branch on this. */
  readonly errorName: string;
  /** Says in the reader's language what happened, what it means and what to do. */
  readonly description: string;
  readonly requestId: string;
  readonly data: readonly unknown[];
  /** Whole seconds after which trying again makes sense. */
  readonly retryAfter?: number;
}

/** A call the server refused, or that got no answer. The only error the client throws besides an abort. */
export class Fault extends Error implements FaultDetails {
  readonly status: number;
  readonly code: number;
  readonly errorName: string;
  readonly description: string;
  readonly requestId: string;
  readonly data: readonly unknown[];
  readonly retryAfter?: number;

  constructor(details: FaultDetails, options?: ErrorOptions) {
    super(`${details.errorName}: ${details.description}`, options);
    this.name = 'Fault';
    this.status = details.status;
    this.code = details.code;
    this.errorName = details.errorName;
    this.description = details.description;
    this.requestId = details.requestId;
    this.data = details.data;
    if (details.retryAfter !== undefined) this.retryAfter = details.retryAfter;
  }
}

/** No connection, or it broke before an answer came: whether the act happened is unknown. */
export const noAnswer = 'client/no-answer';

/** Reads a refusal of any of the shapes the server has: a fault, a throttle body, none at all. */
export async function faultFrom(response: Response, requestId: string): Promise<Fault> {
  const body = await readJson(response);
  const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : undefined);
  const seconds = Number(response.headers.get('Retry-After'));
  return new Fault({
    status: response.status,
    code: Number(body['code'] ?? response.status),
    errorName: text('errorName') ?? `http/${response.status}`,
    description: text('description') ?? text('message') ?? '',
    requestId: response.headers.get('MS-RequestId') ?? requestId,
    data: Array.isArray(body['data']) ? body['data'] : [],
    ...(seconds > 0 ? { retryAfter: seconds } : {}),
  });
}

async function readJson(response: Response): Promise<Record<string, unknown>> {
  try {
    const value: unknown = await response.json();
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // 401 without MFA has no JSON body by contract, and proxies answer with pages
  }
}
