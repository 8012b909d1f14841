import type { Body } from '#sdk/client.ts';
import { command, Usage } from '../command.ts';
import { readText } from '../files.ts';
import { reportJob } from '../follow.ts';

type Import = Body<'post', '/v1/imports/customers'>;

/** The vendor's operator enters customers that partners already serve elsewhere. */
export const importCommands = [
  command('imports customers', {
    does: 'cli.imports.customers.does',
    takes: ['<file>'],
    options: {
      partner: { type: 'string', takes: 'PARTNER' },
      'dry-run': { type: 'boolean' },
      follow: { type: 'boolean' },
    },
    async run(call) {
      const { api, values, words, args } = call;
      const text = (await readText(call, args[0] ?? '')).replace(/^\uFEFF/, '');
      const body: Import = {
        ...rowsIn(text, () => new Usage(words.say('cli.usage.items'))),
        ...(values.partner ? { partnerId: values.partner } : {}),
        ...(values['dry-run'] ? { dryRun: true } : {}),
      };
      const job = await api.post('/v1/imports/customers', { body });
      return reportJob(call, job, values.follow === true);
    },
  }),
];

/** JSON rows, or a CSV file as it is: the server reads its columns. */
function rowsIn(text: string, wrong: () => Error): Pick<Import, 'items' | 'csv'> {
  if (!/^\s*[[{]/.test(text)) return { csv: text };
  try {
    const value = JSON.parse(text) as Import['items'] | { items?: Import['items'] };
    const items = Array.isArray(value) ? value : value?.items;
    if (items) return { items };
  } catch {
    // said below
  }
  throw wrong();
}
