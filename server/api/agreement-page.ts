import { notFound } from '#access/problems.ts';
import { Problem } from '#kernel/problem.ts';
import { type Locale, type MessageId, say } from '#kernel/words.ts';
import { sampleVersion } from '#modules/agreements/index.ts';
import { type EnrolmentDeps, samplePartnerAgreement } from '#modules/enrolment/index.ts';
import type { App } from './types.ts';

const clauses: readonly (readonly [title: MessageId, text: MessageId])[] = [
  ['agreement.sample.parties.title', 'agreement.sample.parties.text'],
  ['agreement.sample.services.title', 'agreement.sample.services.text'],
  ['agreement.sample.partners.title', 'agreement.sample.partners.text'],
  ['agreement.sample.use.title', 'agreement.sample.use.text'],
  ['agreement.sample.end.title', 'agreement.sample.end.text'],
];

const partnerClauses: typeof clauses = [
  ['agreement.partner.parties.title', 'agreement.partner.parties.text'],
  ['agreement.partner.duties.title', 'agreement.partner.duties.text'],
  ['agreement.partner.customers.title', 'agreement.partner.customers.text'],
  ['agreement.partner.standing.title', 'agreement.partner.standing.text'],
  ['agreement.partner.end.title', 'agreement.partner.end.text'],
];

/** The sample agreements, in the reader's language. There is none where the operator named its own. */
export function agreementRoutes(
  app: App,
  { policies, vetting }: Pick<EnrolmentDeps, 'policies' | 'vetting'>,
): void {
  const open = { config: { permission: 'public' as const }, schema: { hide: true } };
  const serve = (whose: string, sample: string, replaced: boolean, body: (locale: Locale) => string) =>
    app.get(`/agreements/${whose}/:version`, open, async (request, reply) => {
      const { version } = request.params as { version: string };
      if (replaced || version !== sample) throw new Problem(notFound);
      return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', policy)
        .header('referrer-policy', 'no-referrer')
        .header('vary', 'accept-language, x-locale')
        .header('cache-control', 'no-cache')
        .send(body(request.locale));
    });
  serve('customer', sampleVersion, policies.customerAgreement !== undefined, (locale) =>
    pageIn(locale, 'agreement.sample.title', sampleVersion, clauses),
  );
  serve('partner', samplePartnerAgreement, vetting.partnerAgreement !== undefined, (locale) =>
    pageIn(locale, 'agreement.partner.title', samplePartnerAgreement, partnerClauses),
  );
}

const policy =
  "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const pageIn = (
  locale: Locale,
  title: MessageId,
  version: string,
  parts: typeof clauses,
): string => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(say(locale, title))}</title>
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<main>
<h1>${html(say(locale, title))}</h1>
<p>${html(say(locale, 'agreement.sample.version', { version }))}</p>
<p><strong>${html(say(locale, 'agreement.sample.notice'))}</strong></p>
${parts.map(([head, text]) => `<h2>${html(say(locale, head))}</h2>\n<p>${html(say(locale, text))}</p>`).join('\n')}
</main>
</body>
</html>
`;

const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
