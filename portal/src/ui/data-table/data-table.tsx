import { mergeClasses } from '@fluentui/react-components';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type ReactNode, useCallback, useId, useLayoutEffect, useRef, useState } from 'react';
import { EmptyState } from '../empty-state.tsx';
import { HiddenText } from '../hidden-text.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { SkeletonBar } from '../skeleton.tsx';
import { Text, useText } from '../text.tsx';
import { useChosenColumns } from './chosen-columns.ts';
import type { Column, Sort } from './column.ts';
import { type More, TableFooter } from './footer.tsx';
import { TableHead } from './head.tsx';
import { onTableKeyDown, useOneTabStop } from './keyboard.ts';
import { MemoDataRow } from './row.tsx';
import { useTableStyles } from './styles.ts';
import { BulkBar, ColumnChooser, NarrowSort } from './toolbar.tsx';

export type { Column, Sort } from './column.ts';
export { sortFromText, sortToText } from './column.ts';

/** From here on only the rows in sight are drawn. */
const manyRows = 100;
const rowHeight = 41;
const aheadOfSight = 12;

export interface DataTableProps<Row> {
  /** Names the table among all tables: the reader's choice of columns is kept under it. */
  readonly id: string;
  /** What is listed, for those who cannot see the page around it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined until they have come; rows of their height are drawn meanwhile. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /** What the row is called: "Select Bergmann GmbH". */
  readonly rowName: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  /** What can be done with the selected rows. */
  readonly bulk?: ReactNode;
  /** The id of the open row, or ''. Keep it in the address. */
  readonly open?: string;
  readonly onOpen?: (id: string) => void;
  readonly detail?: (row: Row) => ReactNode;
  /** Search and filters. */
  readonly toolbar?: ReactNode;
  /** Export and the like, at the end of the toolbar. */
  readonly toolbarEnd?: ReactNode;
  /** What to say when there are no rows: why, and the next step. */
  readonly empty: ReactNode;
  readonly emptyActions?: ReactNode;
  readonly error?: unknown;
  readonly onRetry?: () => void;
  readonly more?: More;
  readonly footer?: ReactNode;
}

