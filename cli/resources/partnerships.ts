import { command, shared } from '../command.ts';
import { demandYes, showConsequences } from '../consent.ts';
import { tokenOf } from '../files.ts';
import { partnerId, partnersOn, type Side } from '../find.ts';
import { partnershipRequestCommands } from './partnership-requests.ts';

/** Provider and reseller: asking, answering, both lists, and what each can take back. */
export const partnershipCommands = [
  command('partnerships list', {
    does: 'cli.partnerships.list.does',
    options: { ended: { type: 'boolean' } },
    async run({ api, out, values, words }) {
      const { tenant } = await api.get('/v1/me');
      const sides = (['resellers', 'providers'] as const).filter((side) =>
        tenant.kinds.includes(side === 'resellers' ? 'provider' : 'reseller'),
      );
      // A company that is neither hears from the server what it is not.
      const asked: readonly Side[] = sides.length > 0 ? sides : ['resellers'];
      const pages = await Promise.all(
        asked.map((side) => partnersOn(api, side, values.ended ? 'ended' : 'active')),
      );
      const items = pages.flatMap((it) => it.items);
      const { say, date, number } = words;
      out.result(items, () =>
        out.table(
          [
            say('partnerships.column.company'),
            say('cli.column.kind'),
            say('partnerships.column.country'),
            say('partnerships.column.mpn-id'),
            say('partnerships.column.since'),
            say('cli.column.until'),
            say('partnerships.column.admin-access'),
            say('partnerships.column.shared-customers'),
            say('cli.column.id'),
          ],
          items.map((it) => [
            it.name,
            say(
              it.relationshipType === 'is_indirect_reseller_of'
                ? 'shell.kind.provider'
                : 'shell.kind.reseller',
            ),
            it.location,
            it.mpnId,
            date(it.since),
            date(it.until),
            say(`partnerships.admin-access.${it.adminAccess}`),
            number(it.sharedCustomerCount),
            it.id,
          ]),
        ),
      );
    },
  }),

  ...partnershipRequestCommands,

  command('partnerships open', {
    does: 'cli.partnerships.open.does',
    takes: ['<link>'],
    async run(call) {
      const { api, out, args } = call;
      const path = { token: await tokenOf(call, args[0] ?? '') };
      const it = await api.get('/v1/partnershiprequests/by-token/{token}', { params: { path } });
      out.result(it, () => showRequest(call, it));
    },
  }),

  command('partnerships authorize', {
    does: 'cli.partnerships.authorize.does',
    takes: ['<link>'],
    options: shared.yes,
    async run(call) {
      const { api, out, words, values, args } = call;
      const path = { token: await tokenOf(call, args[0] ?? '') };
      const asked = await api.get('/v1/partnershiprequests/by-token/{token}', { params: { path } });
      if (!values.yes) out.result(asked, () => showRequest(call, asked));
      else if (!out.json) showRequest(call, asked);
      demandYes(values.yes, words);
      const made = await api.post('/v1/partnershiprequests/by-token/{token}/authorize', {
        params: { path },
        // Who is not asked has no version of a text; the server says why.
        body: { confirmed: true, textVersion: asked.textVersion ?? '' },
      });
      out.result(made, () =>
        out.line(words.say('cli.partnerships.authorize.done', { partner: asked.provider.name })),
      );
    },
  }),

  command('partnerships end', {
    does: 'cli.partnerships.end.does',
    takes: ['<reseller>'],
    options: shared.yes,
    async run(call) {
      const { api, out, words, values, args } = call;
      const path = { resellerId: await partnerId(call, 'resellers', args[0] ?? '') };
      const preview = await api.get('/v1/relationships/{resellerId}/endpreview', { params: { path } });
      if (!values.yes) out.result(preview, () => showConsequences(out, words, preview));
      else if (!out.json) showConsequences(out, words, preview);
      demandYes(values.yes, words);
      const statement = { version: preview.statement.version, acknowledged: true };
      await api.post('/v1/relationships/{resellerId}/end', { params: { path }, body: { statement } });
      out.result({ id: path.resellerId, state: 'ended' }, () =>
        out.line(words.say('cli.partnerships.end.done')),
      );
    },
  }),

  command('partnerships remove-access', {
    does: 'cli.partnerships.remove-access.does',
    takes: ['<provider>'],
    options: shared.yes,
    async run(call) {
      const { api, out, words, values, args } = call;
      const [provider = ''] = args;
      const path = { providerId: await partnerId(call, 'providers', provider) };
      if (!out.json) {
        const { tenant } = await api.get('/v1/me');
        out.line(words.say('partnerships.access.changes', { provider, company: tenant.name }));
        out.line(words.say('partnerships.access.keeps', { provider }));
      }
      demandYes(values.yes, words);
      await api.delete('/v1/relationships/{providerId}/adminaccess', { params: { path } });
      out.result({ id: path.providerId, adminAccess: 'removed' }, () =>
        out.line(words.say('cli.partnerships.remove-access.done')),
      );
    },
  }),
];

interface Asked {
  readonly provider: { readonly name: string; readonly country: string; readonly mpnId?: string };
  readonly state: string;
  readonly effects: readonly { readonly text: string }[];
  readonly confirmation?: string;
  readonly blockers: readonly { readonly fix: string }[];
}

function showRequest(
  { out, words: { say, named } }: Parameters<(typeof partnershipCommands)[0]['run']>[0],
  it: Asked,
) {
  out.record([
    [
      say('cli.column.asks'),
      [it.provider.name, it.provider.country, it.provider.mpnId].filter(Boolean).join(', '),
    ],
    [say('partnerships.column.state'), named(`partnerships.request-state.${it.state}`, it.state)],
  ]);
  for (const { text } of it.effects) out.line(`  - ${text}`);
  if (it.confirmation) out.line(it.confirmation);
  for (const { fix } of it.blockers) out.line(`${say('cli.column.blocker')}: ${fix}`);
}
