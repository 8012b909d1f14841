import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw } from '../../testing.tsx';
import { type Column, DataTable, type DataTableProps, type Sort } from './data-table.tsx';

interface Company {
  readonly id: string;
  readonly name: string;
  readonly city: string;
}

const companies: Company[] = ['Ahornwerk', 'Bergmann', 'Cedernholz', 'Dünenhof'].map((name, index) => ({
  id: `c${index}`,
  name,
  city: `City ${index}`,
}));

const opened = vi.fn();
const sorted = vi.fn();
beforeEach(() => {
  opened.mockReset();
  sorted.mockReset();
});

/** @param fixed without a menu of columns: Fluent's menus take Tab into their own hands, which jsdom cannot follow */
function Companies({ fixed = false, ...props }: Partial<DataTableProps<Company>> & { fixed?: boolean }) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState('');
  const [sort, setSort] = useState<Sort>({ by: 'name', descending: false });
  const columns = useMemo<Column<Company>[]>(
    () => [
      {
        id: 'name',
        label: 'Name',
        cell: (it) => (
          <a href={`#${it.id}`} onClick={() => opened(it.id)}>
            {it.name}
          </a>
        ),
        sort: 'name',
        narrow: 'title',
      },
      { id: 'city', label: 'City', cell: (it) => it.city, ...(fixed ? {} : { optional: true as const }) },
    ],
    [fixed],
  );
  return (
    <DataTable
      id="companies"
      label="Companies"
      columns={columns}
      rows={companies}
      rowId={(it) => it.id}
      rowName={(it) => it.name}
      sort={sort}
      onSort={(next) => {
        sorted(next);
        setSort(next);
      }}
      selected={selected}
      onSelect={setSelected}
      bulk={<button type="button">Tag</button>}
      open={open}
      onOpen={setOpen}
      detail={(it) => <a href="#more">More about {it.name}</a>}
      empty="No company."
      {...props}
    />
  );
}

const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) });
const focused = () => document.activeElement;
const keys = (text: string) => userEvent.keyboard(text);

test('a table is one stop of the Tab key, and the arrows walk its rows', async () => {
  await draw(
    <>
      <Companies fixed />
      <button type="button">After</button>
    </>,
  );
  row('Ahornwerk').focus();
  await keys('{ArrowDown}{ArrowDown}');
  expect(focused()).toBe(row('Cedernholz'));
  await keys('{ArrowUp}');
  expect(focused()).toBe(row('Bergmann'));
  await keys('{End}');
  expect(focused()).toBe(row('Dünenhof'));
  await keys('{ArrowDown}{Home}{ArrowUp}');
  expect(focused()).toBe(row('Ahornwerk'));

  await userEvent.tab();
  expect(focused()).toBe(screen.getByRole('button', { name: 'After' }));
  await userEvent.tab({ shift: true });
  expect(focused()).toBe(row('Ahornwerk'));
});

test('Enter goes where the row’s first link goes', async () => {
  await draw(<Companies />);
  row('Bergmann').focus();
  await keys('{Enter}');
  expect(opened.mock.calls).toEqual([['c1']]);
});

test('the right arrow opens the record and then walks into the row; the left arrow walks back and closes', async () => {
  await draw(<Companies />);
  row('Bergmann').focus();
  await keys('{ArrowRight}');
  expect(screen.getByText('More about Bergmann')).toBeDefined();
  expect(row('Select Bergmann').getAttribute('aria-expanded')).toBe('true');

  await keys('{ArrowRight}');
  expect(focused()).toBe(screen.getByRole('checkbox', { name: 'Select Bergmann' }));
  await keys('{ArrowRight}{ArrowRight}');
  expect(focused()?.textContent).toBe('Bergmann');
  await keys('{Escape}');
  expect(focused()).toBe(row('Select Bergmann'));
  await keys('{ArrowLeft}');
  expect(screen.queryByText('More about Bergmann')).toBeNull();
});

test('an open record is reached by Tab from its row', async () => {
  await draw(<Companies fixed />);
  row('Bergmann').focus();
  await keys('{ArrowRight}');
  await userEvent.tab();
  expect(focused()?.textContent).toBe('More about Bergmann');
});

test('space selects, shift and an arrow select on the way, and the bar says how many', async () => {
  await draw(<Companies />);
  row('Ahornwerk').focus();
  await keys(' ');
  expect(row('Ahornwerk').getAttribute('aria-selected')).toBe('true');
  await keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  const bar = screen.getByRole('toolbar');
  expect(within(bar).getByRole('status').textContent).toBe('3 selected');

  await userEvent.click(within(bar).getByRole('button', { name: 'Clear' }));
  expect(screen.queryByRole('toolbar')).toBeNull();
});

test('the box in the head selects all, half a selection first, and none at the next press', async () => {
  await draw(<Companies />);
  const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all rows shown' });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select Bergmann' }));
  expect([all.checked, all.indeterminate]).toEqual([false, true]);
  await userEvent.click(all);
  expect([all.checked, all.indeterminate]).toEqual([true, false]);
  await userEvent.click(all);
  expect(screen.queryByRole('toolbar')).toBeNull();
});

test('a press on a head asks the server for its order, a second one for the other way round', async () => {
  await draw(<Companies />);
  const head = screen.getByRole('columnheader', { name: 'Name' });
  expect(head.getAttribute('aria-sort')).toBe('ascending');
  await userEvent.click(within(head).getByRole('button'));
  expect(sorted.mock.calls).toEqual([[{ by: 'name', descending: true }]]);
  expect(head.getAttribute('aria-sort')).toBe('descending');
  expect(within(screen.getByRole('columnheader', { name: 'City' })).queryByRole('button')).toBeNull();
});

test('a hidden column stays hidden the next time', async () => {
  await draw(<Companies />);
  await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
  await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'City' }));
  expect(screen.queryByRole('columnheader', { name: 'City' })).toBeNull();
  expect(localStorage.getItem('columns.companies')).toBe('["city"]');
});

test('rows that have not come are not called empty', async () => {
  await draw(<Companies rows={undefined} />);
  expect(screen.queryByText('No company.')).toBeNull();
  expect(screen.getByRole('treegrid').getAttribute('aria-busy')).toBe('true');
});

test('no rows: why, and the next step', async () => {
  await draw(<Companies rows={[]} emptyActions={<button type="button">Invite</button>} />);
  expect(screen.getByText('No company.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Invite' })).toBeDefined();
});

test('of thousands of rows only those in sight are drawn, and each still knows its place', async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    id: `c${index}`,
    name: `Company ${index}`,
    city: '',
  }));
  // jsdom lays nothing out: without a height every row would be in sight.
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(41);
  await draw(<Companies rows={many} />);
  await expect.poll(() => screen.getAllByRole('row').length).toBeLessThan(60);
  expect(screen.getAllByRole('row').length).toBeGreaterThan(5);
  expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('5001');
  expect(row('Select Company 3 ').getAttribute('aria-rowindex')).toBe('5');
});

test('more rows come by the button, for those who do not scroll', async () => {
  const load = vi.fn();
  await draw(<Companies more={{ has: true, busy: false, load }} />);
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(load).toHaveBeenCalledOnce();
});
