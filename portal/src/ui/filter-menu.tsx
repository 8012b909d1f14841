import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { LazyMenu } from './lazy-menu.tsx';
import { useText } from './text.tsx';

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, maxWidth: '100%' },
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
    <LazyMenu
      className={styles.button}
      icon={<ChevronDown16Regular />}
      iconPosition="after"
      entries={options.map((it) => ({
        kind: 'radio',
        group: 'filter',
        value: it.value,
        label: it.name,
        checked: it === chosen,
        onPress: () => onChange(it.value),
      }))}
    >
      {t('shell.table.filter-value', { label, value: chosen?.name ?? '' })}
    </LazyMenu>
  );
}
