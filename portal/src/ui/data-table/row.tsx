import { mergeClasses } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { memo, type ReactNode } from 'react';
import { breakable } from '../breakable.tsx';
import { useText } from '../text.tsx';
import type { Column } from './column.ts';
import { useTableStyles } from './styles.ts';

/** Said aloud in the markup, because on a phone rows are no table rows to CSS, and browsers then forget what they were. */
const gridcell = { role: 'gridcell' } as const;
const gridrow = { role: 'row' } as const;

interface Props<Row> {
  readonly row: Row;
  readonly rowId: string;
  readonly name: string;
  /** Position among all rows, header included, from 1: what a screen reader is told where only some are drawn. */
  readonly position: number;
  readonly columns: readonly Column<Row>[];
  readonly current: boolean;
  readonly selected: boolean | undefined;
  readonly open: boolean | undefined;
  readonly detail: ((row: Row) => ReactNode) | undefined;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** One row and, while it is open, its record under it. */
function DataRow<Row>(props: Props<Row>) {
  const { row, rowId, name, columns, selected, open } = props;
  const styles = useTableStyles();
  const t = useText();
  const detailId = `record-${rowId}`;
  const narrowPlace = (column: Column<Row>) => column.narrow && styles[column.narrow];

  return (
    <>
      <tr
        {...gridrow}
        data-key={rowId}
        tabIndex={props.current ? 0 : -1}
        aria-rowindex={props.position}
        aria-selected={selected}
        {...(open === undefined ? {} : { 'aria-expanded': open, 'aria-level': 1 })}
        className={mergeClasses(styles.row, selected && styles.rowSelected, open && styles.rowOpen)}
      >
        {selected !== undefined && (
          <td {...gridcell} className={mergeClasses(styles.td, styles.checkCell, open && styles.tdOpen)}>
            <label className={styles.checkLabel}>
              <input
                type="checkbox"
                className={styles.check}
                checked={selected}
                aria-label={t('shell.table.select-row', { name })}
                onChange={() => props.onSelect(rowId)}
              />
            </label>
          </td>
        )}
        {open !== undefined && (
          <td {...gridcell} className={mergeClasses(styles.td, styles.openCell, open && styles.tdOpen)}>
            <button
              type="button"
              className={styles.openButton}
              aria-expanded={open}
              aria-controls={open ? detailId : undefined}
              aria-label={t(open ? 'shell.table.collapse-row' : 'shell.table.expand-row', { name })}
              onClick={() => props.onOpen(open ? '' : rowId)}
            >
              {open ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
            </button>
          </td>
        )}
        {columns.map((column) => (
          <td
            key={column.id}
            {...gridcell}
            className={mergeClasses(
              styles.td,
              open && styles.tdOpen,
              column.from && styles[column.from],
              column.numeric && styles.numeric,
              narrowPlace(column),
            )}
          >
            {breakable(column.cell(row))}
          </td>
        ))}
      </tr>
      {open && props.detail && (
        <tr {...gridrow} className={styles.detailRow} aria-level={2} id={detailId}>
          <td
            {...gridcell}
            className={styles.detail}
            colSpan={columns.length + 1 + (selected === undefined ? 0 : 1)}
          >
            {props.detail(row)}
          </td>
        </tr>
      )}
    </>
  );
}

export const MemoDataRow = memo(DataRow) as typeof DataRow;
