import { makeStyles, tokens } from '@fluentui/react-components';
import { useParams } from '@tanstack/react-router';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Text, useText } from '../../ui/text.tsx';

/** The one the software brings along. An operator that has an agreement of its own names its address instead. */
const sampleVersion = '2026-10';

const clauses = ['parties', 'orders', 'content', 'access', 'payment', 'end'] as const;

const useStyles = makeStyles({
  paper: { maxWidth: '680px', margin: '0 auto' },
  clauses: {
    margin: `${tokens.spacingVerticalXL} 0 0`,
    paddingInlineStart: '24px',
    display: 'grid',
    gap: '12px',
  },
  clause: { maxWidth: '66ch' },
});

/** The customer agreement, to be read before it is accepted. */
export function CustomerAgreementPage() {
  const styles = useStyles();
  const t = useText();
  const { version = '' } = useParams({ strict: false }) as { version?: string };
  if (version !== sampleVersion)
    return (
      <Page title={t('agreements.customer.title')}>
        <EmptyState>{t('agreements.customer.unknown', { version })}</EmptyState>
      </Page>
    );
  return (
    <article className={styles.paper}>
      <Page title={t('agreements.customer.heading', { version })}>
        <Notice>
          <Text id="agreements.customer.sample" />
        </Notice>
        <ol className={styles.clauses}>
          {clauses.map((it) => (
            <li key={it} className={styles.clause}>
              <Text id={`agreements.customer.${it}`} />
            </li>
          ))}
        </ol>
      </Page>
    </article>
  );
}
