import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';
import pg from 'pg';
import type { DataSet } from './data-set/open.ts';
import type { User } from './data-set/world.ts';
import { publicUrl } from './processes.ts';

/** Who a token is for. */
export interface Bearer {
  readonly tenantId: string;
  readonly clientId: string;
  readonly user: User;
}

/**
 * Access tokens as the token endpoint gives them to a person at an app, with proof of a second factor: signed with the
 * installation's own key, carried by a grant that lives in the database. The server verifies them as any other.
 *
 * Signing in a thousand people one by one would measure argon2id, and only that.
 */
export async function issueTokens(data: DataSet, bearers: readonly Bearer[]): Promise<string[]> {
  const { loadSigningKeys } = await import('../server/signing-keys.ts');
  const [key] = loadSigningKeys(join(data.folder, 'keys'), new Date());
  if (!key) throw new Error('The installation has no signing key.');
  const signing = await importJWK(key, 'ES256');
  const grants = bearers.map((it) => createHash('sha256').update(`bench ${it.user.id}`).digest('base64url'));

  const client = new pg.Client(data.bareUrl);
  await client.connect();
  await client.query(
    `insert into oauth_payload (tenant_id, model, id, sealed_payload, user_id, client_id, created_at)
     select t, 'Grant', g, '', u, c, now()
     from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[]) as given (t, g, u, c)
     on conflict do nothing`,
    [
      bearers.map((it) => it.tenantId),
      grants,
      bearers.map((it) => it.user.id),
      bearers.map((it) => it.clientId),
    ],
  );
  await client.end();

  return Promise.all(
    bearers.map(({ tenantId, clientId, user }, at) =>
      new SignJWT({
        tid: tenantId,
        appid: clientId,
        ver: '2.0',
        oid: user.id,
        upn: user.principal,
        unique_name: user.principal,
        name: user.name,
        scp: 'user_impersonation',
        amr: ['pwd', 'otp', 'mfa'],
        ipaddr: '127.0.0.1',
        gid: grants[at] ?? '',
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid })
        .setIssuer(`${publicUrl}/${tenantId}/v2.0`)
        .setSubject(user.id)
        .setAudience('https://api.partnercenter.microsoft.com')
        .setJti(`${grants[at]}-${at}`)
        .setIssuedAt()
        .setNotBefore('0s')
        .setExpirationTime('6h')
        .sign(signing),
    ),
  );
}
