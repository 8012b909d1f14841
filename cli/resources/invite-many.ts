import { parse } from 'csv-parse/sync';
import type { Body } from '#sdk/client.ts';
import { command, Usage } from '../command.ts';
import { readText } from '../files.ts';
import { reportJob } from '../follow.ts';

type Item = Body<'post', '/v1/invitations/bulk'>['items'][number];

/** Up to 10,000 invitations from a list: JSON as the API takes it, or CSV whose header names the columns. */
export const inviteMany = command('invitations bulk', {
  does: 'cli.invitations.bulk.does',
  takes: ['<file>'],
  options: { 'dry-run': { type: 'boolean' }, follow: { type: 'boolean' } },
  async run(call) {
    const { api, values, words, args } = call;
    const items = itemsIn(await readText(call, args[0] ?? ''), () => new Usage(words.say('cli.usage.items')));
    const job = await api.post('/v1/invitations/bulk', {
      body: { items, ...(values['dry-run'] ? { dryRun: true } : {}) },
    });
    return reportJob(call, job, values.follow === true);
  },
});

/** @param wrong what to throw where it is neither */
function itemsIn(text: string, wrong: () => Error): Item[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  try {
    if (!/^[[{]/.test(trimmed)) return rowsIn(trimmed).map(toItem);
    const value = JSON.parse(trimmed) as Item[] | { items?: Item[] };
    const items = Array.isArray(value) ? value : value.items;
    if (Array.isArray(items)) return items;
  } catch {
    // neither, said below
  }
  throw wrong();
}

const rowsIn = (text: string): Record<string, string>[] =>
  parse(text, {
    columns: (header: string[]) =>
      header.map((it) =>
        it
          .trim()
          .replaceAll(/[\s_-]/g, '')
          .toLowerCase(),
      ),
    delimiter: [',', ';', '\t'],
    skip_empty_lines: true,
    trim: true,
  });

/** What is missing or wrong in a row the server says of that row. */
function toItem(row: Record<string, string>): Item {
  const given = (name: string) => row[name] || undefined;
  const customer = { companyName: given('companyname'), email: given('email') };
  const providerId = given('providerid');
  return {
    kind: given('kind') ?? (providerId ? 'joint' : 'reseller'),
    ...(providerId ? { providerId } : {}),
    ...(customer.companyName || customer.email ? { customer } : {}),
    ...(given('rightsmode') ? { rightsMode: given('rightsmode') } : {}),
    ...(given('locale') ? { locale: given('locale') } : {}),
    ...(given('expireson') ? { expiresOn: given('expireson') } : {}),
  };
}
