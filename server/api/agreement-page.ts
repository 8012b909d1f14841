import { notFound } from '#access/problems.ts';
import type { Deps } from '#database/work.ts';
import { Problem } from '#kernel/problem.ts';
import { type Locale, type MessageId, say } from '#kernel/words.ts';
import { sampleVersion } from '#modules/agreements/index.ts';
import type { App } from './types.ts';

const clauses: readonly (readonly [title: MessageId, text: MessageId])[] = [
  ['agreement.sample.parties.title', 'agreement.sample.parties.text'],
  ['agreement.sample.services.title', 'agreement.sample.services.text'],
  ['agreement.sample.partners.title', 'agreement.sample.partners.text'],
  ['agreement.sample.use.title', 'agreement.sample.use.text'],
  ['agreement.sample.end.title', 'agreement.sample.end.text'],
];

/** The sample customer agreement, in the reader's language. There is none where the operator named its own. */
export function agreementRoutes(app: App, { policies }: Pick<Deps, 'policies'>): void {
  const open = { config: { permission: 'public' as const }, schema: { hide: true } };
  app.get('/agreements/customer/:version', open, async (request, reply) => {
    const { version } = request.params as { version: string };
    if (policies.customerAgreement || version !== sampleVersion) throw new Problem(notFound);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('referrer-policy', 'no-referrer')
      .header('vary', 'accept-language, x-locale')
      .header('cache-control', 'no-cache')
      .send(pageIn(request.locale));
  });
}

const policy =
  "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const pageIn = (locale: Locale): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(say(locale, 'agreement.sample.title'))}</title>
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<main>
<h1>${html(say(locale, 'agreement.sample.title'))}</h1>
<p>${html(say(locale, 'agreement.sample.version', { version: sampleVersion }))}</p>
<p><strong>${html(say(locale, 'agreement.sample.notice'))}</strong></p>
${clauses.map(([title, text]) => `<h2>${html(say(locale, title))}</h2>\n<p>${html(say(locale, text))}</p>`).join('\n')}
</main>
</body>
</html>
`;

const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
