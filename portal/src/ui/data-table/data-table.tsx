import { mergeClasses } from '@fluentui/react-components';
import {
  type FocusEvent,
  Fragment,
  lazy,
  type ReactNode,
  type Ref,
  type RefObject,
  Suspense,
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
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

/** From here on only the rows in sight are drawn, by code that short lists do not load. */
const manyRows = 100;
const VirtualRows = lazy(async () => ({ default: (await import('./virtual-rows.tsx')).VirtualRows }));

export interface DataTableProps<Row> {
  /** Names the table among all tables: the reader's choice of columns is kept under it. */
  readonly id: string;
  /** What is listed, for those who cannot see the page around it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Undefined until they have come; rows of their height are drawn meanwhile. */
  readonly rows: readonly Row[] | undefined;
  readonly rowId: (row: Row) => string;
  /** How many rows there usually are, where something stands under the table that should not jump. */
  readonly usually?: number;
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

  const scrollTo = useRef<(index: number) => void>(undefined);
  const { currentId, focusRow, grantFocus, tableProps } = useRowFocus(table);

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
      scrollTo.current?.(index);
      focusRow(idAt(index));
    },
    toggle: selectable ? (index: number) => onSelect(idAt(index)) : undefined,
    selectAll: selectable ? selectAll : undefined,
    setOpen: opens ? (index: number, open: boolean) => onOpen(open ? idAt(index) : '') : undefined,
    isOpen: (index: number) => idAt(index) === props.open,
  };
  const hasToolbar = props.toolbar || props.toolbarEnd || props.columns.some((it) => it.optional);
  // Columns are chosen on wide screens only, so there may be nothing to show on a phone.
  const hasNarrowToolbar =
    props.toolbar || props.toolbarEnd || (props.onSort && shown.some((it) => it.sort !== undefined));
  const columnCount = shown.length + (selectable ? 1 : 0) + (opens ? 1 : 0);
  const loading = props.rows === undefined && !props.error;
  const current = Math.max(0, currentId === undefined ? 0 : keys.indexOf(currentId));

  /** @param stop whether Tab stops at this row */
  const drawRow = (index: number, stop: boolean, measure?: Ref<HTMLTableSectionElement>) => {
    const row = rows[index];
    if (row === undefined) return null;
    const rowId = props.rowId(row);
    return (
      <tbody key={rowId} className={styles.body} data-index={index} ref={measure}>
        <MemoDataRow
          row={row}
          rowId={rowId}
          name={props.rowName(row)}
          position={index + 2}
          columns={shown}
          current={stop}
          selected={selectable ? props.selected.has(rowId) : undefined}
          open={opens ? rowId === props.open : undefined}
          detail={props.detail}
          onSelect={onSelect}
          onOpen={onOpen}
        />
      </tbody>
    );
  };

  return (
    <div className={styles.panel}>
      {hasToolbar && (
        <div className={mergeClasses(styles.toolbar, !hasNarrowToolbar && styles.wideOnly)}>
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
        {...tableProps}
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
        {loading && <LoadingRows count={props.usually ?? 8} columns={columnCount} />}
        {rows.length > manyRows ? (
          <Suspense fallback={range(manyRows).map((index) => drawRow(index, index === 0))}>
            <VirtualRows
              count={rows.length}
              columns={columnCount}
              current={current}
              table={table}
              scrollTo={scrollTo}
              draw={drawRow}
              onDrawn={grantFocus}
            />
          </Suspense>
        ) : (
          range(rows.length).map((index) => drawRow(index, index === current))
        )}
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

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** One row at a time can be reached by Tab; it is the one that had the focus last. */
function useRowFocus(table: RefObject<HTMLTableElement | null>) {
  const [currentId, setCurrentId] = useState<string>();
  const wanted = useRef<string>(undefined);

  const held = useRef<string>(undefined);

  /**
   * A row far away is drawn only after scrolling there; until then the wish stands. A row that had the focus and was
   * drawn anew, because the list became long or was scrolled, gets it back.
   */
  const grantFocus = useCallback(() => {
    const lost = document.activeElement === document.body ? held.current : undefined;
    const id = wanted.current ?? lost;
    if (id === undefined) return;
    const row = table.current?.querySelector<HTMLElement>(`tr[data-key="${CSS.escape(id)}"]`);
    if (!row) return;
    row.focus({ preventScroll: wanted.current === undefined });
    wanted.current = undefined;
  }, [table]);
  useLayoutEffect(grantFocus);

  const focusRow = (id: string) => {
    wanted.current = id;
    setCurrentId(id);
    grantFocus();
  };
  const onFocus = (event: FocusEvent) => {
    held.current = event.target.closest<HTMLElement>('tr[data-key]')?.dataset['key'];
  };
  const onBlur = ({ target }: FocusEvent) => {
    // Only who leaves lets go; a row taken out of the page does not leave.
    queueMicrotask(() => {
      if (target.isConnected && !table.current?.contains(document.activeElement)) held.current = undefined;
    });
  };
  return { currentId, focusRow, grantFocus, tableProps: { onFocus, onBlur } };
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
