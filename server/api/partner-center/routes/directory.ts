import Type from 'typebox';
import { Problem } from '#kernel/problem.ts';
import {
  confirmEntry,
  type DirectoryEntry,
  decideEntryRequest,
  type EntryRequest,
  type KnownProvider,
  type ListedProvider,
  listKnownProviders,
  type OwnEntry,
  problems,
  readDirectory,
  readListedProvider,
  readOwnEntry,
  requestEntry,
  type Service,
  services,
  withdrawEntryRequest,
} from '#modules/profiles/index.ts';
import { selfLink } from '../../list.ts';
import { invalidRequest } from '../../problems.ts';
import { id, openRoute, route } from '../../route.ts';
import { attributes, Collection, Country, collection, Instant, Permissions, Uuid } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';

const tag = 'Provider directory';

const ServiceId = Type.Union([
  Type.Literal('customerSupport'),
  Type.Literal('technicalAssistance'),
  Type.Literal('marketing'),
  Type.Literal('financing'),
]);
const Description = Type.Object({
  en: Type.Optional(Type.String({ maxLength: 2500 })),
  'zh-CN': Type.Optional(Type.String({ maxLength: 2500 })),
  ru: Type.Optional(Type.String({ maxLength: 2500 })),
});

const Entry = Type.Object(
  {
    countries: Type.Array(Country, { minItems: 1, maxItems: 250, description: 'Where it serves resellers' }),
    services: Type.Array(ServiceId, { maxItems: services.length }),
    supportLevel: Type.Optional(
      Type.Union([
        Type.Literal('business_hours'),
        Type.Literal('extended_hours'),
        Type.Literal('around_the_clock'),
      ]),
    ),
    description: Description,
    contact: Type.Object({
      email: Type.String({ format: 'email', maxLength: 254 }),
      telephone: Type.Optional(Type.String({ maxLength: 40 })),
      website: Type.Optional(Type.String({ maxLength: 200 })),
    }),
  },
  { title: 'DirectoryEntry' },
);

const ProviderBody = Type.Object(
  {
    id: Uuid,
    name: Type.String(),
    country: Type.String(),
    ...Entry.properties,
    confirmedAt: Type.String({ format: 'date-time', description: 'When the vendor confirmed it' }),
    attributes: attributes('Provider'),
  },
  { title: 'Provider' },
);

const toProvider = (it: ListedProvider) => ({
  id: it.providerId,
  name: it.name,
  country: it.country,
  ...toEntry(it.entry),
  confirmedAt: it.confirmedAt.toISOString(),
  attributes: { objectType: 'Provider' as const },
});

const toEntry = (it: DirectoryEntry) => ({ ...it, countries: [...it.countries], services: [...it.services] });

const RequestBody = Type.Object({
  state: Type.Union([
    Type.Literal('asked'),
    Type.Literal('confirmed'),
    Type.Literal('declined'),
    Type.Literal('withdrawn'),
  ]),
  entry: Entry,
  askedAt: Instant,
  askedBy: Type.String(),
  decidedAt: Type.Optional(Instant),
  reason: Type.Optional(Type.String()),
});

const toRequest = (it: EntryRequest) => ({
  state: it.state,
  entry: toEntry(it.entry),
  askedAt: it.askedAt.toISOString(),
  askedBy: it.askedBy,
  ...(it.decidedAt ? { decidedAt: it.decidedAt.toISOString() } : {}),
  ...(it.reason ? { reason: it.reason } : {}),
});

const Confirmed = Type.Object({
  listed: Type.Boolean(),
  entry: Entry,
  confirmedAt: Instant,
  etag: Type.String(),
});

const toConfirmed = (it: ListedProvider) => ({
  listed: it.listed,
  entry: toEntry(it.entry),
  confirmedAt: it.confirmedAt.toISOString(),
  etag: it.etag,
});

/** Whoever shares the answer with others sees what they see: it is the same for all. */
const shared = () => ({ 'cache-control': 'public, max-age=60' });

/** The public directory of providers: read by everybody, asked for by its providers, confirmed by the vendor. */
export function directoryRoutes(app: App, deps: AppDeps): void {
  publicRoutes(app, deps);
  ownEntryRoutes(app, deps);
  vendorRoutes(app, deps);
}

function publicRoutes(app: App, deps: AppDeps): void {
  openRoute(app, {
    method: 'GET',
    url: '/v1/providers',
    permission: 'directory.read',
    operationId: 'listProviders',
    summary: 'The public directory of providers, by name',
    tag,
    query: Type.Object({
      country: Type.Optional(
        Type.String({ pattern: '^[A-Za-z]{2}$', description: 'Where resellers are served' }),
      ),
      service: Type.Optional(
        Type.String({ maxLength: 200, description: 'One service, or several parted by commas: all of them' }),
      ),
      q: Type.Optional(Type.String({ maxLength: 200, description: 'Words of name and description' })),
    }),
    success: { status: 200, body: Collection(ProviderBody) },
    headers: shared,
    handler: ({ query }) =>
      readDirectory(deps, {
        country: query.country?.toUpperCase(),
        services: servicesOf(query.service),
        q: query.q,
      }),
    render: (found, { query }) => collection(found.map(toProvider), { self: selfLink('/providers', query) }),
  });

  openRoute(app, {
    method: 'GET',
    url: '/v1/providers/:providerId',
    permission: 'directory.read',
    operationId: 'readProvider',
    summary: 'One provider of the public directory',
    tag,
    success: { status: 200, body: ProviderBody },
    headers: shared,
    handler: ({ params }) => readListedProvider(deps, id(params['providerId'])),
    render: toProvider,
  });
}

