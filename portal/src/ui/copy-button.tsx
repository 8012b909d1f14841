import { Button, type ButtonProps } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons/svg/checkmark';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useState } from 'react';
import { HiddenText } from './hidden-text.tsx';
import { useText } from './text.tsx';

interface Props {
  readonly text: string;
  /** What the button says; an icon alone still needs it for those who cannot see. */
  readonly label: string;
  readonly iconOnly?: boolean;
  readonly size?: ButtonProps['size'];
  readonly appearance?: ButtonProps['appearance'];
}

/** Puts a text on the clipboard and says so, in sight and aloud. */
export function CopyButton({ text, label, iconOnly = false, size = 'small', appearance = 'subtle' }: Props) {
  const t = useText();
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 3_000);
    return () => clearTimeout(timer);
  }, [copied]);

  const name = copied ? t('shell.button.copied') : label;
  return (
    <>
      <Button
        size={size}
        appearance={appearance}
        icon={copied ? <Checkmark20Regular /> : <Copy20Regular />}
        aria-label={iconOnly ? label : undefined}
        title={iconOnly ? name : undefined}
        onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {iconOnly ? undefined : name}
      </Button>
      <HiddenText live>{copied ? t('shell.button.copied') : ''}</HiddenText>
    </>
  );
}
