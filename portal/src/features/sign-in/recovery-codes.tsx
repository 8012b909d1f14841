import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { saveFile } from '../../lib/save-file.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Text, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The codes, this once: to print, to copy, to keep as a file. */
export function RecoveryCodes({ codes, onStored }: { codes: readonly string[]; onStored: () => void }) {
  const styles = useStyles();
  const t = useText();
  const text = `${codes.join('\n')}\n`;
  return (
    <>
      <ul className={styles.list}>
        {codes.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <CopyButton text={text} label={t('shell.button.copy')} size="medium" appearance="secondary" />
        <Button onClick={() => window.print()}>
          <Text id="sign-in.codes.print" />
        </Button>
        <Button onClick={() => saveFile(new Blob([text], { type: 'text/plain' }), 'recovery-codes.txt')}>
          <Text id="sign-in.codes.download" />
        </Button>
        <Button appearance="primary" onClick={onStored}>
          <Text id="sign-in.codes.stored" />
        </Button>
      </div>
    </>
  );
}
