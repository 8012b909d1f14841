import type { KoaContextWithOIDC } from 'oidc-provider';
import { matchLocale, say } from '#kernel/words.ts';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);

/**
 * What a person sees when an app sent them here with a request that cannot be answered to the app: its address is
 * not a registered one, or there is no such app.
 */
export function renderProblemPage(ctx: KoaContextWithOIDC, out: { error: string }): void {
  const locale = matchLocale(ctx.get('x-locale') || ctx.get('accept-language'));
  const app = ctx.oidc?.client?.clientName;
  const title = escaped(say(locale, 'shell.problem.title'));
  const text = escaped(
    app ? say(locale, 'sign-in.error.request', { app }) : say(locale, 'sign-in.error.request-unknown-app'),
  );
  const code = escaped(say(locale, 'shell.problem.code', { code: out.error }));
  ctx.type = 'html';
  ctx.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
  ctx.body = `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${text}</p>
<p>${code}</p>
</html>
`;
}
