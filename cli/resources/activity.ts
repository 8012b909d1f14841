import { type Call, command, shared, Usage } from '../command.ts';
import { formatOf, handOut } from '../files.ts';
import { goOn, limitOf, take } from '../paging.ts';

const chosen = {
  from: { type: 'string', takes: 'INSTANT' },
  to: { type: 'string', takes: 'INSTANT' },
  search: { type: 'string', takes: 'TEXT' },
  operation: { type: 'string', takes: 'NAME' },
  customer: { type: 'string', takes: 'ID' },
} as const;

/** The activity log of one's own company. */
export const activityCommands = [
  command('activity list', {
    does: 'cli.activity.list.does',
    options: { ...chosen, ...shared.limit },
    async run(call) {
      const { api, out, words } = call;
      const query = queryOf(call);
      const { items, more } = await take(limitOf(call), (page) =>
        api.get(
          '/v1/activity',
          'token' in page ? goOn(page.token) : { params: { query: { ...query, ...page } } },
        ),
      );
      const { say, named, time } = words;
      out.result(items, () => {
        out.table(
          [
            say('activity.column.at'),
            say('activity.column.action'),
            say('activity.column.status'),
            say('activity.column.performed-by'),
            say('activity.column.customer'),
            say('activity.column.partner'),
          ],
          items.map((it) => [
            time(it.at),
            named(`activity.operation.${it.operation}`, it.operation),
            named(`activity.status.${it.status}`, it.status),
            it.actor.name ?? '',
            it.customerName ?? it.customerId ?? '',
            it.partnerName ?? it.partnerId ?? '',
          ]),
        );
        if (more) out.note(say('cli.list.more'));
      });
    },
  }),

  command('activity export', {
    does: 'cli.activity.export.does',
    options: { ...chosen, ...shared.file },
    async run(call) {
      const query = { ...queryOf(call), format: formatOf(call) };
      await handOut(
        call,
        await call.api.file('/v1/activity/export', { params: { query } }),
        call.values.output,
      );
    },
  }),
];

function queryOf({
  values,
  words,
}: Pick<Call, 'words'> & { readonly values: { readonly [Name in keyof typeof chosen]?: string } }) {
  const { from, to, search, operation, customer } = values;
  const instant = (text: string) => {
    const at = new Date(text);
    if (Number.isNaN(at.getTime())) throw new Usage(words.say('cli.usage.day'));
    return at.toISOString();
  };
  return {
    ...(from === undefined ? {} : { from: instant(from) }),
    ...(to === undefined ? {} : { to: instant(to) }),
    ...(search === undefined ? {} : { q: search }),
    ...(operation === undefined ? {} : { operation }),
    ...(customer === undefined ? {} : { customerId: customer }),
  };
}
