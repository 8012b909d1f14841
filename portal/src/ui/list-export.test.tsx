import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { everyPage } from '../lib/every-page.ts';
import * as saving from '../lib/save-file.ts';
import { draw } from '../testing.tsx';
import { ListExport } from './list-export.tsx';

interface Company {
  readonly name: string;
  readonly since?: string;
}

const shown: Company = { name: 'Bergmann GmbH', since: '2026-01-31T08:00:00Z' };
const later: Company = { name: '=cmd()' };

/** A list of two pages, the second of which nobody has scrolled to yet. */
const twoPages = {
  data: { pages: [{ items: [shown] }] },
  hasNextPage: true,
  error: null,
  fetchNextPage: async () => ({
    data: { pages: [{ items: [shown] }, { items: [later] }] },
    hasNextPage: false,
    error: null,
  }),
};

async function saved(format: string): Promise<{ name: string; text: string }> {
  const save = vi.spyOn(saving, 'saveFile').mockImplementation(() => {});
  await draw(
    <ListExport<Company>
      name="companies"
      rows={() => everyPage<Company, typeof twoPages>(twoPages)}
      columns={[
        ['Company name', (it) => it.name],
        ['Since', (it) => it.since],
      ]}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: format }));
  await expect.poll(() => save.mock.calls.length).toBe(1);
  const [content, name] = save.mock.calls[0] as [Blob, string];
  return { name, text: await content.text() };
}

test('a list is saved as a table with all its rows, also those that are not on the page yet', async () => {
  const { name, text } = await saved('As CSV');
  expect(name).toBe('companies.csv');
  expect(text.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
    '"Company name","Since"',
    '"Bergmann GmbH","2026-01-31T08:00:00Z"',
    // What a spreadsheet would run as a formula stays text.
    `"'=cmd()",""`,
  ]);
});

test('the same list is saved as the API has it', async () => {
  const { name, text } = await saved('As JSON');
  expect(name).toBe('companies.json');
  expect(JSON.parse(text)).toEqual([shown, later]);
});

test('a page that does not come leaves no half file', async () => {
  const broken = {
    ...twoPages,
    fetchNextPage: async () => ({ ...twoPages, error: new Error('away') }),
  };
  await expect(everyPage<Company, typeof broken>(broken)).rejects.toThrow('away');
});
