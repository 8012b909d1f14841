import { writeCsv } from '../lib/csv.ts';
import { ExportMenu } from './export-menu.tsx';
import { useText } from './text.tsx';

/** What a file's column is called, and what stands in it; dates as RFC 3339, so that other programs can read them. */
export type ExportColumn<Row> = readonly [label: string, text: (row: Row) => string | number | undefined];

interface Props<Row> {
  /** The file's name without its ending. */
  readonly name: string;
  /** All rows of the list as it is filtered now, also those that are not on the page yet. */
  readonly rows: () => Promise<readonly Row[]>;
  readonly columns: readonly ExportColumn<Row>[];
}

/** Saves a list that its reader sees whole: the same rows, as a table or as the API has them. */
export function ListExport<Row>({ name, rows, columns }: Props<Row>) {
  const t = useText();
  return (
    <ExportMenu
      label={t('shell.export.label')}
      name={name}
      load={async (format) => {
        const all = await rows();
        return format === 'json'
          ? new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' })
          : writeCsv([
              columns.map(([label]) => label),
              ...all.map((row) => columns.map(([, text]) => String(text(row) ?? ''))),
            ]);
      }}
    />
  );
}
