import { makeStyles, tokens } from '@fluentui/react-components';
import { addresses } from '../../lib/addresses.ts';
import { useMe } from '../../lib/session.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { Text, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  // A list with the column names before the values where a table has no room.
  table: { width: '100%', borderCollapse: 'collapse', '@media (max-width: 639px)': { display: 'block' } },
  head: { '@media (max-width: 639px)': { display: 'none' } },
  row: {
    '@media (max-width: 639px)': {
      display: 'grid',
      gap: tokens.spacingVerticalXS,
      padding: `${tokens.spacingVerticalM} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  th: {
    textAlign: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  td: {
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 639px)': { display: 'block', padding: '0', borderBottom: 'none' },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    maxWidth: '64ch',
  },
});

/** The four groups of work with customers, where each begins, and for whom it is. */
export function TasksPage() {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const { tenant } = useMe();
  const isReseller = tenant.kinds.includes('reseller');
  const kinds = (...all: readonly ('reseller' | 'provider' | 'direct')[]) =>
    format.list(all.map((it) => t(`shell.kind.${it}`)));
  const tasks = [
    {
      id: 'new',
      to: isReseller ? addresses.inviteNewCustomers() : addresses.requestRelationship,
      appliesTo: t('customers.tasks.csp-partners'),
    },
    { id: 'existing', to: addresses.requestRelationship, appliesTo: t('customers.tasks.csp-partners') },
    { id: 'end', to: addresses.pastCustomers, appliesTo: t('customers.tasks.csp-partners') },
    { id: 'self-service', to: addresses.customers, appliesTo: kinds('provider', 'direct') },
  ] as const;

  return (
    <Page crumbs={[{ to: addresses.customers, name: t('customers.list.title') }]}>
      <Card>
        <table className={styles.table}>
          <thead className={styles.head}>
            <tr>
              <th scope="col" className={styles.th}>
                <Text id="customers.tasks.column-do" />
              </th>
              <th scope="col" className={styles.th}>
                <Text id="customers.tasks.column-read" />
              </th>
              <th scope="col" className={styles.th}>
                <Text id="customers.tasks.column-applies" />
              </th>
            </tr>
          </thead>
          <tbody>
            {tasks.map(({ id, to, appliesTo }) => (
              <tr key={id} className={styles.row}>
                <td className={styles.td}>
                  <span className={styles.title}>
                    <Text id={`customers.tasks.${id}.title`} />
                  </span>
                  <p className={styles.text}>
                    <Text id={`customers.tasks.${id}.text`} />
                  </p>
                </td>
                <td className={styles.td}>
                  <AppLink to={to}>
                    <Text id={`customers.tasks.${id}.link`} />
                  </AppLink>
                </td>
                <td className={styles.td}>{appliesTo}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
    </Page>
  );
}
