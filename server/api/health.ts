import { timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { notFound } from '#access/problems.ts';
import { Problem } from '#kernel/problem.ts';
import type { App, AppDeps } from './types.ts';

/** Whether the process is up, whether it can serve, and its figures. */
export function healthRoutes(app: App, deps: Pick<AppDeps, 'database' | 'migrated' | 'metricsToken'>): void {
  let draining = false;
  app.decorate('setDraining', () => {
    draining = true;
  });
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    durations.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });

  const open = { config: { permission: 'public' as const }, schema: { hide: true } };
  app.get('/healthz', open, async () => ({ status: 'up' }));
  app.get('/readyz', open, async (_, reply) => {
    if (draining) return reply.code(503).send({ status: 'draining' });
    if (!deps.migrated()) return reply.code(503).send({ status: 'migrating' });
    if (!(await deps.database.alive()))
      return reply.code(503).header('retry-after', '2').send({ status: 'database unreachable' });
    return { status: 'ready' };
  });
  app.get('/metrics', open, async (request, reply) => {
    const local = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip);
    const allowed = deps.metricsToken ? hasToken(request.headers.authorization, deps.metricsToken) : local;
    if (!allowed) throw new Problem(notFound);
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function hasToken(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

declare module 'fastify' {
  interface FastifyInstance {
    /** From now on `/readyz` says no, so that no new work is sent here. */
    setDraining(): void;
  }
}
