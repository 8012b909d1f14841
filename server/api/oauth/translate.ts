/** The doors a token can be for. Which one it is stands in `aud`. */
export const resources = {
  partnerCenter: 'https://api.partnercenter.microsoft.com',
  directory: 'https://graph.windows.net',
  graph: 'https://graph.microsoft.com',
} as const;

export type Resource = (typeof resources)[keyof typeof resources];
const allResources: readonly Resource[] = Object.values(resources);

/** What a client may be allowed on a resource: to act as the person who consented. */
export const userImpersonation = 'user_impersonation';

export type Version = 'v1' | 'v2';

/** A request the authorisation server would misunderstand: refused in OAuth's own words. */
export class OAuthRefusal extends Error {
  override readonly name = 'OAuthRefusal';
  readonly error: 'invalid_target' | 'invalid_scope' | 'invalid_request';

  constructor(error: OAuthRefusal['error'], description: string) {
    super(description);
    this.error = error;
  }
}

const openIdScopes = new Set(['openid', 'profile', 'email', 'offline_access']);

const resourceOf = (text: string): Resource => {
  const plain = text.replace(/\/+$/, '');
  const known = allResources.find((it) => it === plain);
  if (!known) throw new OAuthRefusal('invalid_target', 'There is no such resource here.');
  return known;
};

/** The resource a v2 scope names: `<resource>/.default` or `<resource>/user_impersonation`. */
function resourceOfScope(scope: string): Resource | undefined {
  const asked = new Set<Resource>();
  for (const word of scope.split(' ').filter((it) => it !== '' && !openIdScopes.has(it))) {
    const match = /^(https?:\/\/.+?)\/+([^/]+)$/.exec(word);
    if (!match?.[1]) throw new OAuthRefusal('invalid_scope', 'A scope is <resource>/.default.');
    const resource = resourceOf(match[1]);
    if (match[2] !== '.default' && match[2] !== userImpersonation)
      throw new OAuthRefusal('invalid_scope', 'A resource has the scopes .default and user_impersonation.');
    asked.add(resource);
  }
  if (asked.size > 1) throw new OAuthRefusal('invalid_target', 'A token is for one resource.');
  return [...asked][0];
}

const resourceAsked = (version: Version, params: URLSearchParams): Resource | undefined => {
  const given = params.getAll('resource');
  if (given.length > 1) throw new OAuthRefusal('invalid_target', 'A token is for one resource.');
  const [resource] = given;
  if (version === 'v1' || resource) return resource ? resourceOf(resource) : undefined;
  return resourceOfScope(params.get('scope') ?? '');
};

/** Clients of old write an empty secret where they have none. */
function withoutEmpty(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...params].filter(([, value]) => value !== ''));
}

/**
 * What a client sends to a token endpoint, in the words of RFC 8707: the resource apart, no scopes of it.
 *
 * @throws {OAuthRefusal}
 */
export function translateTokenRequest(version: Version, sent: URLSearchParams): URLSearchParams {
  const params = withoutEmpty(sent);
  const resource = resourceAsked(version, params);
  params.delete('scope');
  params.delete('resource');
  if (params.get('grant_type') === 'client_credentials' && !resource)
    throw new OAuthRefusal('invalid_target', 'Say which resource the token is for.');
  if (resource) params.set('resource', resource);
  return params;
}

/**
 * What a client sends to begin a sign-in. One consent covers every door, so that one refresh token serves all
 * audiences; the one asked for comes first.
 *
 * @throws {OAuthRefusal}
 */
export function translateAuthorization(version: Version, sent: URLSearchParams): URLSearchParams {
  const params = withoutEmpty(sent);
  const first = resourceAsked(version, params) ?? resources.partnerCenter;
  params.delete('resource');
  for (const it of [first, ...allResources.filter((other) => other !== first)]) params.append('resource', it);
  params.set('scope', `openid ${userImpersonation}`);
  // Choosing an account is what the sign-in page offers anyway.
  const prompts = (params.get('prompt') ?? '')
    .split(' ')
    .filter((it) => ['none', 'login', 'consent'].includes(it));
  if (prompts.length > 0) params.set('prompt', prompts.join(' '));
  else params.delete('prompt');
  return params;
}

/** The answer as clients of that version read it. */
export function renderTokenAnswer(
  version: Version,
  answer: Readonly<Record<string, unknown>>,
  about: { resource: string; appOnly: boolean; now: Date },
): Record<string, unknown> {
  const seconds = Math.floor(about.now.getTime() / 1000);
  const expiresIn = Number(answer['expires_in']);
  const numbers = {
    expires_in: expiresIn,
    ext_expires_in: expiresIn,
    expires_on: seconds + expiresIn,
    not_before: seconds,
  };
  const scope = version === 'v1' ? userImpersonation : `${about.resource}/${userImpersonation}`;
  const { access_token, refresh_token, id_token } = answer;
  return {
    token_type: 'Bearer',
    ...(about.appOnly ? {} : { scope }),
    ...(version === 'v1'
      ? Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, String(value)]))
      : numbers),
    resource: about.resource,
    access_token,
    ...(refresh_token === undefined ? {} : { refresh_token }),
    ...(id_token === undefined ? {} : { id_token }),
  };
}
