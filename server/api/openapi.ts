import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { policies } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { type Document, tidy } from './openapi-tidy.ts';

/** The frame of `openapi.json`; the operations come from the routes' own schemas. */
export const openApiDocument = (publicUrl: string): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Twotier',
      version: '1',
      description: introduction,
      license: { name: 'GNU Affero General Public License v3.0 or later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: publicUrl }],
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of this deployment’s authorization server.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-session',
          description: 'The portal’s own session; other programs use a bearer token.',
        },
      },
    },
    security: [{ bearer: [] }, { session: [] }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
  },
  hideUntagged: true,
  // 3.1 knows `const`.
  convertConstToEnum: false,
  transform: ({ schema, url, route }) => {
    const { permission, open, published } = route.config ?? {};
    if (!schema || !permission || permission === 'public') return { schema, url };
    return {
      url,
      schema: {
        ...schema,
        ...(open ? { security: [{}, { bearer: [] }, { session: [] }] } : {}),
        'x-permission': permission,
        'x-apps': policies[permission as Permission].apps,
        'x-published-shape': published === true,
      } as typeof schema,
    };
  },
  transformObject: (document) =>
    'openapiObject' in document
      ? (tidy(document.openapiObject as unknown as Document) as never)
      : document.swaggerObject,
});

/** What the groups of operations are about. */
const tags: Readonly<Record<string, string>> = {
  Activity: 'What happened in your company, who did it and what was refused.',
  Apps: 'Your company’s own programs: what they may do alone, where people come back to, their secrets.',
  Customers:
    'The companies you serve: list, record, access, tags, bill-to data, and the end of a relationship.',
  Enrollment:
    'A company becomes a partner: its application, the mail its contact confirms, vetting, the partner agreement.',
  Imports: 'Customers that partners already served elsewhere, brought in by the vendor’s operators.',
  Invitations: 'Asking a customer for a relationship, alone or together with a provider, and the answer.',
  Jobs: 'Long work: how far it is, and what came of each item.',
  Me: 'Your own sign-in: who you are here, your sessions, your proofs of identity.',
  Membership: 'Where a partner ID is proved: signing in at the membership registry and associating an ID.',
  'My partners':
    'The customer’s side: which partners have a relationship or a right, and taking rights back.',
  Partnerships: 'Indirect providers and indirect resellers working together.',
  Profiles: 'What a partner says of itself.',
  'Provider directory':
    'Indirect providers a reseller may turn to, as the vendor confirmed them. Open to everybody.',
  'Sign-up': 'A company that has no tenant here makes one.',
  'Sign-in': 'How the portal signs people in. Programs use the authorization server instead.',
  Users: 'The people of your company: who they are, what they may do, how they get in, and leaving.',
};

const introduction = `A partner center for two-tier cloud resale. Paths under \`/v1\` speak the published Partner Center REST shapes; what those lack is added in the same style.

**Names.** Answers are camelCase. Paths, query names and body members are read in any case. A \`null\` means "not supplied". Operations of a published shape ignore members they do not know; our own refuse them.

**Repeating.** A POST that carries an \`MS-RequestId\` may be sent again within 24 hours under the same id: it is done once and answers the same. Every answer names the request it belongs to in that header.

**Refusals.** Every refusal is a \`Fault\` with a number (\`code\`), a stable name to branch on (\`errorName\`) and a text in the language of \`X-Locale\` or \`Accept-Language\` (English, Simplified Chinese, Russian). A token that is missing, forged, expired or without its second factor gets 401, most often without a body. What the caller may not see does not exist for it: 404.`;
