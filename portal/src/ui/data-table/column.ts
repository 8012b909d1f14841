import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Its share of the width; 1 unless told. Widths do not follow content, so that nothing jumps while scrolling. */
  readonly share?: number;
  /** The server sorts by this field; without one the column is not sortable. */
  readonly sort?: string;
  /** Not shown below this width: `medium` 1140 px, `wide` 1380 px. */
  readonly from?: 'medium' | 'wide';
  /** Its place where a row becomes two lines, under 640 px; without one it is left to the record. */
  readonly narrow?: 'title' | 'chip' | 'line';
  /** The reader may hide it; `hidden` until asked for. */
  readonly optional?: true | 'hidden';
  /** Numbers stand at the end of their column. */
  readonly numeric?: true;
}

export interface Sort {
  readonly by: string;
  readonly descending: boolean;
}

/** A sort as it stands in an address: `name`, or `-since` for descending. */
export const sortToText = (sort: Sort): string => (sort.descending ? `-${sort.by}` : sort.by);

export const sortFromText = (text: string): Sort =>
  text.startsWith('-') ? { by: text.slice(1), descending: true } : { by: text, descending: false };
