import { type KeyboardEvent, type RefObject, useEffect } from 'react';

/** What the arrow keys do to rows; the table says how. */
export interface RowKeys {
  readonly count: number;
  indexOf(key: string): number;
  focusRow(index: number): void;
  /** Undefined where rows are not selectable. */
  readonly toggle?: ((index: number) => void) | undefined;
  readonly selectAll?: (() => void) | undefined;
  /** Undefined where rows do not open. */
  readonly setOpen?: ((index: number, open: boolean) => void) | undefined;
  isOpen(index: number): boolean;
}

const page = 10;

export const controlsOf = (row: Element): HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea'),
];

/**
 * Keyboard of a table whose rows take the focus: up and down between rows, Home, End and the page keys, space selects
 * (with shift and an arrow: on the way), right opens the record and then walks into the row's own links and buttons,
 * left walks back and closes, Enter follows the row's first link.
 */
export function onTableKeyDown(event: KeyboardEvent<HTMLElement>, keys: RowKeys): void {
  if (event.defaultPrevented || event.altKey) return;
  const target = event.target as HTMLElement;
  const row = target.closest<HTMLElement>('tr[data-key]');
  if (!row) return; // in the header, or inside an open record
  const index = keys.indexOf(row.dataset['key'] ?? '');
  const done = target === row ? onRow(event, row, index, keys) : inRow(event, row, target, index, keys);
  if (done) event.preventDefault();
}

function onRow(event: KeyboardEvent, row: HTMLElement, index: number, keys: RowKeys): boolean {
  const goTo = (next: number) => {
    const bounded = Math.max(0, Math.min(keys.count - 1, next));
    if (event.shiftKey && bounded !== index) keys.toggle?.(bounded);
    keys.focusRow(bounded);
    return true;
  };
  switch (event.key) {
    case 'ArrowDown':
      return goTo(index + 1);
    case 'ArrowUp':
      return goTo(index - 1);
    case 'PageDown':
      return goTo(index + page);
    case 'PageUp':
      return goTo(index - page);
    case 'Home':
      return goTo(0);
    case 'End':
      return goTo(keys.count - 1);
    case ' ':
      keys.toggle?.(index);
      return true;
    case 'a':
      if (!(event.ctrlKey || event.metaKey) || !keys.selectAll) return false;
      keys.selectAll();
      return true;
    case 'ArrowRight':
      if (keys.setOpen && !keys.isOpen(index)) keys.setOpen(index, true);
      else controlsOf(row)[0]?.focus();
      return true;
    case 'ArrowLeft':
      if (keys.setOpen && keys.isOpen(index)) keys.setOpen(index, false);
      return true;
    case 'Enter': {
      const link = row.querySelector<HTMLElement>('a[href]');
      if (link) link.click();
      else keys.setOpen?.(index, !keys.isOpen(index));
      return true;
    }
    default:
      return false;
  }
}

function inRow(
  event: KeyboardEvent,
  row: HTMLElement,
  target: HTMLElement,
  index: number,
  keys: RowKeys,
): boolean {
  const controls = controlsOf(row);
  const place = controls.indexOf(target);
  switch (event.key) {
    case 'ArrowRight':
      controls[place + 1]?.focus();
      return true;
    case 'ArrowLeft':
      (controls[place - 1] ?? row).focus();
      return true;
    case 'ArrowDown':
    case 'ArrowUp':
      keys.focusRow(Math.max(0, Math.min(keys.count - 1, index + (event.key === 'ArrowDown' ? 1 : -1))));
      return true;
    case 'Escape':
      row.focus();
      return true;
    default:
      return false;
  }
}

/**
 * Takes links and buttons inside the rows out of the tab order: a table is one stop, the arrow keys do the rest.
 * Cells may draw them late, so the rows are watched.
 */
export function useOneTabStop(table: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = table.current;
    if (!element) return;
    const apply = () => {
      for (const row of element.querySelectorAll('tr[data-key]')) {
        for (const control of controlsOf(row)) if (control.tabIndex !== -1) control.tabIndex = -1;
      }
    };
    apply();
    const observer = new MutationObserver(apply);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [table]);
}
