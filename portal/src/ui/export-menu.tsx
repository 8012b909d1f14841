import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useMutation } from '@tanstack/react-query';
import { saveFile } from '../lib/save-file.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { Text } from './text.tsx';

type Format = 'csv' | 'json';

const useStyles = makeStyles({ button: { fontWeight: tokens.fontWeightRegular } });

interface Props {
  readonly label: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly load: (format: Format) => Promise<Blob>;
}

/** Saves what the list shows. The file is the server's, so it holds all rows, not only those already on the page. */
export function ExportMenu({ label, name, load }: Props) {
  const styles = useStyles();
  const save = useMutation({
    mutationFn: async (format: Format) => saveFile(await load(format), `${name}.${format}`),
  });
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.button}
            appearance="subtle"
            icon={<ArrowDownload20Regular />}
            disabledFocusable={save.isPending}
          >
            {label}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => save.mutate('csv')}>
              <Text id="shell.export.csv" />
            </MenuItem>
            <MenuItem onClick={() => save.mutate('json')}>
              <Text id="shell.export.json" />
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {save.error && <ProblemNotice error={save.error} focus />}
    </>
  );
}
