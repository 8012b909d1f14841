// The load generator: a process of its own, so that it never waits for the side it measures. It speaks over the channel
// to whoever started it: a `Load` in, a `Measured` out.
import { Client, type Dispatcher } from 'undici';

export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Load {
  readonly origin: string;
  readonly connections: number;
  readonly requests: readonly LoadRequest[];
  /** Milliseconds to go round and round; left out: each request is sent once. */
  readonly during?: number;
}

export interface Measured {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  readonly bytes: number;
  /** Answers other than 200, by status, with one body as an example. */
  readonly failures: Readonly<Record<string, { count: number; example: string }>>;
}

async function run({ origin, connections, requests, during }: Load): Promise<Measured> {
  const clients = Array.from({ length: connections }, () => new Client(origin, { pipelining: 1 }));
  const times: number[] = [];
  const failures: Record<string, { count: number; example: string }> = {};
  let bytes = 0;
  let sent = 0;

  const send = (client: Client, it: LoadRequest) =>
    new Promise<void>((done) => {
      const began = performance.now();
      let status = 0;
      let said = '';
      const end = () => {
        times.push(performance.now() - began);
        if (status !== 200) {
          const { count, example } = failures[status] ?? { count: 0, example: said.slice(0, 500) };
          failures[status] = { count: count + 1, example };
        }
        done();
      };
      const handler: Dispatcher.DispatchHandler = {
        onRequestStart: () => {},
        onResponseStart: (_, code) => {
          status = code;
        },
        onResponseData: (_, chunk) => {
          bytes += chunk.length;
          if (status !== 200) said += chunk.toString();
        },
        onResponseEnd: end,
        onResponseError: (_, error) => {
          said = error.message;
          status = 0;
          end();
        },
      };
      client.dispatch(
        { method: it.method, path: it.path, headers: { ...it.headers }, body: it.body ?? null },
        handler,
      );
    });

  const began = performance.now();
  const goesOn =
    during === undefined ? () => sent < requests.length : () => performance.now() - began < during;
  await Promise.all(
    clients.map(async (client) => {
      while (goesOn()) {
        const request = requests[sent % requests.length] as LoadRequest;
        sent += 1;
        await send(client, request);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(clients.map((client) => client.close()));

  times.sort((one, other) => one - other);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return {
    requests: times.length,
    perSecond: times.length / seconds,
    median: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    bytes,
    failures,
  };
}

if (process.send) {
  process.on('message', async (load: Load) => process.send?.(await run(load)));
  process.on('disconnect', () => process.exit(0));
}
