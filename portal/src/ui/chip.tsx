import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Mail16Regular } from '@fluentui/react-icons/svg/mail';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { ComponentType, ReactNode } from 'react';

/**
 * Grey means fine; colour stands only where somebody must act: `soon` soon or partly, `stopped`, `waiting` for
 * someone else. `finished` is for a finished step.
 */
export type Tone = 'fine' | 'soon' | 'stopped' | 'waiting' | 'finished';

// Fluent's dark status borders are as loud as its fills are quiet; ours are thinned there, see --ttStatusBorder.
const thinned = (colour: string) => `color-mix(in srgb, ${colour} var(--ttStatusBorder), transparent)`;

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: '1px 7px 1px 5px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightRegular,
    maxWidth: '100%',
    '& svg': { flexShrink: 0, width: '14px', height: '14px' },
  },
  fine: {},
  soon: {
    color: tokens.colorStatusWarningForeground2,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${thinned(tokens.colorStatusWarningBorder1)}`,
  },
  stopped: {
    color: tokens.colorStatusDangerForeground2,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${thinned(tokens.colorStatusDangerBorder1)}`,
  },
  waiting: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
  },
  finished: {
    color: tokens.colorStatusSuccessForeground2,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${thinned(tokens.colorStatusSuccessBorder1)}`,
  },
});

const usualIcon: Record<Tone, ComponentType> = {
  fine: Checkmark16Regular,
  soon: Warning16Regular,
  stopped: SubtractCircle16Regular,
  waiting: Mail16Regular,
  finished: CheckmarkCircle16Regular,
};

interface Props {
  readonly tone?: Tone;
  readonly icon?: ComponentType;
  readonly children: ReactNode;
}

/** A state in a word and an icon, never in colour alone. */
export function Chip({ tone = 'fine', icon, children }: Props) {
  const styles = useStyles();
  const Icon = icon ?? usualIcon[tone];
  return (
    <span className={mergeClasses(styles.chip, styles[tone])}>
      <Icon aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}

const useTagStyles = makeStyles({
  tag: {
    display: 'inline-block',
    padding: '0 6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'color-mix(in srgb, currentColor 9%, transparent)',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    maxWidth: '24ch',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    verticalAlign: 'middle',
    whiteSpace: 'nowrap',
  },
});

/** A word people gave a thing themselves. */
export function TagText({ children }: { children: string }) {
  const styles = useTagStyles();
  return (
    <span className={styles.tag} title={children}>
      <bdi>{children}</bdi>
    </span>
  );
}

const useTagButtonStyles = makeStyles({
  button: {
    maxWidth: '100%',
    minHeight: '24px',
    padding: '0',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A tag that does something when pressed: usually it filters by itself. */
export function TagButton({ tag, onPress }: { tag: string; onPress: () => void }) {
  const styles = useTagButtonStyles();
  return (
    <button type="button" className={styles.button} onClick={onPress}>
      <TagText>{tag}</TagText>
    </button>
  );
}
