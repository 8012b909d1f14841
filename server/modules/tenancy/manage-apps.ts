import { authorize, mayOf } from '#access/authorize.ts';
import type { Permission } from '#access/permissions.ts';
import { notFound } from '#access/problems.ts';
import { recordEvent } from '#database/events.store.ts';
import { act, type Deps, look, type Work } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import { addDays } from '#kernel/clock.ts';
import { type AppId, newId } from '#kernel/ids.ts';
import { Problem } from '#kernel/problem.ts';
import { ok, type Result, refuse, unwrap } from '#kernel/result.ts';
import { offeredRoles, type Role, roles } from '#kernel/roles.ts';
import { hasHiddenCharacters } from '#kernel/text.ts';
import {
  deleteApp,
  deleteSecret,
  insertSecret,
  listApps,
  lockApp,
  lockApps,
  type ManagedApp,
} from './app.store.ts';
import {
  appInvalid,
  noSecretsForPublicApps,
  redirectUriInvalid,
  secretEndInvalid,
  tooManyApps,
  tooManySecrets,
} from './problems.ts';
import { createApp, makeSecret } from './provision.ts';
import { isRedirectUri } from './redirect-uri.ts';

export interface AppAskedFor {
  readonly name: string;
  readonly roles?: readonly Role[] | undefined;
  readonly redirectUris?: readonly string[] | undefined;
  readonly isPublic?: boolean | undefined;
  /** A confidential app that cannot do PKCE. */
  readonly skipsPkce?: boolean | undefined;
}

export interface ShownApp extends ManagedApp {
  readonly may: readonly Permission[];
}

export interface NewSecret {
  readonly id: string;
  readonly endsAt: Date;
  /** Shown this once: only its digest is kept. */
  readonly value: string;
}

const mostApps = 100;
const mostSecrets = 2;
const longestSecret = 730;
const usualSecret = 180;
const mostRedirects = 20;
const longestName = 100;

/** The company's apps, newest first. */
export const readApps = (deps: Deps, caller: Caller): Promise<ShownApp[]> =>
  look(deps, caller, async (work) => {
    authorize(work, 'app.read', { ours: true }, work.securityNow);
    return (await listApps(work.tx, work.actor.tenantId)).map((it) => present(work, it));
  });

/** @throws {Problem} `access/*` · `api/not-found` */
export const readApp = (deps: Deps, caller: Caller, appId: AppId): Promise<ShownApp> =>
  look(deps, caller, async (work) => {
    const app = (await listApps(work.tx, work.actor.tenantId)).find((it) => it.id === appId);
    authorize(work, 'app.read', { ours: app !== undefined }, work.securityNow);
    if (!app) throw new Problem(notFound);
    return present(work, app);
  });

/**
 * Registers an app. It has no secret yet, so it signs nothing in.
 *
 * @throws {Problem} `access/*` · `tenancy/app-invalid` · `tenancy/redirect-uri-invalid` · `tenancy/too-many-apps`
 */
export const registerApp = (deps: Deps, caller: Caller, wanted: AppAskedFor): Promise<ShownApp> =>
  act(deps, caller, { operation: 'register_application', resourceType: 'application' }, async (work) => {
    authorize(work, 'app.manage', { ours: true }, work.securityNow);
    const { tx, actor } = work;
    const asked = unwrap(judgeApp(wanted, offeredRoles(actor.tenantKinds)));
    if ((await lockApps(tx, actor.tenantId)) >= mostApps) throw new Problem(tooManyApps);
    const { appId } = await createApp(tx, {
      ...asked,
      tenantId: actor.tenantId,
      createdAt: work.securityNow,
    });
    const app = await held(work, appId);
    await note(work, 'register_application', app, {
      roles: app.roles,
      redirectUris: app.redirectUris,
      isPublic: app.isPublic,
    });
    return present(work, app);
  });

/**
 * Adds a secret: two live ones at most, so that one can take over from the other. Those that have run out go.
 *
 * @param wanted.endsOn RFC 3339; 180 days from now unless said, 730 at most
 * @throws {Problem} `access/*` · `api/not-found` · `tenancy/too-many-secrets` · `-secret-end-invalid` · `-no-secrets-for-public-apps`
 */
