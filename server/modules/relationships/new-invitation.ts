import { addDays } from '#kernel/clock.ts';
import { type InvitationId, newId, parseId, type TenantId, type UserId } from '#kernel/ids.ts';
import { ok, type Result, refuse } from '#kernel/result.ts';
import { hasHiddenCharacters } from '#kernel/text.ts';
import { type Locale, matchLocale } from '#kernel/words.ts';
import { domainOf } from './expected-customer.ts';
import type { Invitation, RightsMode } from './invitation.ts';
import { invalidValue, type rightsModeNotAllowed } from './problems.ts';

/** An invitation as somebody asks for it. */
export interface InvitationWanted {
  readonly kind: 'reseller' | 'joint';
  /** Joint: the provider's tenant id. */
  readonly providerId?: string | undefined;
  readonly customer?:
    | { readonly companyName?: string | undefined; readonly email?: string | undefined }
    | undefined;
  readonly rightsMode?: RightsMode | undefined;
  /** The language of the draft; the caller's own unless said. */
  readonly locale?: string | undefined;
  /** RFC 3339, by the business clock: in the future, at most a year off. */
  readonly expiresOn?: string | undefined;
}

export interface Inviter {
  readonly tenantId: TenantId;
  readonly userId: UserId;
  readonly userName: string;
  readonly locale: Locale;
  readonly keyId: string;
  /** The mode asked for, or the deployment's first; refused where the deployment does not offer it. */
  readonly modeFor: (asked: RightsMode | undefined) => Result<RightsMode, typeof rightsModeNotAllowed>;
}

const longest = 366;

/** Checks what was asked for and makes it an invitation; whether the company may ask at all is decided elsewhere. */
export function newInvitation(
  wanted: InvitationWanted,
  inviter: Inviter,
  now: Date,
): Result<Invitation, typeof invalidValue | typeof rightsModeNotAllowed> {
  const wrong = (field: string) => refuse(invalidValue, { field });
  const { kind, customer } = wanted;

  const providerId = wanted.providerId === undefined ? null : parseId<'tenant'>(wanted.providerId);
  if (providerId === undefined || (providerId === null) !== (kind === 'reseller')) return wrong('providerId');

  const customerName = clean(customer?.companyName);
  if (customerName && hasHiddenCharacters(customerName)) return wrong('customer.companyName');
  const customerEmail = clean(customer?.email);
  if (customerEmail && !isAddress(customerEmail)) return wrong('customer.email');

  const expiresOn = wanted.expiresOn === undefined ? null : new Date(wanted.expiresOn);
  if (expiresOn && !(expiresOn > now && expiresOn <= addDays(now, longest))) return wrong('expiresOn');

  const mode = inviter.modeFor(wanted.rightsMode);
  if (!mode.ok) return mode;

  return ok({
    purpose: 'invitation',
    id: newId<'invitation'>() as InvitationId,
    generation: 1,
    keyId: inviter.keyId,
    inviterId: inviter.tenantId,
    providerId,
    rightsMode: mode.value,
    state: 'prepared',
    customerName,
    customerEmail,
    locale: wanted.locale ? matchLocale(wanted.locale) : inviter.locale,
    createdAt: now,
    createdBy: inviter.userId,
    createdByName: inviter.userName,
    expiresOn,
    openedAt: null,
    openedByName: null,
    openedByTenant: null,
    remindedAt: null,
    decidedAt: null,
    decidedByName: null,
    customerId: null,
    declineReason: null,
    acceptance: null,
    otherName: false,
    otherNameNotedAt: null,
  });
}

const clean = (text: string | undefined): string | null => text?.normalize('NFC').trim() || null;

/** One plain address: nothing a mail header or a mailto link could read as more than that. */
const isAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[^\s@"(),:;<>[\\\]?&]+@[^\s@"(),:;<>[\\\]?&]+\.[^\s@"(),:;<>[\\\]?&]+$/u.test(text) &&
  !hasHiddenCharacters(text) &&
  domainOf(text) !== null;
