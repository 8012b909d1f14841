import { type Api, createApi } from '#sdk/client.ts';
import type { Surroundings } from '../command.ts';
import type { Login, Profile } from './credentials.ts';
import { type At, cleanUrl, type SignIn, SignInFailed, type Tokens } from './sign-in.ts';

/** A token that ends within this time is renewed before it is used. */
const inTime = 60_000;

/** Who a command acts as, and where. */
export interface Session {
  readonly url: string;
  token(): Promise<string>;
  /** After the server refused a token: another one, if there is a way to one. */
  renew(): Promise<boolean>;
}

/** The API as whoever the environment names, or else as whoever has signed in. */
export function openApi(session: Session, locale: string): Api {
  return createApi({
    baseUrl: session.url,
    locale: () => locale,
    token: () => session.token(),
    onSignedOut: () => session.renew(),
  });
}

/**
 * For scripts: an app's secret, alone or with a refresh token, from the environment; nothing is written anywhere. For
 * people: what `twotier login` has kept.
 *
 * @throws {SignInFailed} `nobody` · `incomplete`
 */
export function openSession({ env }: Pick<Surroundings, 'env'>, profile: Profile, signIn: SignIn): Session {
  return appIn(env, signIn) ?? personIn(profile, signIn);
}

function appIn(env: Surroundings['env'], signIn: SignIn): Session | undefined {
  const secret = env['TWOTIER_CLIENT_SECRET'] || undefined;
  const refreshToken = env['TWOTIER_REFRESH_TOKEN'] || undefined;
  if (secret === undefined && refreshToken === undefined) return undefined;
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new SignInFailed('incomplete', name);
    return value;
  };
  const at: At = {
    url: cleanUrl(needed('TWOTIER_URL')),
    tenant: needed('TWOTIER_TENANT'),
    clientId: needed('TWOTIER_CLIENT_ID'),
    clientSecret: secret,
  };
  let got: Promise<Tokens> | undefined;
  const once = () => {
    got ??= refreshToken === undefined ? signIn.byAppAlone(at) : signIn.byRefreshToken(at, refreshToken);
    return got;
  };
  return {
    url: at.url,
    token: async () => (await once()).accessToken,
    renew: async () => false, // it was made a moment ago
  };
}

function personIn(profile: Profile, signIn: SignIn): Session {
  const first = profile.read();
  if (!first) throw new SignInFailed('nobody', profile.name);
  const lives = (it: Login) => it.endsAt - Date.now() > inTime;
  /** @param refused a token that is no good, whatever it says of itself */
  const renewed = async (refused?: string): Promise<Login> => {
    const login = await profile.change(async (it) => {
      if (!it) return undefined;
      // Another command may have been here first.
      if (lives(it) && it.accessToken !== refused) return it;
      const at: At = { url: it.url, tenant: it.tenantId, clientId: it.clientId };
      const tokens = await signIn.byRefreshToken(at, it.refreshToken);
      return { ...it, ...tokens, refreshToken: tokens.refreshToken ?? it.refreshToken };
    });
    if (!login) throw new SignInFailed('nobody', profile.name);
    return login;
  };
  let login = first;
  return {
    url: first.url,
    token: async () => {
      if (!lives(login)) login = await renewed();
      return login.accessToken;
    },
    renew: async () => {
      const before = login.accessToken;
      login = await renewed(before);
      return login.accessToken !== before;
    },
  };
}