export const addSecret = (
  deps: Deps,
  caller: Caller,
  appId: AppId,
  wanted: { readonly endsOn?: string | undefined },
): Promise<NewSecret> =>
  act(deps, caller, { operation: 'app_secret_added', resourceType: 'application' }, async (work) => {
    const { tx, securityNow: now } = work;
    const app = await held(work, appId);
    if (app.isPublic) throw new Problem(noSecretsForPublicApps);
    const endsAt = wanted.endsOn === undefined ? addDays(now, usualSecret) : new Date(wanted.endsOn);
    if (!(endsAt > now && endsAt <= addDays(now, longestSecret))) throw new Problem(secretEndInvalid);
    const { tenantId } = work.actor;
    for (const old of app.secrets.filter((it) => it.endsAt <= now))
      await deleteSecret(tx, { tenantId, appId, id: old.id });
    if (app.secrets.filter((it) => it.endsAt > now).length >= mostSecrets) throw new Problem(tooManySecrets);
    const secret = { id: newId<'app-secret'>(), value: makeSecret(), endsAt };
    await insertSecret(tx, { ...secret, tenantId, appId, secret: secret.value, createdAt: now });
    await note(work, 'app_secret_added', app, { secretId: secret.id, endsOn: endsAt.toISOString() });
    return secret;
  });

/** Removes a secret: it proves nothing from then on. @throws {Problem} `access/*` · `api/not-found` */
export const removeSecret = (deps: Deps, caller: Caller, appId: AppId, id: string): Promise<void> =>
  act(deps, caller, { operation: 'app_secret_removed', resourceType: 'application' }, async (work) => {
    const app = await held(work, appId);
    if (!(await deleteSecret(work.tx, { tenantId: work.actor.tenantId, appId, id })))
      throw new Problem(notFound);
    await note(work, 'app_secret_removed', app, { secretId: id });
  });

/** Removes an app. Every token it holds, its own and its people's, ends at once. @throws {Problem} `access/*` · `api/not-found` */
export const removeApp = (deps: Deps, caller: Caller, appId: AppId): Promise<void> =>
  act(deps, caller, { operation: 'unregister_application', resourceType: 'application' }, async (work) => {
    const app = await held(work, appId);
    await deleteApp(work.tx, { tenantId: work.actor.tenantId, appId, clientId: app.clientId });
    await note(work, 'unregister_application', app);
  });

/** An app of the caller's company that it may manage, its row held. */
async function held(work: Work, appId: AppId): Promise<ManagedApp> {
  const app = await lockApp(work.tx, work.actor.tenantId, appId);
  authorize(work, 'app.manage', { ours: app !== undefined }, work.securityNow);
  if (!app) throw new Problem(notFound);
  return app;
}

const present = (work: Work, app: ManagedApp): ShownApp => ({
  ...app,
  may: mayOf(work.actor, ['app.manage'], { ours: true }),
});

type JudgedApp = { readonly [Member in keyof AppAskedFor]-?: NonNullable<AppAskedFor[Member]> };

function judgeApp(
  wanted: AppAskedFor,
  offered: readonly Role[],
): Result<JudgedApp, typeof appInvalid | typeof redirectUriInvalid> {
  const name = wanted.name.normalize('NFC').trim();
  if (name === '' || [...name].length > longestName || hasHiddenCharacters(name))
    return refuse(appInvalid, { field: 'name' });
  const held = roles.filter((it) => wanted.roles?.includes(it));
  if (held.some((it) => !offered.includes(it))) return refuse(appInvalid, { field: 'roles' });
  const redirectUris = [...new Set(wanted.redirectUris ?? [])];
  if (redirectUris.length > mostRedirects) return refuse(appInvalid, { field: 'redirectUris' });
  if (!redirectUris.every(isRedirectUri)) return refuse(redirectUriInvalid);
  const isPublic = wanted.isPublic === true;
  // Only a secret can stand in for the proof that the code was asked for here.
  if (isPublic && wanted.skipsPkce === true) return refuse(appInvalid, { field: 'skipsPkce' });
  return ok({ name, roles: held, redirectUris, isPublic, skipsPkce: wanted.skipsPkce === true });
}

const note = (
  work: Work,
  operation: string,
  app: ManagedApp,
  detail: Readonly<Record<string, unknown>> = {},
) =>
  recordEvent(work.tx, {
    tenants: [work.actor.tenantId],
    at: work.now,
    operation,
    resourceType: 'application',
    actor: work.actor,
    request: work.request,
    detail: { appId: app.id, clientId: app.clientId, name: app.name, ...detail },
  });
