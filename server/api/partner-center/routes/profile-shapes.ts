import Type from 'typebox';
import type { LegalRecord, StoredPartnerBilling } from '#modules/profiles/index.ts';
import { attributes, Link, link, Uuid, versionedAttributes } from '../../shapes.ts';

const SelfLink = Type.Object({ self: Link });
const optional = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

/** An address as published clients send it: whatever is not asked for is ignored. */
const AddressInput = Type.Object({
  country: Type.String({ minLength: 2, maxLength: 2 }),
  city: optional(100),
  state: optional(50),
  region: optional(100),
  district: optional(100),
  addressLine1: optional(200),
  addressLine2: optional(200),
  addressLine3: optional(200),
  postalCode: optional(20),
  firstName: optional(50),
  middleName: optional(50),
  lastName: optional(50),
  phoneNumber: optional(40),
});

const ContactInput = Type.Object({
  firstName: optional(50),
  lastName: optional(50),
  email: optional(254),
  phoneNumber: optional(40),
});

const given = Type.Optional(Type.String());
const AddressBody = Type.Object(
  {
    country: Type.String(),
    city: given,
    state: given,
    region: given,
    district: given,
    addressLine1: given,
    addressLine2: given,
    addressLine3: given,
    postalCode: given,
    firstName: given,
    middleName: given,
    lastName: given,
    phoneNumber: given,
  },
  { title: 'Address' },
);

const ContactBody = Type.Object(
  { firstName: given, lastName: given, email: given, phoneNumber: given },
  { title: 'Contact' },
);

const Etag = Type.Optional(Type.Object({ etag: optional(64) }));

export const OrganizationBody = Type.Object(
  {
    id: Uuid,
    tenantId: Uuid,
    companyName: Type.String(),
    domain: Type.String(),
    defaultAddress: AddressBody,
    email: Type.String(),
    language: Type.String(),
    culture: Type.String(),
    profileType: Type.Literal('OrganizationProfile'),
    links: SelfLink,
    attributes: versionedAttributes('OrganizationProfile'),
  },
  { title: 'OrganizationProfile' },
);

export const OrganizationInput = Type.Object({
  email: optional(254),
  language: optional(35),
  culture: optional(35),
  defaultAddress: Type.Optional(AddressInput),
  attributes: Etag,
});

export const LegalBody = Type.Object(
  {
    companyName: Type.String(),
    address: AddressBody,
    primaryContact: ContactBody,
    companyApproverAddress: AddressBody,
    companyApproverEmail: Type.String(),
    vettingStatus: Type.Union([
      Type.Literal('none'),
      Type.Literal('pending'),
      Type.Literal('authorized'),
      Type.Literal('rejected'),
    ]),
    vettingSubStatus: Type.Union([Type.Literal('none'), Type.Literal('business_verification')]),
    profileType: Type.Literal('LegalBusinessProfile'),
    partsBeingVetted: Type.Array(Type.Union([Type.Literal('name'), Type.Literal('address')]), {
      description: 'Ours: what of it the vendor has not confirmed',
    }),
    vettingReason: Type.Optional(Type.String({ description: 'Ours: why the vendor refused it' })),
    organizationRegistrationNumber: given,
    links: SelfLink,
    attributes: attributes('LegalBusinessProfile'),
  },
  { title: 'LegalBusinessProfile' },
);

export const LegalInput = Type.Object({
  address: AddressInput,
  primaryContact: ContactInput,
  companyApproverAddress: Type.Optional(AddressInput),
  companyApproverEmail: optional(254),
});

export const toLegal = ({ legal, registrationNumber }: LegalRecord) => ({
  companyName: legal.profile.companyName,
  address: legal.profile.address,
  primaryContact: legal.profile.primaryContact,
  companyApproverAddress: legal.profile.approverAddress,
  companyApproverEmail: legal.profile.approverEmail ?? '',
  vettingStatus: legal.vetting,
  vettingSubStatus: legal.vetting === 'pending' ? ('business_verification' as const) : ('none' as const),
  profileType: 'LegalBusinessProfile' as const,
  partsBeingVetted: [...legal.changed],
  ...(legal.reason ? { vettingReason: legal.reason } : {}),
  ...(registrationNumber ? { organizationRegistrationNumber: registrationNumber } : {}),
  links: { self: link('/profiles/legalbusiness') },
  attributes: { objectType: 'LegalBusinessProfile' as const },
});

export const BillingBody = Type.Object(
  {
    companyName: Type.String(),
    address: AddressBody,
    primaryContact: ContactBody,
    purchaseOrderNumber: given,
    taxId: given,
    billingCurrency: Type.String(),
    profileType: Type.Literal('BillingProfile'),
    links: SelfLink,
    attributes: versionedAttributes('BillingProfile'),
  },
  { title: 'BillingProfile' },
);

export const BillingInput = Type.Object({
  companyName: optional(200),
  address: AddressInput,
  primaryContact: ContactInput,
  purchaseOrderNumber: optional(60),
  taxId: optional(40),
  attributes: Etag,
});

export const toBilling = ({ profile, currency, etag }: StoredPartnerBilling) => ({
  ...profile,
  billingCurrency: currency,
  profileType: 'BillingProfile' as const,
  links: { self: link('/profiles/billing') },
  attributes: { objectType: 'BillingProfile' as const, etag },
});

export const MpnBody = Type.Object(
  {
    mpnId: Type.String(),
    partnerName: Type.String(),
    profileType: Type.Literal('MpnProfile'),
    links: SelfLink,
    attributes: attributes('MpnProfile'),
  },
  { title: 'MpnProfile' },
);

export const SupportBody = Type.Object(
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

export const SupportInput = Type.Object({
  email: Type.String({ format: 'email', maxLength: 254 }),
  telephone: Type.String({ minLength: 1, maxLength: 40 }),
  website: Type.String({ minLength: 1, maxLength: 200, pattern: '^(https?://)?[^\\s<>"]+\\.[^\\s<>"]+$' }),
});
