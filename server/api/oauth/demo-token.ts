import type { TenantId, UserId } from '#kernel/ids.ts';
import type { AuthorisationServers } from './tenants.ts';
import { resources, userImpersonation } from './translate.ts';

/**
 * A refresh token of the sample world, as a sign-in at the public client would have given it. Only an app whose
 * refresh tokens are reusable takes it more than once, and only the sample world has such apps.
 *
 * @param who.mfa whether its tokens prove a second factor
 */
export async function issueDemoRefreshToken(
  servers: AuthorisationServers,
  who: { tenantId: TenantId; userId: UserId; clientId: string; mfa: boolean },
): Promise<string> {
  const provider = servers.of(who.tenantId);
  const client = await provider.Client.find(who.clientId);
  if (client?.['reusable_refresh_tokens'] !== true)
    throw new Error(`${who.clientId} is not an app of the sample world.`);
  const grant = new provider.Grant({ accountId: who.userId, clientId: who.clientId });
  grant.addOIDCScope('openid');
  for (const resource of Object.values(resources)) grant.addResourceScope(resource, userImpersonation);
  const grantId = await grant.save();
  const token = new provider.RefreshToken({
    accountId: who.userId,
    client,
    grantId,
    gty: 'authorization_code',
    scope: `openid ${userImpersonation}`,
    resource: Object.values(resources),
    amr: who.mfa ? ['pwd', 'otp', 'mfa'] : ['pwd'],
  } as never);
  return token.save();
}
