import { Button, type ButtonProps } from '@fluentui/react-components';
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import type { MenuEntry } from './menu-entry.ts';

type Looks = 'appearance' | 'className' | 'disabledFocusable' | 'icon' | 'iconPosition' | 'size' | 'title';

interface Props extends Pick<ButtonProps, Looks> {
  readonly 'aria-label'?: string;
  readonly children?: ReactNode;
  readonly entries: readonly MenuEntry[];
  /** Stands above the lines. */
  readonly header?: ReactNode;
  /** Which edge of the button the menu keeps to. */
  readonly align?: 'start' | 'end';
}

const load = () => import('./menu-body.tsx');
const MenuBody = lazy(async () => ({ default: (await load()).MenuBody }));

/**
 * A button with a menu. The menu itself, with all it takes to place it and walk it, is loaded when somebody points at
 * the button or reaches it by Tab: most visits never open one.
 */
export function LazyMenu({ entries, header, align = 'start', ...button }: Props) {
  const [open, setOpen] = useState(false);
  const [place, setPlace] = useState<HTMLButtonElement | null>(null);
  const prepare = () => void load();
  return (
    <>
      <Button
        {...(button as object)}
        ref={setPlace}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen(!open)}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      />
      {open && place && (
        <Suspense>
          <MenuBody
            place={place}
            align={align}
            entries={entries}
            header={header}
            onClose={() => {
              setOpen(false);
              place.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
