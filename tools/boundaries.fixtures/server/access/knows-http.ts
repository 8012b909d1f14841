import type { FastifyRequest } from 'fastify';

export type Planted = FastifyRequest;
