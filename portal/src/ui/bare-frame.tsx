import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { Mark } from './mark.tsx';
import { useText } from './text.tsx';

const useStyles = makeStyles({
  place: { display: 'grid', justifyItems: 'center', paddingBlock: '6vh 32px' },
  box: {
    width: '100%',
    maxWidth: '440px',
    display: 'grid',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxSizing: 'border-box',
    minWidth: 0,
    '@media (max-width: 479px)': { border: 'none', paddingInline: 0, backgroundColor: 'transparent' },
  },
  wide: { maxWidth: '620px' },
  product: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
    overflowWrap: 'anywhere',
    ':focus': { outline: 'none' },
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, textWrap: 'pretty', overflowWrap: 'anywhere' },
});

interface Props {
  readonly title: string;
  readonly text?: ReactNode;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** What stands around a page, or each step of one, before somebody is signed in. A new step is read out from its heading. */
export function BareFrame({ title, text, wide = false, children }: Props) {
  const styles = useStyles();
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = t('shell.page.title', { page: title });
    // A step that begins with a field has the focus there already.
    if (!heading.current?.parentElement?.contains(document.activeElement)) heading.current?.focus();
  }, [title, t]);

  return (
    <div className={styles.place}>
      <div className={mergeClasses(styles.box, wide && styles.wide)}>
        <p className={styles.product}>
          <Mark />
          {t('shell.app.name')}
        </p>
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </div>
    </div>
  );
}
