import type { Answer } from '#sdk/client.ts';
import { type Call, command, shared, Usage } from '../command.ts';
import { formatOf, handOut } from '../files.ts';
import { customerId } from '../find.ts';
import { goOn, limitOf, take } from '../paging.ts';
import { servicesOf, type Words } from '../words.ts';
import { removeCustomer } from './customer-removal.ts';
import { tagCustomer } from './customer-tags.ts';

const chosen = {
  search: { type: 'string', takes: 'TEXT' },
  tag: { type: 'string', takes: 'TAG' },
  rights: { type: 'string', takes: 'gdap|dap|none' },
  'shared-with': { type: 'string', takes: 'ID' },
  filter: { type: 'string', takes: 'JSON' },
} as const;

type Chosen = { readonly [Name in keyof typeof chosen]?: string };
type Condition = Readonly<Record<string, unknown>>;

/** A partner's customers. */
export const customerCommands = [
  command('customers list', {
    does: 'cli.customers.list.does',
    options: {
      ...chosen,
      sort: { type: 'string', takes: 'name|since' },
      descending: { type: 'boolean' },
      ...shared.limit,
    },
    async run(call) {
      const { api, out, values, words } = call;
      const { sort = 'name', descending } = values;
      if (sort !== 'name' && sort !== 'since') throw new Usage(words.say('cli.usage.sort'));
      const asked = {
        ...(await filterOf(call)),
        sortField: sort,
        sortDirection: descending ? 'Descending' : 'Ascending',
      };
      const { items, more } = await take(limitOf(call), (page) =>
        api.get(
          '/v1/customers',
          'token' in page ? goOn(page.token) : { params: { query: { ...asked, ...page } } },
        ),
      );
      const { say, named, date } = words;
      out.result(items, () => {
        out.table(
          [
            say('customers.column.name'),
            say('customers.column.domain'),
            say('customers.column.relationship'),
            say('customers.column.since'),
            say('customers.column.rights'),
            say('customers.column.tags'),
            say('customers.column.microsoft-id'),
          ],
          items.map((it) => [
            it.companyProfile.companyName,
            it.companyProfile.domain,
            named(`customers.kind.${it.relationship.kind}`, it.relationship.kind),
            date(it.relationship.since),
            rightsOf(it.adminRights, words),
            it.tags.join(', '),
            it.id,
          ]),
        );
        if (more) out.note(say('cli.list.more'));
      });
    },
  }),

  command('customers show', {
    does: 'cli.customers.show.does',
    takes: ['<customer>'],
    async run(call) {
      const { api, out, words, args } = call;
      const path = { customerId: await customerId(call, args[0] ?? '') };
      const it = await api.get('/v1/customers/{customerId}', { params: { path } });
      const { say, named, date } = words;
      out.result(it, () =>
        out.record([
          [say('customers.column.name'), it.companyProfile.companyName],
          [say('customers.column.domain'), it.companyProfile.domain],
          [say('customers.column.microsoft-id'), it.id],
          [
            say('customers.column.relationship'),
            named(`customers.kind.${it.relationship.kind}`, it.relationship.kind),
          ],
          [say('customers.column.since'), date(it.relationship.since)],
          [say('cli.column.until'), date(it.relationship.until)],
          [
            say('customers.account.origin'),
            named(`customers.origin.${it.relationship.origin}`, it.relationship.origin),
          ],
          [say('customers.column.rights'), rightsOf(it.adminRights, words) || say('cli.rights.none')],
          [say('cli.column.duty'), it.dutyWithoutRights ? say('customers.duty.title') : ''],
          [say('cli.column.agreement'), say(`customers.record.agreement-${it.customerAgreement}`)],
          [say('customers.column.tags'), it.tags.join(', ')],
        ]),
      );
    },
  }),

  command('customers past', {
    does: 'cli.customers.past.does',
    options: shared.limit,
    async run(call) {
      const { api, out, words } = call;
      const { items, more } = await take(limitOf(call), (page) =>
        api.get('/v1/pastcustomers', 'token' in page ? goOn(page.token) : { params: { query: page } }),
      );
      const { say, date } = words;
      out.result(items, () => {
        out.table(
          [
            say('customers.column.name'),
            say('customers.column.domain'),
            say('customers.column.since'),
            say('cli.column.until'),
            say('cli.column.ended-by'),
            say('customers.column.microsoft-id'),
          ],
          items.map((it) => [
            it.companyName,
            it.domain,
            date(it.since),
            date(it.until),
            it.endedBy ?? '',
            it.id,
          ]),
        );
        if (more) out.note(say('cli.list.more'));
      });
    },
  }),

  command('customers export', {
    does: 'cli.customers.export.does',
    options: { ...chosen, ...shared.file },
    async run(call) {
      const query = { ...(await filterOf(call)), format: formatOf(call) };
      await handOut(
        call,
        await call.api.file('/v1/customers/export', { params: { query } }),
        call.values.output,
      );
    },
  }),

  removeCustomer,
  tagCustomer,
];

/** The published filter for what was chosen. */
async function filterOf({
  api,
  values,
  words,
}: Pick<Call, 'api' | 'words'> & { readonly values: Chosen }): Promise<{ filter?: string }> {
  const { search, tag, rights, 'shared-with': sharedWith, filter } = values;
  if (filter !== undefined) {
    if (search ?? tag ?? rights ?? sharedWith) throw new Usage(words.say('cli.usage.filter'));
    return { filter };
  }
  const is = (Field: string, Value: string, Operator = 'equals'): Condition => ({ Field, Operator, Value });
  const conditions: Condition[] = [];
  if (search !== undefined)
    conditions.push({
      LeftFilter: is('CompanyName', search, 'substring'),
      Operator: 'or',
      RightFilter: is('Domain', search, 'substring'),
    });
  if (tag !== undefined) conditions.push(is('Tag', tag));
  if (rights !== undefined) conditions.push(is('AdminRights', rights));
  if (sharedWith !== undefined) {
    const { tenant } = await api.get('/v1/me');
    const field = tenant.kinds.includes('provider') ? 'IndirectReseller' : 'IndirectCloudSolutionProvider';
    conditions.push(is(field, sharedWith));
  }
  const [first, ...others] = conditions;
  if (!first) return {};
  const all = others.reduce<Condition>(
    (LeftFilter, RightFilter) => ({ LeftFilter, Operator: 'and', RightFilter }),
    first,
  );
  return { filter: JSON.stringify(all) };
}

type Right = Answer<'get', '/v1/customers'>['items'][number]['adminRights'][number];

/** `GDAP, 20 Nov 2027`. */
const rightsOf = (rights: readonly Right[], words: Words): string =>
  rights
    .map(({ kind, until, services }) =>
      [kind.toUpperCase(), words.date(until), servicesOf(services, words)].filter(Boolean).join(' '),
    )
    .join(', ');
