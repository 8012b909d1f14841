import type { AppId, TenantId, UserId } from './ids.ts';
import type { LinkSeed } from './link-token.ts';
import type { Role, TenantKind } from './roles.ts';
import type { Locale } from './words.ts';

/**
 * Where a partner's programme membership stands; only `active` may trade, invite or be accepted. `qualified`: vetted,
 * but the partner agreement is not signed.
 */
export type ProgrammeState = 'pending' | 'qualified' | 'active' | 'restricted' | 'suspended' | 'deauthorized';

/** Whom a verified token or session speaks for. It says who; what they may is read from the database. */
export interface Credentials {
  readonly kind: 'user' | 'app';
  readonly id: UserId | AppId;
  readonly tenantId: TenantId;
  /** This sign-in proved a second factor. Always true for apps, to which the rule is not applied. */
  readonly mfa: boolean;
  /** Portal sessions only: when the person last proved who they are. */
  readonly provedAt: Date | null;
  /** `session` is the portal's cookie: its writes are checked against forgery and protected pages want a fresh proof. */
  readonly via: 'session' | 'token';
  readonly applicationId: string | null;
  /** The OAuth grant behind a user's token, or the portal session: ended, it ends what it carries. */
  readonly grantId: string | null;
}

/**
 * Who is asking, as the database knows them now: a role taken away is gone at the next request.
 * Never built from a request's body.
 */
export interface Actor extends Credentials {
  /** The user principal name, or the app's name: what logs and histories print. */
  readonly name: string;
  readonly tenantName: string;
  readonly tenantKinds: readonly TenantKind[];
  readonly programme: ProgrammeState | null;
  readonly roles: readonly Role[];
  readonly guest: boolean;
}

/** An answer as it goes out. */
export interface RenderedAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The link the body shows. It is computed again for a repeat, so that no stored answer opens anything. */
  readonly link?: LinkSeed | undefined;
}

/** What a POST leaves behind so that its repeat gets the same answer. */
export interface ReplaySlot {
  readonly requestId: string;
  readonly route: string;
  /** SHA-256 of the body as it came. */
  readonly bodyHash: Buffer;
  /** Turns what the use case returned into the answer to keep. */
  readonly render: (value: unknown) => RenderedAnswer;
}

/** One call, seen from inside. */
export interface RequestContext {
  readonly requestId: string;
  readonly correlationId: string;
  readonly locale: Locale;
  readonly ip: string | null;
  readonly replay: ReplaySlot | null;
  /**
   * What was wrong with the body, or the answer this repeated request got the first time. Thrown only once the
   * caller is known to be allowed: see `authorize`.
   */
  readonly heldBack: Error | null;
}

/** Who calls, before the database has been asked about them. */
export interface Caller {
  readonly credentials: Credentials;
  readonly request: RequestContext;
}

/** Who calls, known inside a transaction. */
export interface KnownCaller {
  readonly actor: Actor;
  readonly request: RequestContext;
}

export const hasRole = (actor: Actor, ...anyOf: readonly Role[]): boolean =>
  actor.roles.some((role) => anyOf.includes(role));

export const isKind = (actor: Actor, ...anyOf: readonly TenantKind[]): boolean =>
  actor.tenantKinds.some((kind) => anyOf.includes(kind));
