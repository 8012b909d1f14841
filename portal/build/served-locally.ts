import type { Plugin } from 'vite';

/**
 * What `server/api/portal.ts` does for the built portal, for the development server: finds the consent page under the address of its links. There is no Content-Security-Policy here, because
 * hot reload needs inline scripts; `npm start` has it.
 */
export function servedLocally(): Plugin {
  return {
    name: 'twotier:served-locally',
    apply: 'serve',
    transformIndexHtml: (html) => html.replaceAll('__CSP_NONCE__', ''),
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url?.startsWith('/i/') || request.url === '/i') request.url = '/consent.html';
        next();
      });
    },
  };
}
