import Type, { type Static } from 'typebox';
import type {
  Access,
  SharingPartner,
  ShownCustomer,
  StoredBillingProfile,
} from '#modules/customers/index.ts';
import {
  attributes,
  Collection,
  Instant,
  Link,
  link,
  Permissions,
  Uuid,
  versionedAttributes,
} from '../../shapes.ts';

export const Kind = Type.Union([Type.Literal('reseller'), Type.Literal('provider'), Type.Literal('direct')], {
  title: 'RelationshipKind',
});
const Origin = Type.Union([Type.Literal('imported'), Type.Literal('invited'), Type.Literal('created')]);
const RightKind = Type.Union([Type.Literal('gdap'), Type.Literal('dap')]);
const SelfLink = Type.Object({ self: Link });

const AdminRight = Type.Object({
  kind: RightKind,
  until: Type.Optional(Instant),
  services: Type.Optional(Type.Array(Type.String(), { description: 'Left out: all of them' })),
});

export const ListedCustomerBody = Type.Object(
  {
    id: Uuid,
    companyProfile: Type.Object({
      tenantId: Uuid,
      domain: Type.String(),
      companyName: Type.String(),
      attributes: attributes('CustomerCompanyProfile'),
    }),
    relationshipToPartner: Type.Literal('reseller'),
    relationship: Type.Object({ since: Instant, origin: Origin, kind: Kind }),
    adminRights: Type.Array(AdminRight),
    dutyWithoutRights: Type.Boolean({
      description: 'Rights are gone or narrowed, the duty to support is not',
    }),
    customerAgreement: Type.Union([Type.Literal('accepted'), Type.Literal('missing')]),
    tags: Type.Array(Type.String()),
    links: SelfLink,
    attributes: attributes('Customer'),
    may: Permissions,
  },
  { title: 'ListedCustomer' },
);

export const CustomerCollection = Collection(ListedCustomerBody);

const Address = Type.Object(
  {
    country: Type.String(),
    city: Type.Optional(Type.String()),
    state: Type.Optional(Type.String()),
    region: Type.Optional(Type.String()),
    district: Type.Optional(Type.String()),
    addressLine1: Type.Optional(Type.String()),
    addressLine2: Type.Optional(Type.String()),
    addressLine3: Type.Optional(Type.String()),
    postalCode: Type.Optional(Type.String()),
    firstName: Type.Optional(Type.String()),
    middleName: Type.Optional(Type.String()),
    lastName: Type.Optional(Type.String()),
    phoneNumber: Type.Optional(Type.String()),
  },
  { title: 'Address' },
);

export const CompanyProfileBody = Type.Object(
  {
    tenantId: Uuid,
    domain: Type.String(),
    companyName: Type.String(),
    organizationRegistrationNumber: Type.Optional(Type.String()),
    address: Type.Optional(Address),
    email: Type.Optional(Type.String()),
    links: SelfLink,
    attributes: attributes('CustomerCompanyProfile'),
  },
  {
    title: 'CustomerCompanyProfile',
    description: 'Address and email only with a right to read the directory',
  },
);

export const BillingProfileBody = Type.Object(
  {
    id: Uuid,
    firstName: Type.Optional(Type.String()),
    lastName: Type.Optional(Type.String()),
    email: Type.Optional(Type.String()),
    culture: Type.String(),
    language: Type.String(),
    companyName: Type.String(),
    defaultAddress: Address,
    links: SelfLink,
    attributes: versionedAttributes('CustomerBillingProfile'),
  },
  { title: 'CustomerBillingProfile' },
);

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

export const BillingProfileInput = Type.Object({
  id: text(64),
  firstName: text(50),
  lastName: text(50),
  email: text(254),
  culture: Type.String({ maxLength: 35 }),
  language: Type.String({ maxLength: 35 }),
  companyName: Type.String({ maxLength: 200 }),
  defaultAddress: Type.Object({
    country: Type.String({ maxLength: 2 }),
    city: text(100),
    state: text(50),
    region: text(100),
    district: text(100),
    addressLine1: text(200),
    addressLine2: text(200),
    addressLine3: text(200),
    postalCode: text(20),
    firstName: text(50),
    middleName: text(50),
    lastName: text(50),
    phoneNumber: text(40),
  }),
  attributes: Type.Optional(Type.Object({ etag: Type.Optional(Type.String({ maxLength: 200 })) })),
});

