import { docsPage, docsStyle } from './docs-page.ts';
import type { Document } from './openapi-tidy.ts';
import type { App } from './types.ts';

/** The contract, for programs at `/openapi.json` and for people at `/docs`. */
export function docsRoutes(app: App): void {
  const open = { config: { permission: 'public' as const }, schema: { hide: true } };
  const document = () => app.swagger() as unknown as Document;

  // Neither changes while the process runs.
  let json: string | undefined;
  let page: string | undefined;

  app.get('/openapi.json', open, async (_, reply) => {
    json ??= `${JSON.stringify(document(), null, 2)}\n`;
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(json);
  });

  app.get('/docs', open, async (_, reply) => {
    page ??= docsPage(document());
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('referrer-policy', 'no-referrer')
      .header('cross-origin-opener-policy', 'same-origin')
      .header('cross-origin-resource-policy', 'same-origin')
      .header('cache-control', 'no-cache')
      .send(page);
  });

  app.get('/docs/style.css', open, async (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(docsStyle),
  );
}

/** The page needs one stylesheet of ours and nothing else: no script, nothing foreign. */
const policy =
  "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
