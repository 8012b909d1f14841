import type { Deps } from '#database/work.ts';
import { findSessionByToken, type Session, tenantOfToken, touchSession } from './session.store.ts';

const writeAfter = 60_000;

/** The live session a cookie opens, noted as in use. */
export async function findSession(
  deps: Pick<Deps, 'database' | 'securityClock'>,
  token: string,
): Promise<Session | undefined> {
  const tenantId = tenantOfToken(token);
  if (!tenantId) return undefined;
  const now = deps.securityClock();
  const session = await deps.database.read({ read: [tenantId], write: [] }, (tx) =>
    findSessionByToken(tx, tenantId, token, now),
  );
  if (session && now.getTime() - session.seenAt.getTime() > writeAfter)
    await deps.database.transaction({ read: [tenantId], write: [tenantId] }, (tx) =>
      touchSession(tx, tenantId, session.id, now),
    );
  return session;
}
