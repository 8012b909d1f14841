import Type from 'typebox';
import { notFound } from '#access/problems.ts';
import { Problem } from '#kernel/problem.ts';
import {
  type OrganizationProfile,
  problems,
  readAgreementStatus,
  readAgreements,
  readBillingProfile,
  readMpnProfile,
  readOrganizationProfile,
  readSupportProfile,
  updateBillingProfile,
  updateOrganizationProfile,
  updateSupportProfile,
} from '#modules/profiles/index.ts';
import { asking } from '../../list.ts';
import { route } from '../../route.ts';
import { attributes, Instant, link } from '../../shapes.ts';
import type { App, AppDeps } from '../../types.ts';
import { legalProfileRoutes } from './legal-profile.ts';
import {
  BillingBody,
  BillingInput,
  MpnBody,
  OrganizationBody,
  OrganizationInput,
  SupportBody,
  SupportInput,
  toBilling,
} from './profile-shapes.ts';

const tag = 'Profiles';

/** A partner's own profiles, in the published shapes. */
export function profileRoutes(app: App, deps: AppDeps): void {
  organizationRoutes(app, deps);
  legalProfileRoutes(app, deps);
  billingRoutes(app, deps);
  supportRoutes(app, deps);
  agreementStatusRoutes(app, deps);

  route(app, {
    method: 'GET',
    url: '/v1/profiles/mpn',
    permission: 'profile.read-mpn',
    operationId: 'getMpnProfile',
    summary: 'A partner ID: your own, or the one you name',
    tag,
    published: true,
    query: Type.Object({ mpnId: Type.Optional(Type.String({ maxLength: 40 })) }),
    problems: [problems.unknownPartnerId],
    success: { status: 200, body: MpnBody },
    handler: ({ caller, query }) => readMpnProfile(deps, caller, query.mpnId),
    render: (it) => ({
      ...it,
      profileType: 'MpnProfile' as const,
      links: { self: link(`/profiles/mpn?mpnId=${encodeURIComponent(it.mpnId)}`) },
      attributes: { objectType: 'MpnProfile' as const },
    }),
  });
}

function organizationRoutes(app: App, deps: AppDeps): void {
  const url = '/v1/profiles/organization';
  const render = (it: OrganizationProfile) => ({
    id: it.tenantId,
    tenantId: it.tenantId,
    companyName: it.companyName,
    domain: it.domain,
    defaultAddress: { country: it.country, ...it.address },
    email: it.email ?? '',
    language: it.language,
    culture: it.culture,
    profileType: 'OrganizationProfile' as const,
    links: { self: link('/profiles/organization') },
    attributes: { objectType: 'OrganizationProfile' as const, etag: it.etag },
  });
  route(app, {
    method: 'GET',
    url,
    permission: 'profile.read-organization',
    operationId: 'getOrganizationProfile',
    summary: 'Your company’s organisation profile',
    tag,
    published: true,
    success: { status: 200, body: OrganizationBody },
    handler: ({ caller }) => readOrganizationProfile(deps, caller),
    render,
  });
  route(app, {
    method: 'PUT',
    url,
    permission: 'profile.update-organization',
    operationId: 'updateOrganizationProfile',
    summary: 'Changes your company’s address, mail address and language; what is left out stays',
    description: '`If-Match` goes before `attributes.etag`; with neither, whatever is stored is replaced.',
    tag,
    published: true,
    body: OrganizationInput,
    problems: [problems.staleEtag, problems.invalidValue, problems.countryFixed],
    success: { status: 200, body: OrganizationBody },
    handler: ({ caller, body, request }) =>
      updateOrganizationProfile(deps, caller, body, request.headers['if-match']),
    render,
  });
}

function billingRoutes(app: App, deps: AppDeps): void {
  const url = '/v1/profiles/billing';
  route(app, {
    method: 'GET',
    url,
    permission: 'profile.read-billing',
    operationId: 'getBillingProfile',
    summary: 'To whom the vendor sends your bills',
    tag,
    published: true,
    success: { status: 200, body: BillingBody },
    handler: ({ caller }) => readBillingProfile(deps, caller),
    render: toBilling,
  });
  route(app, {
    method: 'PUT',
    url,
    permission: 'profile.update-billing',
    operationId: 'updateBillingProfile',
    summary: 'Changes to whom the vendor sends your bills, whole; the currency follows the country',
    description: '`If-Match` goes before `attributes.etag`; with neither, whatever is stored is replaced.',
    tag,
    published: true,
    body: BillingInput,
    problems: [problems.staleEtag, problems.invalidValue, problems.countryFixed, problems.invalidPhoneNumber],
    success: { status: 200, body: BillingBody },
    handler: ({ caller, body, request }) =>
      updateBillingProfile(deps, caller, body, request.headers['if-match']),
    render: toBilling,
  });
}

function supportRoutes(app: App, deps: AppDeps): void {
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
      tag,
      published: true,
      problems: [problems.noSupportProfile],
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
      tag,
      published: true,
      body: SupportInput,
      problems: [problems.invalidPhoneNumber, problems.invalidValue],
      success: { status: 200, body: SupportBody },
      handler: ({ caller, body }) => updateSupportProfile(deps, caller, body),
      render: toSupportBody,
    });
  }
}

function agreementStatusRoutes(app: App, deps: AppDeps): void {
  const named = Type.Optional(Type.String({ maxLength: 64 }));
  route(app, {
    method: 'GET',
    url: '/v1/compliance/:program/agreementstatus',
    permission: 'agreement.read-status',
    operationId: 'getAgreementStatus',
    summary: 'Whether a reseller has signed the partner agreement',
    description:
      '`program` is `csp`. Exactly one of `mpnId` and `tenantId`. Who has not signed is refused with 2203 or 2206.',
    tag,
    published: true,
    query: Type.Object({ mpnId: named, tenantId: named }),
    problems: [
      problems.agreementOfNobody,
      problems.agreementOfTwo,
      problems.wrongPartnerId,
      problems.otherRegion,
      problems.agreementUnsignedByPartnerId,
      problems.noReseller,
      problems.unknownTenant,
      problems.agreementUnsignedByTenant,
    ],
    success: {
      status: 200,
      body: Type.Object({ isAgreementSigned: Type.Boolean() }, { title: 'AgreementSignatureStatus' }),
    },
    handler: ({ caller: by, params, query }) => {
      const { caller, asked } = asking(
        by,
        () => {
          if (params['program']?.toLowerCase() !== 'csp') throw new Problem(notFound);
          return query;
        },
        {},
      );
      return readAgreementStatus(deps, caller, asked);
    },
  });
  route(app, {
    method: 'GET',
    url: '/v1/profiles/agreements',
    permission: 'profile.read-agreements',
    operationId: 'getPartnerAgreements',
    summary: 'Whether your company has signed the partner agreement, and its state in the programme',
    tag,
    success: {
      status: 200,
      body: Type.Object(
        {
          programState: Type.Optional(Type.String()),
          partnerAgreement: Type.Optional(Type.Object({ acceptedAt: Instant })),
          attributes: attributes('PartnerAgreements'),
        },
        { title: 'PartnerAgreements' },
      ),
    },
    handler: ({ caller }) => readAgreements(deps, caller),
    render: (it) => ({
      ...(it.programme ? { programState: it.programme } : {}),
      ...(it.signedAt ? { partnerAgreement: { acceptedAt: it.signedAt.toISOString() } } : {}),
      attributes: { objectType: 'PartnerAgreements' as const },
    }),
  });
}
