import { command, Usage } from '../command.ts';
import { customerId } from '../find.ts';
import { servicesOf } from '../words.ts';

/** Who can reach a customer's tenant, or could on a day. */
export const accessCommands = [
  command('access', {
    does: 'cli.access.does',
    takes: ['[customer]'],
    options: { 'as-of': { type: 'string', takes: 'INSTANT' } },
    async run(call) {
      const { api, out, words, values, args } = call;
      const [named] = args;
      const when = values['as-of'];
      const asOf = when === undefined ? undefined : new Date(when);
      if (asOf && Number.isNaN(asOf.getTime())) throw new Usage(words.say('cli.usage.day'));
      // A customer means itself.
      const id = named === undefined ? (await api.get('/v1/me')).tenant.id : await customerId(call, named);
      const it = await api.get('/v1/customers/{customerId}/access', {
        params: { path: { customerId: id }, query: asOf ? { asOf: asOf.toISOString() } : {} },
      });
      const { say, date, time, number } = words;
      out.result(it, () => {
        out.line(say('cli.access.as-of', { time: time(it.asOf) }));
        out.table(
          [
            say('my-partners.column.partner'),
            say('cli.column.right'),
            say('cli.whoami.roles'),
            say('cli.column.people'),
            say('customers.column.since'),
            say('cli.column.until'),
          ],
          it.items.map((one) => [
            one.name,
            [one.kind.toUpperCase(), servicesOf(one.services, words)].filter(Boolean).join(' '),
            one.roles.length > 0 ? number(one.roles.length) : '',
            one.people.map((person) => person.displayName).join(', ') || say('customers.access.nobody'),
            date(one.since),
            date(one.until),
          ]),
        );
      });
    },
  }),
];