/** A list of things: sorted and filtered by the server, walked by the keyboard, drawn only where in sight. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const styles = useTableStyles();
  const t = useText();
  const table = useRef<HTMLTableElement>(null);
  const { shown, isShown, toggle } = useChosenColumns(props.id, props.columns);
  const rows = props.rows ?? [];
  const selectable = props.selected !== undefined;
  const opens = props.detail !== undefined;
  const hint = useId();
  useOneTabStop(table);

  const { currentId, focusRow } = useRowFocus(table, rows, props.rowId);
  const { items, before, after, measure, scrollTo } = useWindow(rows.length, table);

  // Rows are memoised: what they call must not change with every page that loads.
  const latest = useRef(props);
  latest.current = props;
  const onSelect = useCallback((id: string) => {
    const { selected, onSelect } = latest.current;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  }, []);
  const onOpen = useCallback((id: string) => latest.current.onOpen?.(id), []);
  const selectAll = () =>
    props.onSelect?.(
      rows.every((it) => props.selected?.has(props.rowId(it))) ? new Set() : new Set(rows.map(props.rowId)),
    );

  const idAt = (index: number) => props.rowId(rows[index] as Row);
  const keys = {
    count: rows.length,
    indexOf: (id: string) => rows.findIndex((it) => props.rowId(it) === id),
    focusRow: (index: number) => {
      scrollTo(index);
      focusRow(idAt(index));
    },
    toggle: selectable ? (index: number) => onSelect(idAt(index)) : undefined,
    selectAll: selectable ? selectAll : undefined,
    setOpen: opens ? (index: number, open: boolean) => onOpen(open ? idAt(index) : '') : undefined,
    isOpen: (index: number) => idAt(index) === props.open,
  };
  const hasToolbar = props.toolbar || props.toolbarEnd || props.columns.some((it) => it.optional);
  const columnCount = shown.length + (selectable ? 1 : 0) + (opens ? 1 : 0);
  const loading = props.rows === undefined && !props.error;

  return (
    <div className={styles.panel}>
      {hasToolbar && (
        <div className={styles.toolbar}>
          {props.toolbar}
          <div className={styles.toolbarEnd}>
            <NarrowSort columns={shown} sort={props.sort} onSort={props.onSort} />
            {props.toolbarEnd}
            <ColumnChooser columns={props.columns} isShown={isShown} toggle={toggle} />
          </div>
        </div>
      )}
      {selectable && props.selected.size > 0 && (
        <BulkBar count={props.selected.size} onClear={() => props.onSelect?.(new Set())}>
          {props.bulk}
        </BulkBar>
      )}
      <HiddenText>
        <span id={hint}>
          <Text id={opens ? 'shell.table.keys-open' : 'shell.table.keys'} />
        </span>
      </HiddenText>
      <table
        ref={table}
        className={styles.table}
        {...{ role: opens ? 'treegrid' : 'grid', 'aria-multiselectable': selectable }}
        aria-label={props.label}
        aria-describedby={hint}
        aria-busy={loading}
        aria-rowcount={props.more?.has ? -1 : rows.length + 1}
        onKeyDown={(event) => onTableKeyDown(event, keys)}
      >
        <TableHead
          columns={shown}
          sort={props.sort}
          onSort={props.onSort}
          opens={opens}
          selection={selectable ? selectionOf(rows.map(props.rowId), props.selected) : undefined}
          onSelectAll={selectAll}
        />
        {loading && <LoadingRows count={8} columns={columnCount} />}
        <Spacer height={before} columns={columnCount} />
        {items.map((index) => {
          const row = rows[index] as Row;
          const rowId = props.rowId(row);
          return (
            <tbody key={rowId} className={styles.body} data-index={index} ref={measure}>
              <MemoDataRow
                row={row}
                rowId={rowId}
                name={props.rowName(row)}
                position={index + 2}
                columns={shown}
                current={rowId === (currentId ?? idAt(0))}
                selected={selectable ? props.selected.has(rowId) : undefined}
                open={opens ? rowId === props.open : undefined}
                detail={props.detail}
                onSelect={onSelect}
                onOpen={onOpen}
              />
            </tbody>
          );
        })}
        <Spacer height={after} columns={columnCount} />
      </table>
      {props.error ? (
        <ProblemNotice error={props.error} {...(props.onRetry ? { onRetry: props.onRetry } : {})} />
      ) : null}
      {props.rows?.length === 0 && <EmptyState actions={props.emptyActions}>{props.empty}</EmptyState>}
      <TableFooter shown={rows.length} loading={loading} more={props.more}>
        {props.footer}
      </TableFooter>
      <HiddenText live>{loading ? t('shell.state.loading') : ''}</HiddenText>
    </div>
  );
}

const selectionOf = (ids: readonly string[], selected: ReadonlySet<string>): 'all' | 'some' | 'none' => {
  if (ids.length > 0 && ids.every((id) => selected.has(id))) return 'all';
  return selected.size > 0 ? 'some' : 'none';
};

/** One row at a time can be reached by Tab; it is the one that had the focus last. */
function useRowFocus<Row>(
  table: React.RefObject<HTMLTableElement | null>,
  rows: readonly Row[],
  rowId: (row: Row) => string,
) {
  const [currentId, setCurrentId] = useState<string>();
  const wanted = useRef<string>(undefined);

  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    // A row far away is drawn only after scrolling there; until then the wish stands.
    const row = table.current?.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(wanted.current)}"]`);
    if (!row) return;
    row.focus();
    wanted.current = undefined;
  });
  const exists = currentId !== undefined && rows.some((it) => rowId(it) === currentId);
  return {
    currentId: exists ? currentId : undefined,
    focusRow: (id: string) => {
      wanted.current = id;
      setCurrentId(id);
      if (id === currentId) {
        table.current?.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(id)}"]`)?.focus();
        wanted.current = undefined;
      }
    },
  };
}

/** The rows in sight: all of them while they are few. */
function useWindow(count: number, table: React.RefObject<HTMLTableElement | null>) {
  const enabled = count > manyRows;
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const top = table.current?.getBoundingClientRect().top;
    if (enabled && top !== undefined) setScrollMargin(top + window.scrollY);
  }, [enabled, table]);

  const virtualizer = useWindowVirtualizer({
    count,
    enabled,
    estimateSize: () => rowHeight,
    overscan: aheadOfSight,
    scrollMargin,
  });
  if (!enabled)
    return {
      items: Array.from({ length: count }, (_, it) => it),
      before: 0,
      after: 0,
      measure: null,
      scrollTo: nothing,
    };
  const virtual = virtualizer.getVirtualItems();
  const first = virtual.at(0);
  const last = virtual.at(-1);
  return {
    items: virtual.map((it) => it.index),
    before: first ? first.start - scrollMargin : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - scrollMargin) : 0,
    measure: virtualizer.measureElement,
    scrollTo: (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

const nothing = () => {};

function Spacer({ height, columns }: { height: number; columns: number }) {
  const styles = useTableStyles();
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr>
        <td className={styles.spacer} colSpan={columns} style={{ height }} />
      </tr>
    </tbody>
  );
}

function LoadingRows({ count, columns }: { count: number; columns: number }) {
  const styles = useTableStyles();
  return (
    <tbody aria-hidden="true">
      {Array.from({ length: count }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity and never move
        <Fragment key={row}>
          <tr>
            {Array.from({ length: columns }, (_, cell) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={cell} className={mergeClasses(styles.td, cell < 2 && styles.title)}>
                <SkeletonBar short={(row + cell) % 3 === 0} />
              </td>
            ))}
          </tr>
        </Fragment>
      ))}
    </tbody>
  );
}
