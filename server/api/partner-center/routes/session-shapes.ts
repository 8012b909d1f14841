import Type, { type Static } from 'typebox';
import type { MySessions } from '#modules/tenancy/index.ts';
import { attributes, Instant } from '../../shapes.ts';

export const SessionBody = Type.Object(
  {
    id: Type.String(),
    kind: Type.Union([Type.Literal('portal'), Type.Literal('app')]),
    current: Type.Boolean(),
    app: Type.Optional(Type.String({ description: 'The app that holds tokens' })),
    mfa: Type.Optional(Type.Boolean()),
    beganAt: Instant,
    lastSeenAt: Type.Optional(Instant),
    endsAt: Type.Optional(Instant),
    ip: Type.Optional(Type.String()),
    userAgent: Type.Optional(Type.String()),
    attributes: attributes('Session'),
  },
  { title: 'Session' },
);

/** Where somebody is signed in, as it goes out. */
export const sessionBodies = (it: MySessions): Static<typeof SessionBody>[] => [
  ...it.sessions.map((session) => ({
    id: session.id,
    kind: 'portal' as const,
    current: session.id === it.current,
    mfa: session.mfa,
    beganAt: session.beganAt.toISOString(),
    lastSeenAt: session.seenAt.toISOString(),
    endsAt: session.expiresAt.toISOString(),
    ...(session.ip ? { ip: session.ip } : {}),
    ...(session.userAgent ? { userAgent: session.userAgent } : {}),
    attributes: { objectType: 'Session' as const },
  })),
  ...it.apps.map((grant) => ({
    id: grant.id,
    kind: 'app' as const,
    current: grant.id === it.current,
    app: grant.appName ?? grant.clientId,
    beganAt: grant.createdAt.toISOString(),
    ...(grant.expiresAt ? { endsAt: grant.expiresAt.toISOString() } : {}),
    attributes: { objectType: 'Session' as const },
  })),
];