export const CustomerBody = Type.Object(
  {
    id: Uuid,
    commerceId: Uuid,
    companyProfile: CompanyProfileBody,
    billingProfile: BillingProfileBody,
    relationshipToPartner: Type.Union([Type.Literal('reseller'), Type.Literal('none')]),
    allowDelegatedAccess: Type.Boolean(),
    customDomains: Type.Optional(Type.Array(Type.String())),
    relationship: Type.Object({ since: Instant, until: Type.Optional(Instant), origin: Origin, kind: Kind }),
    adminRights: Type.Array(AdminRight),
    mayAdminister: Type.Union([Type.Literal('gdap'), Type.Literal('dap'), Type.Literal('none')], {
      description: 'By which right the reader may administer the customer’s tenant now',
    }),
    dutyWithoutRights: Type.Boolean(),
    customerAgreement: Type.Union([Type.Literal('accepted'), Type.Literal('missing')]),
    tags: Type.Array(Type.String()),
    links: SelfLink,
    attributes: attributes('Customer'),
    may: Permissions,
  },
  { title: 'Customer' },
);

export const RemovedCustomerBody = Type.Object(
  {
    id: Uuid,
    companyProfile: Type.Object({
      tenantId: Uuid,
      domain: Type.String(),
      companyName: Type.String(),
      attributes: attributes('CustomerCompanyProfile'),
    }),
    relationshipToPartner: Type.Literal('none'),
    attributes: attributes('Customer'),
  },
  { title: 'RemovedCustomer' },
);

const Consequence = Type.Object({ code: Type.String(), text: Type.String() });

export const RemovalPreviewBody = Type.Object(
  {
    removes: Type.Array(Consequence),
    keeps: Type.Array(Consequence),
    blockedBy: Type.Array(Consequence),
    statement: Type.Object({
      version: Type.String(),
      text: Type.String(),
      points: Type.Array(Type.String()),
    }),
    attributes: attributes('RemovalPreview'),
  },
  { title: 'RemovalPreview' },
);

export const TagsBody = Type.Object(
  {
    customerId: Uuid,
    tags: Type.Array(Type.String()),
    may: Permissions,
    attributes: versionedAttributes('CustomerTags'),
  },
  { title: 'CustomerTags' },
);

export const AccessBody = Type.Object(
  {
    asOf: Instant,
    totalCount: Type.Integer(),
    items: Type.Array(
      Type.Object(
        {
          partnerId: Uuid,
          name: Type.String(),
          country: Type.String(),
          mpnId: Type.Optional(Type.String()),
          kind: RightKind,
          grantId: Uuid,
          roles: Type.Array(Type.String()),
          services: Type.Optional(Type.Array(Type.String())),
          people: Type.Array(
            Type.Object({
              id: Uuid,
              displayName: Type.String(),
              userPrincipalName: Type.String(),
              roles: Type.Array(Type.String()),
            }),
          ),
          since: Instant,
          until: Type.Optional(Instant),
        },
        { title: 'CustomerAccess' },
      ),
    ),
    links: SelfLink,
    attributes: attributes('Collection'),
  },
  { title: 'CustomerAccessCollection' },
);

export const CustomerPartnerBody = Type.Object(
  {
    id: Uuid,
    name: Type.String(),
    relationshipType: Type.Union([
      Type.Literal('is_indirect_reseller_of'),
      Type.Literal('is_indirect_cloud_solution_provider_of'),
    ]),
    state: Type.Literal('active'),
    mpnId: Type.String(),
    location: Type.String(),
    attributes: attributes('PartnerRelationship'),
  },
  { title: 'CustomerPartnerRelationship' },
);

export const PastCustomerBody = Type.Object(
  {
    id: Uuid,
    companyName: Type.String(),
    domain: Type.String(),
    country: Type.String(),
    kind: Kind,
    since: Instant,
    until: Instant,
    endedBy: Type.Optional(Type.String()),
    may: Permissions,
    attributes: attributes('PastCustomer'),
  },
  { title: 'PastCustomer' },
);

