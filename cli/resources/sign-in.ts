import { type Call, command, Usage } from '../command.ts';
import { openApi } from '../session/api.ts';
import type { Login } from '../session/credentials.ts';
import { ourselvesAt, SignInFailed } from '../session/sign-in.ts';

/** Signing in and out, and who one is. */
export const signInCommands = [
  command('login', {
    does: 'cli.login.does',
    options: {
      url: { type: 'string', takes: 'URL' },
      tenant: { type: 'string', takes: 'DOMAIN' },
    },
    async run(call) {
      const { values, words, out, around, profile, signIn } = call;
      const { say } = words;
      const url = values.url ?? around.env['TWOTIER_URL'];
      const tenant = values.tenant ?? around.env['TWOTIER_TENANT'];
      if (!url || !tenant) throw new Usage(say('cli.login.where'));
      const at = ourselvesAt(url, tenant);
      const show = ({ address, code }: { address: string; code: string }) =>
        out.note(say('cli.login.enter', { address, code }));
      const tokens = await signIn.byDevice(at, show, around.signal);
      if (tokens.refreshToken === undefined) throw new SignInFailed('refused');
      const found = { ...at, ...tokens, refreshToken: tokens.refreshToken };
      const me = await openApi(
        { url: at.url, token: async () => tokens.accessToken, renew: async () => false },
        words.locale,
      ).get('/v1/me');
      await revokeOld(call);
      await profile.save({
        url: found.url,
        tenantId: found.tenantId,
        clientId: found.clientId,
        user: me.user.userPrincipalName ?? me.user.displayName,
        company: me.tenant.name,
        refreshToken: found.refreshToken,
        accessToken: found.accessToken,
        endsAt: found.endsAt,
      });
      out.result(me, () =>
        out.line(say('cli.login.done', { user: me.user.displayName, company: me.tenant.name, url: at.url })),
      );
      if (!me.mfa) out.note(say('cli.login.no-mfa'));
    },
  }),

  command('logout', {
    does: 'cli.logout.does',
    async run(call) {
      const { out, profile, words } = call;
      const login = profile.read();
      if (!login) throw new SignInFailed('nobody', profile.name);
      const ended = await revokeOld(call);
      await profile.forget();
      out.result({ user: login.user, url: login.url, endedAtServer: ended }, () =>
        out.line(words.say('cli.logout.done', { user: login.user })),
      );
      if (!ended) out.note(words.say('cli.logout.not-at-server'));
    },
  }),

  command('whoami', {
    does: 'cli.whoami.does',
    async run({ api, out, words }) {
      const me = await api.get('/v1/me');
      const { say, named, list } = words;
      out.result(me, () =>
        out.record([
          [
            say('cli.whoami.user'),
            [me.user.displayName, me.user.userPrincipalName].filter(Boolean).join(', '),
          ],
          [say('cli.whoami.company'), me.tenant.name],
          [say('cli.column.id'), me.tenant.id],
          [say('cli.whoami.kinds'), list(me.tenant.kinds.map((it) => named(`shell.kind.${it}`, it)))],
          [say('cli.whoami.roles'), list(me.roles.map((it) => named(`shell.role.${it}`, it)))],
          [say('cli.whoami.mfa'), say(me.mfa ? 'cli.yes' : 'cli.no')],
        ]),
      );
    },
  }),
];

/** What was signed in under this name ends at the server too. Where that fails, the person is told by the caller. */
async function revokeOld({ profile, signIn }: Call): Promise<boolean> {
  const old: Login | undefined = profile.read();
  if (!old) return true;
  try {
    await signIn.revoke({ url: old.url, tenant: old.tenantId, clientId: old.clientId }, old.refreshToken);
    return true;
  } catch (error) {
    if (error instanceof SignInFailed) return false;
    throw error;
  }
}
