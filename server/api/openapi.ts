import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';

/** The frame of `openapi.json`; the operations come from the routes' own schemas. */
export const openApiDocument = (publicUrl: string): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Twotier',
      version: '1',
      description:
        'A partner center for two-tier cloud resale. Paths under /v1 speak the published Partner Center REST shapes; what those lack is added in the same style.',
    },
    servers: [{ url: publicUrl }],
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-session', description: 'The portal only' },
      },
    },
    security: [{ bearer: [] }, { session: [] }],
  },
  hideUntagged: true,
});
