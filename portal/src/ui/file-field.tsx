import { Field, type FieldProps, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUpload20Regular } from '@fluentui/react-icons/svg/arrow-upload';
import { useId, useState } from 'react';
import { tt } from '../lib/theme.ts';
import { Text } from './text.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    // The input has the focus, and nobody sees it.
    '& > input:focus-visible + label': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    minHeight: '32px',
    padding: '5px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':hover': { backgroundColor: tt('Hover') },
  },
  name: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface Props extends Pick<FieldProps, 'className' | 'hint'> {
  readonly label: string;
  /** File name endings and media types, as in `<input accept>`. */
  readonly accept: string;
  readonly error?: string | undefined;
  readonly onFile: (file: File | null) => void;
}

/** Choosing one file. The browser's own button speaks the browser's language, so ours stands in front of it. */
export function FileField({ label, accept, error, onFile, ...field }: Props) {
  const styles = useStyles();
  const id = useId();
  const [name, setName] = useState<string>();
  return (
    <Field
      {...field}
      label={{ children: label, htmlFor: id }}
      {...(error ? { validationMessage: error, validationState: 'error' as const } : {})}
    >
      <div className={styles.row}>
        <input
          id={id}
          className="vh"
          type="file"
          accept={accept}
          onChange={(event) => {
            const file = event.target.files?.[0] ?? null;
            setName(file?.name);
            onFile(file);
          }}
        />
        <label htmlFor={id} className={styles.button} aria-hidden="true">
          <ArrowUpload20Regular />
          <Text id="shell.file.choose" />
        </label>
        <span className={styles.name}>{name ? <bdi>{name}</bdi> : <Text id="shell.file.none" />}</span>
      </div>
    </Field>
  );
}
