import { makeStyles, tokens } from '@fluentui/react-components';
import { addresses } from '../../lib/addresses.ts';
import { useNow } from '../../lib/now.ts';
import { useMay } from '../../lib/session.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { useFormat } from '../../ui/format.ts';
import { services, useRightNames } from '../../ui/right-names.ts';
import { endsSoon, RightsChip } from '../../ui/rights-chip.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type Customer, nameOf, rightsOf } from './customer.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  right: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    alignItems: 'start',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  text: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
  none: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '64ch' },
});

/** The admin rights the customer gave the reader's company, each with its end. */
export function RightsCard({ customer }: { customer: Customer }) {
  const styles = useStyles();
  const t = useText();
  const may = useMay();
  const names = useRightNames();
  const format = useFormat();
  const now = useNow();
  const rights = rightsOf(customer);
  const dap = customer.adminRights.find((it) => it.kind === 'dap');
  const gone = dap?.services && services.filter((it) => !dap.services?.includes(it));

  return (
    <Card
      title={t('customers.account.rights')}
      actions={
        may('invitation.create') && (
          <AppLink to={addresses.requestRelationship} search={{ customer: nameOf(customer) }}>
            <Text id="customers.account.rights-request" />
          </AppLink>
        )
      }
    >
      {customer.adminRights.length === 0 && (
        <p className={styles.none}>
          <Text id="customers.account.rights-none" values={{ customer: <bdi>{nameOf(customer)}</bdi> }} />
        </p>
      )}
      <ul className={styles.list}>
        {rights.gdapUntil && (
          <li className={styles.right}>
            <span className={styles.name}>
              <Text id="shell.right.gdap" />
            </span>
            <RightsChip rights={{ gdapUntil: rights.gdapUntil }} />
            <span className={styles.text}>
              {endsSoon(rights.gdapUntil, now) ? (
                <DateText at={rights.gdapUntil} as="urges" />
              ) : (
                <Text
                  id="shell.time.until"
                  values={{ date: <DateText key="until" at={rights.gdapUntil} /> }}
                />
              )}
            </span>
          </li>
        )}
        {dap && (
          <li className={styles.right}>
            <span className={styles.name}>
              <Text id="shell.right.dap" />
            </span>
            <RightsChip rights={{ dap: rights.dap }} />
            <span className={styles.text}>
              {gone ? (
                <Text
                  id="customers.account.rights-dap-partly"
                  values={{ services: format.list(gone.map(names.service)) }}
                />
              ) : (
                <Text id="customers.account.rights-dap" />
              )}
            </span>
          </li>
        )}
      </ul>
    </Card>
  );
}