/** @throws {Problem} `api/invalid-request` */
export function servicesOf(text: string | undefined): Service[] {
  return (text ?? '')
    .split(',')
    .map((it) => it.trim())
    .filter(Boolean)
    .map((it) => {
      const known = services.find((each) => each.toLowerCase() === it.toLowerCase().replaceAll('_', ''));
      if (!known) throw new Problem(invalidRequest, { field: 'service' });
      return known;
    });
}

function ownEntryRoutes(app: App, deps: AppDeps): void {
  const OwnBody = Type.Object(
    {
      confirmed: Type.Optional(Confirmed),
      request: Type.Optional(RequestBody),
      may: Permissions,
      attributes: attributes('OwnDirectoryEntry'),
    },
    { title: 'OwnDirectoryEntry' },
  );
  const render = (it: OwnEntry) => ({
    ...(it.entry ? { confirmed: toConfirmed(it.entry) } : {}),
    ...(it.request ? { request: toRequest(it.request) } : {}),
    may: [...it.may],
    attributes: { objectType: 'OwnDirectoryEntry' as const },
  });
  route(app, {
    method: 'GET',
    url: '/v1/directory/entry',
    permission: 'directory.read-own',
    operationId: 'readOwnDirectoryEntry',
    summary: 'Your entry in the public directory, and what you last asked to have there',
    tag,
    success: { status: 200, body: OwnBody },
    handler: ({ caller }) => readOwnEntry(deps, caller),
    render,
  });
  route(app, {
    method: 'PUT',
    url: '/v1/directory/entry/request',
    permission: 'directory.request',
    operationId: 'requestDirectoryEntry',
    summary: 'Asks the vendor to let your entry say this; a later ask replaces an earlier one',
    tag,
    body: Entry,
    problems: [problems.invalidValue, problems.invalidPhoneNumber, problems.noVendor],
    success: { status: 200, body: OwnBody },
    handler: ({ caller, body }) => requestEntry(deps, caller, body),
    render,
  });
  route(app, {
    method: 'DELETE',
    url: '/v1/directory/entry/request',
    permission: 'directory.request',
    operationId: 'withdrawDirectoryRequest',
    summary: 'Takes back what you asked for',
    tag,
    problems: [problems.noOpenRequest, problems.noVendor],
    success: { status: 200, body: OwnBody },
    handler: ({ caller }) => withdrawEntryRequest(deps, caller),
    render,
  });
}

function vendorRoutes(app: App, deps: AppDeps): void {
  const KnownBody = Type.Object(
    {
      id: Uuid,
      name: Type.String(),
      country: Type.String(),
      domain: Type.String(),
      mpnId: Type.Optional(Type.String()),
      confirmed: Type.Optional(Confirmed),
      request: Type.Optional(RequestBody),
      attributes: attributes('KnownProvider'),
    },
    { title: 'KnownProvider' },
  );
  const render = (it: KnownProvider) => ({
    id: it.id,
    name: it.name,
    country: it.country,
    domain: it.domain,
    ...(it.mpnId ? { mpnId: it.mpnId } : {}),
    ...(it.entry ? { confirmed: toConfirmed(it.entry) } : {}),
    ...(it.request ? { request: toRequest(it.request) } : {}),
    attributes: { objectType: 'KnownProvider' as const },
  });
  route(app, {
    method: 'GET',
    url: '/v1/directory/providers',
    permission: 'directory.manage',
    operationId: 'listKnownProviders',
    summary: 'The providers you know, with their entries; those that ask for something first',
    tag,
    success: { status: 200, body: Collection(KnownBody) },
    handler: ({ caller }) => listKnownProviders(deps, caller),
    render: (all) => collection(all.map(render), { self: '/directory/providers' }),
  });
  route(app, {
    method: 'PUT',
    url: '/v1/directory/providers/:providerId',
    permission: 'directory.manage',
    operationId: 'confirmDirectoryEntry',
    summary: 'Writes a provider’s entry as you confirm it, or takes it off the directory',
    description: '`If-Match` goes before `etag`; with neither, whatever is stored is replaced.',
    tag,
    body: Type.Object({
      listed: Type.Boolean(),
      entry: Entry,
      etag: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    problems: [problems.staleEtag, problems.invalidValue, problems.invalidPhoneNumber],
    success: { status: 200, body: KnownBody },
    handler: ({ caller, params, body, request }) =>
      confirmEntry(deps, caller, id(params['providerId']), body, request.headers['if-match']),
    render,
  });
  route(app, {
    method: 'POST',
    url: '/v1/directory/providers/:providerId/decide',
    permission: 'directory.manage',
    operationId: 'decideDirectoryRequest',
    summary: 'Confirms what a provider asked for, as it asked at `askedAt`, or declines it with a reason',
    tag,
    body: Type.Object({
      outcome: Type.Union([Type.Literal('confirmed'), Type.Literal('declined')]),
      askedAt: Instant,
      reason: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    problems: [problems.invalidValue, problems.noOpenRequest, problems.requestChanged],
    success: { status: 200, body: KnownBody },
    handler: ({ caller, params, body }) =>
      decideEntryRequest(deps, caller, id(params['providerId']), {
        ...body,
        askedAt: new Date(body.askedAt),
      }),
    render,
  });
}
