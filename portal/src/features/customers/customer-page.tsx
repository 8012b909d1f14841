import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { AccessCard } from './access-card.tsx';
import { BillToCard } from './bill-to-card.tsx';
import { CompanyCard } from './company-card.tsx';
import { type Customer, nameOf } from './customer.ts';
import { DutyNotice } from './duty-notice.tsx';
import { HistoryCard } from './history-card.tsx';
import { RelationshipCard } from './relationship-card.tsx';
import { RemovalDialog } from './removal-dialog.tsx';
import { RightsCard } from './rights-card.tsx';
import { TagsCard } from './tags-card.tsx';

const oneColumn = '@media (max-width: 1139px)';

const useStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalXL, minWidth: 0, alignContent: 'start' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: tokens.spacingHorizontalXL,
    alignItems: 'start',
    [oneColumn]: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'stretch',
      gap: tokens.spacingVerticalXL,
    },
  },
  column: {
    display: 'grid',
    gap: tokens.spacingVerticalXL,
    minWidth: 0,
    [oneColumn]: { display: 'contents' },
  },
  // The longest card stands below all others where there is one column.
  last: { minWidth: 0, [oneColumn]: { order: 1 } },
});

/** One customer's account: relationship, rights, agreement, company, history, and the end of the relationship. */
export function CustomerPage() {
  const t = useText();
  const api = useApi();
  const { customerId = '' } = useParams({ strict: false }) as { customerId?: string };
  const customer = useQuery({
    queryKey: ['customer', customerId],
    queryFn: ({ signal }) =>
      api.get('/v1/customers/{customerId}', { params: { path: { customerId } }, signal }),
  });
  const crumbs = [{ to: addresses.customers, name: t('customers.list.title') }];

  if (customer.data) return <Account customer={customer.data} crumbs={crumbs} />;
  return (
    <Page crumbs={crumbs}>
      {customer.error ? (
        <ProblemNotice error={customer.error} onRetry={() => void customer.refetch()} />
      ) : (
        <Card>
          <SkeletonLines count={8} />
        </Card>
      )}
    </Page>
  );
}

function Account({
  customer,
  crumbs,
}: {
  customer: Customer;
  crumbs: readonly { to: string; name: string }[];
}) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const name = nameOf(customer);
  const may = (permission: string) => customer.may.includes(permission);
  const kind = customer.relationship?.kind ?? 'reseller';
  const button =
    kind === 'reseller' ? 'customers.remove.button-reseller' : 'customers.remove.button-provider';

  return (
    <Page
      title={name}
      crumbs={crumbs}
      actions={
        may('customer.remove') && (
          <Button onClick={() => setRemoving(true)}>
            <Text id={button} />
          </Button>
        )
      }
    >
      <div className={styles.stack}>
        {customer.relationship?.until && (
          <Notice intent="info">
            <Text
              id="customers.account.ended"
              values={{ date: <DateText key="date" at={customer.relationship.until} /> }}
            />
          </Notice>
        )}
        {customer.dutyWithoutRights && <DutyNotice customer={name} />}
        <div className={styles.columns}>
          <div className={styles.column}>
            <RightsCard customer={customer} />
            {may('customer.read-access') && <AccessCard customerId={customer.id} />}
            <div className={styles.last}>
              <HistoryCard customerId={customer.id} />
            </div>
          </div>
          <div className={styles.column}>
            <RelationshipCard customer={customer} />
            <CompanyCard customer={customer} />
            {may('customer.update-billing-profile') && <BillToCard customer={customer} />}
            <TagsCard customer={customer} />
          </div>
        </div>
      </div>
      {removing && (
        <RemovalDialog
          customerId={customer.id}
          customerName={name}
          kind={kind}
          onClose={() => setRemoving(false)}
          onRemoved={(rights) =>
            void navigate({ to: addresses.customers, state: { removed: { name, rights } } as never })
          }
        />
      )}
    </Page>
  );
}
