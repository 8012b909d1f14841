import type { Answer } from '#sdk/client.ts';
import { command, shared, Usage } from '../command.ts';
import { demandYes } from '../consent.ts';
import { myPartnerId } from '../find.ts';
import { roleName, servicesOf, type Words } from '../words.ts';

type Partner = Answer<'get', '/v1/partners/{partnerId}'>;

/** The customer's own side: who may do what in my company, and how it is taken back. */
export const partnerCommands = [
  command('partners list', {
    does: 'cli.partners.list.does',
    async run({ api, out, words }) {
      const { items } = await api.get('/v1/partners');
      const { say, named } = words;
      out.result(items, () =>
        out.table(
          [
            say('my-partners.column.partner'),
            say('my-partners.column.relationship'),
            say('my-partners.column.rights'),
            say('cli.column.id'),
          ],
          items.map((it) => [
            it.name,
            it.relationships
              .map((one) => `${named(`customers.kind.${one.kind}`, one.kind)} (${stateOf(one, words)})`)
              .join(', '),
            living(it)
              .map((one) => rightOf(one, words))
              .join(', '),
            it.partnerId,
          ]),
        ),
      );
    },
  }),

  command('partners show', {
    does: 'cli.partners.show.does',
    takes: ['<partner>'],
    async run(call) {
      const { api, out, words, args } = call;
      const path = { partnerId: await myPartnerId(call, args[0] ?? '') };
      const it = await api.get('/v1/partners/{partnerId}', { params: { path } });
      const { say, named, date } = words;
      out.result(it, () => {
        out.record([
          [say('my-partners.column.partner'), [it.name, it.country, it.mpnId].filter(Boolean).join(', ')],
          [say('cli.column.id'), it.partnerId],
        ]);
        out.line();
        out.table(
          [say('my-partners.column.relationship'), say('cli.column.state'), say('customers.account.origin')],
          it.relationships.map((one) => [
            named(`customers.kind.${one.kind}`, one.kind),
            stateOf(one, words),
            named(`customers.origin.${one.origin}`, one.origin),
          ]),
        );
        for (const one of it.rights) {
          out.line();
          out.record([
            [say('cli.column.right'), rightOf(one, words)],
            [say('cli.column.state'), stateOf(one, words)],
            [
              say('cli.column.consented'),
              [one.consentedBy, date(one.consentedAt)].filter(Boolean).join(', '),
            ],
            [say('cli.column.id'), one.id],
          ]);
          for (const role of one.roles) out.line(`  - ${roleName(role, words)}`);
        }
      });
    },
  }),

  command('partners remove-rights', {
    does: 'cli.partners.remove-rights.does',
    takes: ['<partner>'],
    options: {
      service: { type: 'string', takes: 'SERVICE' },
      right: { type: 'string', takes: 'ID' },
      ...shared.yes,
    },
    async run(call) {
      const { api, out, words, values, args } = call;
      const { service, right, yes } = values;
      if (service !== undefined && right !== undefined)
        throw new Usage(words.say('cli.usage.service-or-right'));
      const partnerId = await myPartnerId(call, args[0] ?? '');
      const before = await api.get('/v1/partners/{partnerId}', { params: { path: { partnerId } } });
      const ending = living(before).filter((it) =>
        right === undefined ? it.kind === 'dap' : it.id === right,
      );
      if (!out.json) for (const it of ending) out.line(`${before.name}: ${service ?? rightOf(it, words)}`);
      if (!yes && out.json) out.result(before, () => {});
      demandYes(yes, words);
      if (right === undefined)
        await api.delete('/v1/partners/{partnerId}/delegatedadmin', {
          params: { path: { partnerId }, query: service ? { service } : {} },
        });
      else
        await api.delete('/v1/partners/{partnerId}/adminrelationships/{grantId}', {
          params: { path: { partnerId, grantId: right } },
        });
      const after = await api.get('/v1/partners/{partnerId}', { params: { path: { partnerId } } });
      out.result(after, () => {
        out.line(words.say('cli.partners.remove-rights.done', { partner: after.name }));
        const left = living(after).map((it) => rightOf(it, words));
        out.line(
          left.length > 0
            ? words.say('cli.partners.remove-rights.left', { rights: words.list(left) })
            : words.say('my-partners.rights.none'),
        );
      });
    },
  }),
];

const living = (it: Partner) => it.rights.filter((one) => one.state === 'active');

/** `GDAP, until …`, or the services delegated admin privileges are still held for. */
const rightOf = (it: Partner['rights'][number], words: Words): string =>
  [
    it.kind.toUpperCase(),
    it.until && it.state === 'active' ? words.say('shell.time.until', { date: words.date(it.until) }) : '',
    servicesOf(it.services, words),
  ]
    .filter(Boolean)
    .join(' ');

const stateOf = (it: { state: string; since: string; until?: string }, { say, date }: Words): string =>
  it.state === 'ended' && it.until !== undefined
    ? say('cli.from-to', { from: date(it.since), to: date(it.until) })
    : say('shell.time.since', { date: date(it.since) });