export const toCompanyProfile = ({
  customer,
  details,
}: ShownCustomer): Static<typeof CompanyProfileBody> => ({
  tenantId: customer.id,
  domain: customer.domain,
  companyName: customer.companyName,
  ...(details?.registrationNumber ? { organizationRegistrationNumber: details.registrationNumber } : {}),
  ...(details ? { address: { country: customer.country, ...details.address } } : {}),
  ...(details?.email ? { email: details.email } : {}),
  links: { self: link(`/customers/${customer.id}/profiles/company`) },
  attributes: { objectType: 'CustomerCompanyProfile' },
});

export const toBillingProfile = (
  customerId: string,
  { profile, etag }: StoredBillingProfile,
): Static<typeof BillingProfileBody> => ({
  id: customerId,
  ...present(profile, 'firstName', 'lastName', 'email'),
  culture: profile.culture,
  language: profile.language,
  companyName: profile.companyName,
  defaultAddress: {
    country: profile.defaultAddress.country,
    ...present(
      profile.defaultAddress,
      'city',
      'state',
      'region',
      'district',
      'addressLine1',
      'addressLine2',
      'addressLine3',
      'postalCode',
      'firstName',
      'middleName',
      'lastName',
      'phoneNumber',
    ),
  },
  links: { self: link(`/customers/${customerId}/profiles/billing`) },
  attributes: { objectType: 'CustomerBillingProfile', etag },
});

export const toCustomer = (it: ShownCustomer, commerceId: string): Static<typeof CustomerBody> => {
  const { customer, relationship, details } = it;
  const [newest] = customer.relationships;
  if (!newest) throw new Error('A customer without any relationship was shown.');
  return {
    id: customer.id,
    commerceId,
    companyProfile: toCompanyProfile(it),
    billingProfile: toBillingProfile(customer.id, it.billing),
    relationshipToPartner: relationship === 'active' ? 'reseller' : 'none',
    allowDelegatedAccess: it.hasRights,
    ...(details ? { customDomains: [...details.domains] } : {}),
    relationship: {
      since: newest.since.toISOString(),
      ...(newest.until && !newest.active ? { until: newest.until.toISOString() } : {}),
      origin: newest.origin,
      kind: newest.kind,
    },
    adminRights: rightsOf(it),
    mayAdminister: it.administersBy,
    dutyWithoutRights: it.dutyWithoutRights,
    customerAgreement: customer.agreementVersion === null ? 'missing' : 'accepted',
    tags: [...customer.tags],
    links: { self: link(`/customers/${customer.id}`) },
    attributes: { objectType: 'Customer' },
    may: [...it.may],
  };
};

function rightsOf({ customer: { rights }, asOf }: ShownCustomer): Static<typeof AdminRight>[] {
  const { gdapUntil, dap, dapServices } = rights;
  return [
    ...(gdapUntil && gdapUntil > asOf ? [{ kind: 'gdap' as const, until: gdapUntil.toISOString() }] : []),
    ...(dap ? [{ kind: 'dap' as const, ...(dapServices ? { services: [...dapServices] } : {}) }] : []),
  ];
}

export const toAccess = (it: Access) => ({
  partnerId: it.partner.id,
  name: it.partner.name,
  country: it.partner.country,
  ...(it.partner.mpnId ? { mpnId: it.partner.mpnId } : {}),
  kind: it.kind,
  grantId: it.grantId,
  roles: [...it.roles],
  ...(it.services ? { services: [...it.services] } : {}),
  people: it.people.map((one) => ({ ...one, roles: [...one.roles] })),
  since: it.since.toISOString(),
  ...(it.until ? { until: it.until.toISOString() } : {}),
});

export const toCustomerPartner = (it: SharingPartner): Static<typeof CustomerPartnerBody> => ({
  id: it.partnerId,
  name: it.name,
  relationshipType:
    it.as === 'reseller' ? 'is_indirect_cloud_solution_provider_of' : 'is_indirect_reseller_of',
  state: 'active',
  mpnId: it.mpnId ?? '',
  location: it.country,
  attributes: { objectType: 'PartnerRelationship' },
});

/** The named members that have a value. */
function present<T extends object, K extends keyof T & string>(
  from: T,
  ...names: K[]
): { [N in K]?: string } {
  return Object.fromEntries(names.flatMap((name) => (from[name] ? [[name, String(from[name])]] : []))) as {
    [N in K]?: string;
  };
}
