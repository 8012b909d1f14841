import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, type RefObject, useLayoutEffect, useState } from 'react';
import { useTableStyles } from './styles.ts';

const rowHeight = 41;
const aheadOfSight = 12;

interface Props {
  readonly count: number;
  readonly columns: number;
  /** The row that had the focus last. */
  readonly current: number;
  readonly table: RefObject<HTMLTableElement | null>;
  /** Set here, for the keys that go to rows not drawn yet. */
  readonly scrollTo: RefObject<((index: number) => void) | undefined>;
  readonly draw: (index: number, stop: boolean, measure: Ref<HTMLTableSectionElement>) => ReactNode;
  readonly onDrawn: () => void;
}

/** The rows in sight and a few around them; those above and below are empty height. */
export function VirtualRows({ count, columns, current, table, scrollTo, draw, onDrawn }: Props) {
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => {
    const top = table.current?.getBoundingClientRect().top ?? 0;
    setScrollMargin(top + window.scrollY);
  }, [table]);

  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: aheadOfSight,
    scrollMargin,
  });
  scrollTo.current = (index) => virtualizer.scrollToIndex(index, { align: 'auto' });
  useLayoutEffect(onDrawn);

  const drawn = virtualizer.getVirtualItems();
  const first = drawn.at(0);
  const last = drawn.at(-1);
  // Tab must find a row even when the one it stopped at has been scrolled away.
  const stop = drawn.some((it) => it.index === current) ? current : first?.index;
  return (
    <>
      <Spacer height={first ? first.start - scrollMargin : 0} columns={columns} />
      {drawn.map((it) => draw(it.index, it.index === stop, virtualizer.measureElement))}
      <Spacer height={last ? virtualizer.getTotalSize() - (last.end - scrollMargin) : 0} columns={columns} />
    </>
  );
}

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
