import {
  Menu,
  MenuDivider,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemLink,
  type MenuItemLinkProps,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { linked } from './app-link.tsx';
import type { MenuEntry } from './menu-entry.ts';

const LinkItem = linked<Omit<MenuItemLinkProps, 'href'>>(MenuItemLink);

const useStyles = makeStyles({
  list: { maxHeight: 'min(70vh, 560px)', overflowY: 'auto' },
  narrowOnly: { display: 'none', '@media (max-width: 899px)': { display: 'flex' } },
});

interface Props {
  readonly place: HTMLElement;
  readonly align: 'start' | 'end';
  readonly entries: readonly MenuEntry[];
  readonly header: ReactNode;
  readonly onClose: () => void;
}

/** The open menu of a {@link LazyMenu}. */
export function MenuBody({ place, align, entries, header, onClose }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const lines = list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [];
    // Lines for narrow screens only are there, but not drawn, on wide ones.
    [...lines].find((it) => it.checkVisibility?.() ?? true)?.focus();
  }, []);
  return (
    <Menu
      open
      positioning={{ target: place, position: 'below', align }}
      checkedValues={checkedOf(entries)}
      onOpenChange={(event, data) => {
        // A press on the button is the button's own to answer.
        const onButton = event.target instanceof Node && place.contains(event.target);
        if (!data.open && !onButton) onClose();
      }}
    >
      <MenuPopover>
        {header}
        <div ref={list}>
          <MenuList className={styles.list}>
            {entries.map((it, index) => (
              <Line key={keyOf(it, index)} entry={it} />
            ))}
          </MenuList>
        </div>
      </MenuPopover>
    </Menu>
  );
}

const keyOf = (it: MenuEntry, index: number): string =>
  'label' in it ? `${it.kind} ${it.label}` : `line ${index}`;

function checkedOf(entries: readonly MenuEntry[]): Record<string, string[]> {
  const checked: Record<string, string[]> = {};
  for (const it of entries) {
    if (it.kind !== 'radio' && it.kind !== 'check') continue;
    checked[it.group] ??= [];
    if (it.checked) checked[it.group]?.push(it.value);
  }
  return checked;
}

function Line({ entry }: { entry: MenuEntry }) {
  const styles = useStyles();
  switch (entry.kind) {
    case 'line':
      return <MenuDivider />;
    case 'heading':
      return (
        <MenuGroupHeader {...(entry.narrowOnly ? { className: styles.narrowOnly } : {})}>
          {entry.label}
        </MenuGroupHeader>
      );
    case 'link':
      return (
        <LinkItem to={entry.to} {...(entry.icon ? { icon: { children: entry.icon } } : {})}>
          {entry.label}
        </LinkItem>
      );
    case 'outside':
      return (
        <MenuItemLink
          href={entry.href}
          target="_blank"
          rel="noopener noreferrer"
          {...(entry.icon ? { icon: { children: entry.icon } } : {})}
        >
          {entry.label}
        </MenuItemLink>
      );
    case 'action':
      return (
        <MenuItem {...(entry.icon ? { icon: { children: entry.icon } } : {})} onClick={entry.onPress}>
          {entry.label}
        </MenuItem>
      );
    default: {
      const Item = entry.kind === 'radio' ? MenuItemRadio : MenuItemCheckbox;
      return (
        <Item
          name={entry.group}
          value={entry.value}
          onClick={entry.onPress}
          {...(entry.lang ? { lang: entry.lang } : {})}
          {...(entry.narrowOnly ? { className: styles.narrowOnly } : {})}
        >
          {entry.label}
        </Item>
      );
    }
  }
}
