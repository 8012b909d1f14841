import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Credentials } from '#kernel/actor.ts';
import { Problem } from '#kernel/problem.ts';
import { throttled } from './problems.ts';

interface Bucket {
  tokens: number;
  at: number;
}

/** Calls a minute; a bucket may be emptied at once and fills evenly. */
const perMinute = { customers: 500, tenant: 1_000, stranger: 120 };

/** The contract's limits, kept by each server process for itself. */
export function limits({ rateLimits, securityClock }: { rateLimits: boolean; securityClock: () => Date }) {
  const buckets = new LRUCache<string, Bucket>({ max: 50_000 });

  const take = (key: string, size: number): void => {
    const now = securityClock().getTime();
    const bucket = buckets.get(key) ?? { tokens: size, at: now };
    bucket.tokens = Math.min(size, bucket.tokens + ((now - bucket.at) * size) / 60_000);
    bucket.at = now;
    buckets.set(key, bucket);
    if (bucket.tokens < 1)
      throw new Problem(throttled, {}, { retryAfter: Math.ceil(((1 - bucket.tokens) * 60) / size) });
    bucket.tokens -= 1;
  };

  return (request: FastifyRequest, who: Credentials | null): void => {
    if (!rateLimits) return;
    if (who) {
      const customers = request.routeOptions.url?.startsWith('/v1/customers') ?? false;
      if (customers) take(`c:${who.tenantId}`, perMinute.customers);
      else take(`t:${who.tenantId}`, perMinute.tenant);
      return;
    }
    const { counted, permission } = request.routeOptions.config;
    if (counted || permission !== 'public') take(`a:${request.ip}`, perMinute.stranger);
  };
}
