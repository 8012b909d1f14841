import {
  Button,
  Field,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Mail20Regular } from '@fluentui/react-icons/svg/mail';
import { type ReactNode, useId, useState } from 'react';
import { holdsLink, join, longestMailto, type Mail, mailtoOf, split, withLink } from '../lib/mail-draft.ts';
import { Chip } from './chip.tsx';
import { CopyButton } from './copy-button.tsx';
import { HiddenText } from './hidden-text.tsx';
import { SkeletonLines } from './skeleton.tsx';
import { Text, useText } from './text.tsx';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    overflow: 'clip',
    minWidth: 0,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    justifyContent: 'space-between',
    alignItems: 'center',
    padding: '10px 18px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', padding: '14px 18px' },
  text: { '& textarea': { lineHeight: '22px', maxHeight: 'none', fieldSizing: 'content' } },
  link: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    gap: '2px 10px',
    margin: 0,
    padding: '10px 12px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  url: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  hint: {
    gridColumn: '2',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  copyLink: { gridColumn: '2', justifySelf: 'start', marginInlineStart: '-8px' },
  bar: { alignItems: 'start' },
  barBody: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalSNudge },
  barText: { display: 'block' },
  small: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', fontSize: tokens.fontSizeBase200 },
  acts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '10px',
    padding: '14px 18px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  note: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', gap: '10px', margin: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    '@media (max-width: 479px)': { '& > *': { width: '100%', maxWidth: 'none' } },
  },
  end: { marginInlineStart: 'auto', '@media (max-width: 479px)': { marginInlineStart: 0 } },
  plain: { margin: 0 },
  long: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  /** The draft as the server wrote it; undefined until it has come. */
  readonly original: Mail | undefined;
  readonly link: string | undefined;
  /** The one address the mail is for, or ''. */
  readonly to: string;
  readonly mail: Mail | undefined;
  readonly onMail: (mail: Mail) => void;
  /** Whom the link ties to whom. */
  readonly linkHint: string;
  /** What the link stands for, where it is missing. */
  readonly missingHint: string;
  /** What is said above the buttons: that nothing is sent from here. */
  readonly note: ReactNode;
  readonly onDone: () => void;
  /** Below the buttons. */
  readonly children?: ReactNode;
}

/**
 * A mail to edit, open in the reader's own mail program or copy. Nothing is sent from here. The link stands apart and
 * locked; who edits the message as one text is told as soon as the link is not whole any more.
 */
export function MailDraft(props: Props) {
  const { original, link, mail } = props;
  const styles = useStyles();
  const t = useText();
  const heading = useId();
  if (!original || !link || !mail)
    return (
      <section className={styles.card} aria-labelledby={heading} aria-busy="true">
        <div className={styles.head}>
          <h2 className={styles.title} id={heading}>
            {t('relationships.draft.message')}
          </h2>
        </div>
        <div className={styles.fields}>
          <SkeletonLines count={12} />
        </div>
      </section>
    );
  return <Editor {...props} original={original} link={link} mail={mail} heading={heading} />;
}

interface EditorProps extends Props {
  readonly original: Mail;
  readonly link: string;
  readonly mail: Mail;
  readonly heading: string;
}

