import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useMutation } from '@tanstack/react-query';
import { saveFile } from '../lib/save-file.ts';
import { LazyMenu } from './lazy-menu.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { useText } from './text.tsx';

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
  const t = useText();
  const save = useMutation({
    mutationFn: async (format: Format) => saveFile(await load(format), `${name}.${format}`),
  });
  return (
    <>
      <LazyMenu
        className={styles.button}
        appearance="subtle"
        icon={<ArrowDownload20Regular />}
        disabledFocusable={save.isPending}
        entries={[
          { kind: 'action', label: t('shell.export.csv'), onPress: () => save.mutate('csv') },
          { kind: 'action', label: t('shell.export.json'), onPress: () => save.mutate('json') },
        ]}
      >
        {label}
      </LazyMenu>
      {save.error && <ProblemNotice error={save.error} focus />}
    </>
  );
}
