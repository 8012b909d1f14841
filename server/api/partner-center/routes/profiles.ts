import Type from 'typebox';
import {
  invalidPhoneNumber,
  noSupportProfile,
  readMpnProfile,
  readOrganizationProfile,
  readSupportProfile,
  unknownPartnerId,
  updateSupportProfile,
} from '#modules/profiles/index.ts';
import { route } from '../../route.ts';
import { attributes, Link, link, Uuid, versionedAttributes } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';

const SelfLink = Type.Object({ self: Link });

const Address = Type.Object(
  {
    country: Type.String(),
    city: Type.Optional(Type.String()),
    state: Type.Optional(Type.String()),
    addressLine1: Type.Optional(Type.String()),
    addressLine2: Type.Optional(Type.String()),
    postalCode: Type.Optional(Type.String()),
  },
  { additionalProperties: true },
);

const OrganizationBody = Type.Object(
  {
    id: Uuid,
    tenantId: Uuid,
    companyName: Type.String(),
    domain: Type.String(),
    defaultAddress: Address,
    email: Type.String(),
    language: Type.String(),
    culture: Type.String(),
    profileType: Type.Literal('OrganizationProfile'),
    links: SelfLink,
    attributes: versionedAttributes('OrganizationProfile'),
  },
  { title: 'OrganizationProfile' },
);

const MpnBody = Type.Object(
  {
    mpnId: Type.String(),
    partnerName: Type.String(),
    profileType: Type.Literal('MpnProfile'),
    links: SelfLink,
    attributes: attributes('MpnProfile'),
  },
  { title: 'MpnProfile' },
);

const SupportBody = Type.Object(
  {
    email: Type.String(),
    telephone: Type.String(),
    website: Type.String(),
    profileType: Type.Literal('support_profile'),
    links: SelfLink,
    attributes: attributes('PartnerSupportProfile'),
  },
  { title: 'PartnerSupportProfile' },
);

const SupportInput = Type.Object({
  email: Type.String({ format: 'email', maxLength: 254 }),
  telephone: Type.String({ minLength: 1, maxLength: 40 }),
  website: Type.String({ minLength: 1, maxLength: 200, pattern: '^(https?://)?[^\\s<>"]+\\.[^\\s<>"]+$' }),
});

/** A partner's own profiles, in the published shapes. */
export function profileRoutes(app: App, deps: AppDeps): void {
  route(app, {
    method: 'GET',
    url: '/v1/profiles/organization',
    permission: 'profile.read-organization',
    operationId: 'getOrganizationProfile',
    summary: 'Your company’s organisation profile',
    tag: 'Profiles',
    published: true,
    success: { status: 200, body: OrganizationBody },
    handler: ({ caller }) => readOrganizationProfile(deps, caller),
    render: (it) => ({
      id: it.tenantId,
      tenantId: it.tenantId,
      companyName: it.companyName,
      domain: it.domain,
      defaultAddress: { country: '', ...it.address },
      email: it.email ?? '',
      language: it.language,
      culture: it.culture,
      profileType: 'OrganizationProfile' as const,
      links: { self: link('/profiles/organization') },
      attributes: { objectType: 'OrganizationProfile' as const, etag: it.etag },
    }),
  });

  route(app, {
    method: 'GET',
    url: '/v1/profiles/mpn',
    permission: 'profile.read-mpn',
    operationId: 'getMpnProfile',
    summary: 'A partner ID: your own, or the one you name',
    tag: 'Profiles',
    published: true,
    query: Type.Object({ mpnId: Type.Optional(Type.String({ maxLength: 40 })) }),
    problems: [unknownPartnerId],
    success: { status: 200, body: MpnBody },
    handler: ({ caller, query }) => readMpnProfile(deps, caller, query.mpnId),
    render: (it) => ({
      ...it,
      profileType: 'MpnProfile' as const,
      links: { self: link(`/profiles/mpn?mpnId=${encodeURIComponent(it.mpnId)}`) },
      attributes: { objectType: 'MpnProfile' as const },
    }),
  });

  const toSupportBody = (it: { email: string; telephone: string; website: string }) => ({
    email: it.email,
    telephone: it.telephone,
    website: it.website,
    profileType: 'support_profile' as const,
    links: { self: link('/profiles/support') },
    attributes: { objectType: 'PartnerSupportProfile' as const },
  });

  // Published clients use both paths.
  for (const [path, name] of [
    ['/v1/profiles/support', 'SupportProfile'],
    ['/v1/profiles/supportprofile', 'SupportProfileByItsOtherPath'],
  ] as const) {
    route(app, {
      method: 'GET',
      url: path,
      permission: 'profile.read-support',
      operationId: `get${name}`,
      summary: 'Whom your customers turn to for support',
      tag: 'Profiles',
      published: true,
      problems: [noSupportProfile],
      success: { status: 200, body: SupportBody },
      handler: ({ caller }) => readSupportProfile(deps, caller),
      render: toSupportBody,
    });
    route(app, {
      method: 'PUT',
      url: path,
      permission: 'profile.update-support',
      operationId: `update${name}`,
      summary: 'Changes whom your customers turn to for support',
      tag: 'Profiles',
      published: true,
      body: SupportInput,
      problems: [invalidPhoneNumber],
      success: { status: 200, body: SupportBody },
      handler: ({ caller, body }) => updateSupportProfile(deps, caller, body),
      render: toSupportBody,
    });
  }
}
