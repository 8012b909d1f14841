/** What `GET /v1/invitations/by-token/{token}` answers, as far as the page reads it. */
export interface Asked {
  readonly kind: 'reseller' | 'joint';
  /** A reusable link has no life of its own: it has no id and is always as prepared. */
  readonly id?: string;
  readonly state: 'prepared' | 'opened' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed';
  /** Whoever made the link; of a partner that asks alone its `role` says what it is. */
  readonly reseller: AskingPartner;
  readonly provider?: AskingPartner;
  /** Only to people who are signed in. */
  readonly blockers?: readonly Blocker[];
  readonly may?: readonly string[];
  /** Only to people of a customer, from here on. */
  readonly reader?: Company;
  readonly expiresOn?: string;
  readonly preparedForAnotherName?: true;
  readonly asks?: Asks;
  /** Version of the wording, a dot, and a digest of all that is shown. */
  readonly textVersion?: string;
  /** This company's own answer by this link. */
  readonly acceptance?: Acceptance;
}

export interface AskingPartner {
  readonly name: string;
  readonly country: string;
  readonly mpnId?: string;
  readonly id?: string;
  readonly domain?: string;
  readonly role?: Role;
  readonly vettedAt?: string;
}

type Role = 'reseller' | 'provider' | 'direct';

interface Company {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly country: string;
}

export interface Asks {
  readonly relationships: readonly {
    readonly partnerId: string;
    readonly name: string;
    readonly role: Role;
  }[];
  readonly grants: readonly AskedGrant[];
  readonly agreement?: { readonly version: string; readonly url: string };
}

export interface AskedGrant {
  readonly id: string;
  readonly partnerId: string;
  readonly kind: 'gdap' | 'dap';
  readonly roles: readonly string[];
  readonly until?: string;
  readonly held?: true;
}

export interface Blocker {
  readonly code: string;
  readonly title: string;
  readonly fix: string;
  readonly people?: readonly { readonly name: string; readonly userPrincipalName: string }[];
}

export interface Acceptance {
  readonly acceptedAt: string;
  readonly acceptedBy: string;
  readonly relationships: readonly Begun[];
  readonly grants: readonly (Begun & { readonly id: string })[];
}

interface Begun {
  readonly partnerId: string;
  readonly kind: string;
  readonly state: 'active' | 'ended';
  readonly since: string;
  readonly until?: string;
}

/** Who is signed in, of `GET /v1/me`. */
export interface Person {
  readonly user: {
    readonly userPrincipalName: string;
    readonly displayName: string;
    readonly email?: string;
  };
  readonly tenant: { readonly name: string };
  readonly roles: readonly string[];
}

/** The partners that ask, the one who made the link first. */
export const partnersOf = (asked: Asked): readonly AskingPartner[] =>
  asked.provider ? [asked.reseller, asked.provider] : [asked.reseller];

/** What a partner is, also where nobody is signed in and only the kind of link says it. */
export const roleOf = (asked: Asked, partner: AskingPartner): Role | undefined =>
  partner.role ??
  (asked.kind === 'joint' ? (partner === asked.provider ? 'provider' : 'reseller') : undefined);

export const partnerName = (asked: Asked, partnerId: string): string =>
  partnersOf(asked).find((it) => it.id === partnerId)?.name ?? '';

/** A link for any number of customers, not for one by name. */
export const isReusable = (asked: Asked): boolean => asked.id === undefined;

export const mayAccept = (asked: Asked): boolean => asked.may?.includes('invitation.accept') ?? false;
export const mayDecline = (asked: Asked): boolean => asked.may?.includes('invitation.decline') ?? false;

/** The version of the wording: `v1` of `v1.3f9a…`. */
export const wordingOf = (asked: Asked): string => asked.textVersion?.split('.', 1)[0] ?? 'v1';

/** Four groups of the digest, for people to compare. */
export function fingerprintOf(textVersion: string): string {
  const digest = textVersion.slice(textVersion.indexOf('.') + 1);
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}

/** All that this link asks for exists already: there is nothing left to say yes to. */
export function isSettled(asked: Asked): boolean {
  const { acceptance, asks } = asked;
  if (!acceptance || !asks) return false;
  if (!isReusable(asked)) return asked.state === 'accepted';
  return (
    !asks.agreement &&
    acceptance.relationships.every((it) => it.state === 'active') &&
    asks.relationships.every((it) =>
      acceptance.relationships.some((begun) => begun.partnerId === it.partnerId),
    ) &&
    asks.grants.every((it) => it.held)
  );
}
