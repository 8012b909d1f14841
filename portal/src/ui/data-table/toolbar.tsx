import { Button } from '@fluentui/react-components';
import { ColumnEdit20Regular } from '@fluentui/react-icons/svg/column-edit';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { LazyMenu } from '../lazy-menu.tsx';
import { Text, useText } from '../text.tsx';
import { type Column, type Sort, sortFromText, sortToText } from './column.ts';
import { useTableStyles } from './styles.ts';

/** What can be done with the selected rows, and how many they are. */
export function BulkBar(props: { count: number; onClear: () => void; children: ReactNode }) {
  const styles = useTableStyles();
  const t = useText();
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('shell.table.actions')}>
      <span className={styles.bulkCount} role="status">
        <Text id="shell.table.selected" values={{ count: props.count }} />
      </span>
      {props.children}
      <Button
        className={styles.bulkEnd}
        appearance="transparent"
        icon={<Dismiss20Regular />}
        onClick={props.onClear}
      >
        <Text id="shell.button.clear" />
      </Button>
    </div>
  );
}

/** The menu of columns the reader may hide. */
export function ColumnChooser<Row>(props: {
  columns: readonly Column<Row>[];
  isShown: (id: string) => boolean;
  toggle: (id: string) => void;
}) {
  const styles = useTableStyles();
  const t = useText();
  const optional = props.columns.filter((it) => it.optional);
  if (optional.length === 0) return null;
  const label = t('shell.table.columns');
  return (
    <div className={styles.wideOnly}>
      <LazyMenu
        appearance="subtle"
        align="end"
        icon={<ColumnEdit20Regular />}
        aria-label={label}
        title={label}
        entries={optional.map((it) => ({
          kind: 'check',
          group: 'columns',
          value: it.id,
          label: it.label,
          checked: props.isShown(it.id),
          onPress: () => props.toggle(it.id),
        }))}
      />
    </div>
  );
}

/** Where rows have no header to press, on a phone, the order is chosen here. */
export function NarrowSort<Row>(props: {
  columns: readonly Column<Row>[];
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}) {
  const styles = useTableStyles();
  const t = useText();
  const { onSort, sort } = props;
  const sortable = props.columns.filter((it) => it.sort !== undefined);
  if (!onSort || !sort || sortable.length === 0) return null;
  return (
    <div className={styles.narrowOnly}>
      <select
        className={styles.select}
        aria-label={t('shell.table.sort-by')}
        value={sortToText(sort)}
        onChange={(event) => onSort(sortFromText(event.target.value))}
      >
        {sortable.flatMap((it) =>
          [false, true].map((descending) => (
            <option key={`${it.id}${descending}`} value={sortToText({ by: it.sort ?? '', descending })}>
              {`${it.label} ${descending ? '↓' : '↑'}`}
            </option>
          )),
        )}
      </select>
    </div>
  );
}
