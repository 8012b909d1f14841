import { mergeClasses } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { HiddenText } from '../hidden-text.tsx';
import { Text, useText } from '../text.tsx';
import type { Column, Sort } from './column.ts';
import { useTableStyles } from './styles.ts';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
  readonly opens: boolean;
  readonly selection: 'all' | 'some' | 'none' | undefined;
  readonly onSelectAll: () => void;
}

export function TableHead<Row>(props: Props<Row>) {
  const styles = useTableStyles();
  const t = useText();
  const { columns, selection } = props;
  const shares = columns.reduce((sum, it) => sum + (it.share ?? 1), 0);
  const width = (column: Column<Row>) => ({ width: `${((column.share ?? 1) / shares) * 100}%` });

  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        {selection !== undefined && (
          <th scope="col" className={mergeClasses(styles.th, styles.checkCell, styles.checkColumn)}>
            <label className={styles.checkLabel}>
              <input
                type="checkbox"
                className={styles.check}
                checked={selection === 'all'}
                ref={(box) => {
                  if (box) box.indeterminate = selection === 'some';
                }}
                aria-label={t('shell.table.select-all')}
                onChange={props.onSelectAll}
              />
            </label>
          </th>
        )}
        {props.opens && (
          <th scope="col" className={mergeClasses(styles.th, styles.openCell, styles.openColumn)}>
            <HiddenText>
              <Text id="shell.button.expand" />
            </HiddenText>
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={ariaSort(column, props.sort)}
            className={mergeClasses(
              styles.th,
              column.from && styles[column.from],
              column.numeric && styles.numeric,
            )}
            style={width(column)}
          >
            <HeadLabel column={column} sort={props.sort} onSort={props.onSort} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function HeadLabel<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}) {
  const styles = useTableStyles();
  if (column.sort === undefined || !onSort) return column.label;
  const by = column.sort;
  const active = sort?.by === by;
  return (
    <button
      type="button"
      className={styles.sortButton}
      onClick={() => onSort({ by, descending: active && !sort.descending })}
    >
      {column.label}
      {active && (sort.descending ? <ArrowDown16Regular /> : <ArrowUp16Regular />)}
    </button>
  );
}

const ariaSort = <Row,>(column: Column<Row>, sort: Sort | undefined) => {
  if (column.sort === undefined) return undefined;
  if (sort?.by !== column.sort) return 'none';
  return sort.descending ? 'descending' : 'ascending';
};