function Editor(props: EditorProps) {
  const { original, link, mail, onMail, heading } = props;
  const styles = useStyles();
  const t = useText();
  const [asOne, setAsOne] = useState(false);
  const parts = split(mail.body, link);
  const present = holdsLink(mail.body, link);
  const edited = mail.subject !== original.subject || mail.body !== original.body;
  const setBody = (body: string) => onMail({ ...mail, body });

  return (
    <section className={styles.card} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 className={styles.title} id={heading}>
          {t('relationships.draft.message')}
        </h2>
        <span role="status">
          {present ? (
            <Chip>{t('relationships.draft.link-present')}</Chip>
          ) : (
            <Chip tone="stopped">{t('relationships.draft.link-missing')}</Chip>
          )}
        </span>
      </div>
      <div className={styles.fields}>
        <Field label={t('relationships.draft.subject')}>
          <Textarea
            className={styles.text}
            value={mail.subject}
            rows={1}
            // A long subject wraps, so that it can be read whole; it stays one line of a mail.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            onChange={(_, data) => onMail({ ...mail, subject: data.value.replaceAll(/[\r\n]+/g, ' ') })}
          />
        </Field>
        {parts && !asOne ? (
          <>
            <BodyField
              label={t('relationships.draft.before')}
              value={parts.before}
              onChange={(before) => setBody(join({ ...parts, before }, link))}
            />
            <LockedLink link={link} hint={props.linkHint} />
            <BodyField
              label={t('relationships.draft.after')}
              value={parts.after}
              onChange={(after) => setBody(join({ ...parts, after }, link))}
            />
          </>
        ) : (
          <BodyField label={t('relationships.draft.whole')} value={mail.body} onChange={setBody} />
        )}
        {!present && (
          <LinkMissing
            hint={props.missingHint}
            onPutBack={() => {
              setBody(withLink(mail.body, link, original.body));
              setAsOne(false);
            }}
          />
        )}
        <div className={styles.small}>
          {present && parts && (
            <Link as="button" onClick={() => setAsOne(!asOne)}>
              {t(asOne ? 'relationships.draft.edit-parts' : 'relationships.draft.edit-whole')}
            </Link>
          )}
          {edited && (
            <Link
              as="button"
              onClick={() => {
                onMail(original);
                setAsOne(false);
              }}
            >
              {t('relationships.draft.reset-text')}
            </Link>
          )}
        </div>
      </div>
      <Acts {...props} present={present} />
    </section>
  );
}

interface BodyProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function BodyField({ label, value, onChange }: BodyProps) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Textarea
        className={styles.text}
        value={value}
        resize="vertical"
        rows={Math.max(2, value.split('\n').length)}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

function LockedLink({ link, hint }: { link: string; hint: string }) {
  const styles = useStyles();
  const t = useText();
  return (
    <fieldset className={styles.link} aria-label={t('relationships.draft.link')}>
      <LockClosed20Regular aria-hidden="true" />
      <span className={styles.url}>{link}</span>
      <p className={styles.hint}>{hint}</p>
      <span className={styles.copyLink}>
        <CopyButton text={link} label={t('relationships.draft.copy-link')} />
      </span>
    </fieldset>
  );
}

function LinkMissing({ hint, onPutBack }: { hint: string; onPutBack: () => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.barBody}>
          <MessageBarTitle>{t('relationships.draft.link-missing')}</MessageBarTitle>
          <span className={styles.barText}>{hint}</span>
        </MessageBarBody>
        <MessageBarActions>
          <Button appearance="primary" onClick={onPutBack}>
            {t('relationships.draft.put-link-back')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

function Acts({ mail, to, note, onDone, children, present }: EditorProps & { present: boolean }) {
  const styles = useStyles();
  const t = useText();
  const [copied, setCopied] = useState<'yes' | 'no' | undefined>();
  const mailto = mailtoOf(to, mail);
  const copy = () =>
    navigator.clipboard.writeText(mail.body).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <div className={styles.acts}>
      <p className={styles.note}>
        <Info20Regular aria-hidden="true" />
        <span>{note}</span>
      </p>
      <div className={styles.row}>
        <Button as="a" href={mailto} appearance={present ? 'primary' : 'secondary'} icon={<Mail20Regular />}>
          {t('relationships.draft.open-in-email')}
        </Button>
        <Button icon={<Copy20Regular />} onClick={() => void copy()}>
          {t('relationships.draft.copy')}
        </Button>
        <Button className={styles.end} onClick={onDone}>
          {t('relationships.draft.done')}
        </Button>
      </div>
      <HiddenText live>{copied === 'yes' ? t('relationships.draft.copied') : ''}</HiddenText>
      {copied && (
        <p className={styles.plain} aria-hidden={copied === 'yes'}>
          <Text id={copied === 'yes' ? 'relationships.draft.copied' : 'relationships.draft.copy-failed'} />
        </p>
      )}
      {mailto.length > longestMailto && (
        <p className={styles.long}>
          <Text id="relationships.draft.long" />
        </p>
      )}
      {children}
    </div>
  );
}
