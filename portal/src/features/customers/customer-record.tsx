import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { Customer } from './customer.ts';

const useStyles = makeStyles({
  areas: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    marginTop: tokens.spacingVerticalS,
    '@media (max-width: 1379px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  area: {
    display: 'grid',
    gap: tokens.spacingVerticalSNudge,
    alignContent: 'start',
    paddingTop: '10px',
    borderTop: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Quick access under a row: account, services, users, licences. */
export function CustomerRecord({ customer }: { customer: Customer }) {
  const styles = useStyles();
  const t = useText();
  const { relationship } = customer;
  return (
    <div className={styles.areas}>
      <Area title={t('customers.record.account')} to={addresses.customer(customer.id)}>
        <DefinitionList
          rows={[
            [t('customers.column.since'), relationship && <DateText key="since" at={relationship.since} />],
            [t('customers.column.domain'), customer.companyProfile.domain],
            [t('customers.column.microsoft-id'), customer.id],
          ]}
        />
      </Area>
    </div>
  );
}

function Area({ title, to, children }: { title: string; to: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.area} aria-label={title}>
      <h2 className={styles.heading}>
        {title}
        <AppLink to={to}>
          <Text id="shell.button.open" />
        </AppLink>
      </h2>
      {children}
    </section>
  );
}
