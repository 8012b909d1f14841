import type Provider from 'oidc-provider';
import { mfaRequired } from '#access/problems.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId, UserId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { problems, readMe, type Session, tryDeviceCode } from '#modules/tenancy/index.ts';
import type { AppDeps } from '../types.ts';
import { resources, userImpersonation } from './translate.ts';

/** What an app that sent somebody here is waiting for. */
export interface AppRequest {
  readonly app: { readonly clientId: string; readonly name: string };
  readonly tenantId: TenantId;
  /** Who it is, or whether the app may act for them. */
  readonly asks: 'login' | 'consent';
  /** Where the answer goes: shown before it is given. */
  readonly goesTo: string;
  /** The person has to prove anew who they are, because the app wants it so. */
  readonly wantsFreshProof: boolean;
}

export type Decision = 'continue' | 'allow' | 'deny';

type Interaction = InstanceType<Provider['Interaction']>;

/** @param cookie names the request in this browser: a link to somebody else's is worth nothing */
async function find(deps: AppDeps, tenantId: TenantId, uid: string, cookie: string | undefined) {
  if (cookie !== uid) throw new Problem(problems.interactionEnded);
  const { provider } = await deps.authorisation.named(tenantId);
  const interaction = await provider.Interaction.find(uid);
  const client = interaction && (await provider.Client.find(String(interaction.params['client_id'])));
  if (!interaction || !client) throw new Problem(problems.interactionEnded);
  return { provider, interaction, client };
}

/** @throws {Problem} `tenancy/interaction-ended` */
export async function readAppRequest(
  deps: AppDeps,
  tenantId: TenantId,
  uid: string,
  cookie: string | undefined,
  session: Session | undefined,
): Promise<AppRequest> {
  const { interaction, client } = await find(deps, tenantId, uid, cookie);
  return {
    app: { clientId: client.clientId, name: String(client.clientName ?? client.clientId) },
    tenantId,
    asks: interaction.prompt.name === 'login' ? 'login' : 'consent',
    goesTo: URL.parse(String(interaction.params['redirect_uri'] ?? ''))?.host ?? '',
    wantsFreshProof: session !== undefined && wantsFreshProof(interaction, session, deps.securityClock()),
  };
}

function wantsFreshProof(interaction: Interaction, session: Session, now: Date): boolean {
  const { prompt, max_age: maxAge } = interaction.params;
  const proved = session.provedAt.getTime();
  if (
    String(prompt ?? '')
      .split(' ')
      .includes('login') &&
    proved < (interaction.iat ?? 0) * 1000
  )
    return true;
  return maxAge !== undefined && now.getTime() - proved > Number(maxAge) * 1000;
}

/**
 * Answers an app: who is signed in, then whether it may act for them.
 *
 * @returns where the browser goes on
 * @throws {Problem} `tenancy/interaction-ended`, and `tenancy/sign-in-ended` for somebody of another company
 */
export async function answerApp(
  deps: AppDeps,
  caller: Caller,
  session: Session,
  it: { tenantId: TenantId; uid: string; cookie: string | undefined; decision: Decision },
): Promise<{ redirectTo: string }> {
  const { provider, interaction, client } = await find(deps, it.tenantId, it.uid, it.cookie);
  await readMe(deps, caller); // still allowed to sign in, and the session still lives
  if (session.tenantId !== it.tenantId) throw new Problem(problems.signInEnded);
  const accountId = session.userId;
  let result: Record<string, unknown>;
  if (it.decision === 'deny') result = { error: 'access_denied', error_description: 'The person said no.' };
  else if (interaction.prompt.name === 'login') {
    if (wantsFreshProof(interaction, session, deps.securityClock())) throw new Problem(mfaRequired);
    const ts = Math.floor(session.provedAt.getTime() / 1000);
    result = { login: { accountId, amr: [...session.amr], ts, remember: false } };
  } else if (it.decision === 'allow') {
    const grantId = await grantAll(provider, accountId, client.clientId);
    result = { ...interaction.lastSubmission, consent: { grantId } };
  } else throw new Problem(problems.interactionEnded);
  interaction.result = result;
  const left = interaction.exp - Math.floor(deps.securityClock().getTime() / 1000);
  await interaction.save(Math.max(1, left));
  return { redirectTo: interaction.returnTo };
}

/** One consent covers every door: what the person may do there is asked for at each request anyway. */
export async function grantAll(provider: Provider, accountId: UserId, clientId: string): Promise<string> {
  const grant = new provider.Grant({ accountId, clientId });
  grant.addOIDCScope('openid');
  for (const resource of Object.values(resources)) grant.addResourceScope(resource, userImpersonation);
  return grant.save();
}

type DeviceCode = InstanceType<Provider['DeviceCode']> & {
  inFlight?: boolean;
  error?: string;
  errorDescription?: string;
};

async function findDevice(deps: AppDeps, caller: Caller, userCode: string) {
  const { provider } = await deps.authorisation.named(caller.credentials.tenantId);
  const normalized = userCode.toUpperCase().replace(/[^A-Z0-9]/g, '');
  const code = await tryDeviceCode(deps, caller, async () => {
    const found = (await (
      provider.DeviceCode as unknown as { findByUserCode(code: string): Promise<DeviceCode | undefined> }
    ).findByUserCode(normalized)) as DeviceCode | undefined;
    return found && !found.accountId && !found.error ? found : undefined;
  });
  const client = code && (await provider.Client.find(code.clientId ?? ''));
  if (!code || !client) throw new Problem(problems.deviceCodeUnknown);
  return { provider, code, client };
}

/** The app behind a device's code. @throws {Problem} `tenancy/device-code-unknown` */
export async function readDevice(
  deps: AppDeps,
  caller: Caller,
  userCode: string,
): Promise<{ app: { clientId: string; name: string } }> {
  const { client } = await findDevice(deps, caller, userCode);
  return { app: { clientId: client.clientId, name: String(client.clientName ?? client.clientId) } };
}

/** Lets the device act for whoever is signed in, or not. */
export async function answerDevice(
  deps: AppDeps,
  caller: Caller,
  session: Session,
  it: { userCode: string; allow: boolean },
): Promise<void> {
  const { provider, code, client } = await findDevice(deps, caller, it.userCode);
  if (!it.allow) {
    Object.assign(code, { error: 'access_denied', errorDescription: 'The person said no.' });
    await code.save();
    return;
  }
  const asked = (code.params as { resource?: string | string[] } | undefined)?.resource;
  Object.assign(code, {
    accountId: session.userId,
    amr: [...session.amr],
    authTime: Math.floor(session.provedAt.getTime() / 1000),
    grantId: await grantAll(provider, session.userId, client.clientId),
    scope: `openid ${userImpersonation}`,
    resource: asked ?? Object.values(resources),
  });
  await code.save();
}
