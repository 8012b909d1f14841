import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { useText } from './text.tsx';

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, maxWidth: '100%' },
  list: { maxHeight: 'min(60vh, 420px)', overflowY: 'auto' },
});

interface Option {
  readonly value: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  /** The first option is the usual one: no filter. */
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One filter of a list: what it is about and what is chosen stand on its button. */
export function FilterMenu({ label, options, value, onChange }: Props) {
  const styles = useStyles();
  const t = useText();
  const chosen = options.find((it) => it.value === value) ?? options[0];
  return (
    <Menu
      checkedValues={{ filter: [chosen?.value ?? ''] }}
      onCheckedValueChange={(_, data) => onChange(data.checkedItems[0] ?? '')}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.button} icon={<ChevronDown16Regular />} iconPosition="after">
          {t('shell.table.filter-value', { label, value: chosen?.name ?? '' })}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {options.map((it) => (
            <MenuItemRadio key={it.value} name="filter" value={it.value}>
              {it.name}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
