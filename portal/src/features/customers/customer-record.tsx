import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Chip } from '../../ui/chip.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { services, useRightNames } from '../../ui/right-names.ts';
import { SkeletonBar } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type ListedCustomer, nameOf, rightsOf } from './customer.ts';
import { DutyNotice } from './duty-notice.tsx';

const useStyles = makeStyles({
  record: { display: 'grid', gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalXS },
  areas: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
  },
  area: {
    display: 'grid',
    gap: tokens.spacingVerticalSNudge,
    alignContent: 'start',
    maxWidth: '480px',
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
  open: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: '2px 0',
    minHeight: '24px',
  },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Quick access under a row of the list. */
export function CustomerRecord({ customer }: { customer: ListedCustomer }) {
  const styles = useStyles();
  const t = useText();
  const { relationship } = customer;
  const partners = useSharedPartners(customer.id);
  return (
    <div className={styles.record}>
      {customer.dutyWithoutRights && <DutyNotice customer={nameOf(customer)} />}
      <div className={styles.areas}>
        <Area title={t('customers.record.account')} to={addresses.customer(customer.id)}>
          <DefinitionList
            rows={[
              [
                t('customers.column.relationship'),
                relationship && (
                  <Text
                    key="kind"
                    id="customers.account.relationship-kind"
                    values={{
                      kind: t(`customers.kind.${relationship.kind}`),
                      date: <DateText key="since" at={relationship.since} />,
                    }}
                  />
                ),
              ],
              [t('customers.account.origin'), relationship && t(`customers.origin.${relationship.origin}`)],
              [partners.label, partners.names],
              [t('customers.column.domain'), customer.companyProfile.domain],
              [
                t('customers.column.microsoft-id'),
                <span key="id" className={styles.code} title={customer.id}>
                  {`${customer.id.slice(0, 8)}…${customer.id.slice(-4)}`}{' '}
                  <CopyButton text={customer.id} label={t('shell.button.copy')} iconOnly />
                </span>,
              ],
              [
                t('customers.account.agreements'),
                customer.customerAgreement === 'accepted' ? (
                  <Text key="agreement" id="customers.record.agreement-accepted" />
                ) : (
                  <Chip key="agreement" tone="soon">
                    <Text id="customers.record.agreement-missing" />
                  </Chip>
                ),
              ],
            ]}
          />
        </Area>
        <Area title={t('customers.record.services')} to={addresses.customer(customer.id)}>
          <ServiceRights customer={customer} />
        </Area>
      </div>
    </div>
  );
}

/** With whom the customer is shared: a reseller's providers, a provider's resellers. */
function useSharedPartners(customerId: string): { label: string; names: ReactNode } {
  const t = useText();
  const format = useFormat();
  const api = useApi();
  const isProvider = useMe().tenant.kinds.includes('provider');
  const shared = useQuery({
    queryKey: ['customer', customerId, 'partners'],
    queryFn: ({ signal }) =>
      api.get('/v1/customers/{customerId}/sharedpartners', { params: { path: { customerId } }, signal }),
  });
  const names = shared.data?.items.map((it) => it.name) ?? [];
  const nobody = isProvider ? '–' : t('customers.record.no-provider');
  return {
    label: t(isProvider ? 'customers.record.resellers' : 'customers.record.providers'),
    names: shared.isPending ? <SkeletonBar /> : <bdi>{names.length > 0 ? format.list(names) : nobody}</bdi>,
  };
}

/** Service by service: what the reader's company may still administer. */
function ServiceRights({ customer }: { customer: ListedCustomer }) {
  const styles = useStyles();
  const t = useText();
  const names = useRightNames();
  const rights = rightsOf(customer);
  const left = customer.adminRights.find((it) => it.kind === 'dap')?.services;
  if (!rights.dap && !rights.gdapUntil)
    return (
      <p className={styles.text}>
        <Text id="customers.record.no-rights" values={{ customer: <bdi>{nameOf(customer)}</bdi> }} />
      </p>
    );
  return (
    <ul className={styles.list}>
      {services.map((service) => (
        <li key={service} className={styles.line}>
          <span>{names.service(service)}</span>
          {rights.gdapUntil || !left || left.includes(service) ? (
            <Chip>{t('customers.record.service-rights')}</Chip>
          ) : (
            <Chip tone="soon">{t('customers.record.service-removed')}</Chip>
          )}
        </li>
      ))}
    </ul>
  );
}

function Area({ title, to, children }: { title: string; to: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.area} aria-label={title}>
      <h2 className={styles.heading}>
        {title}
        <AppLink to={to} className={styles.open}>
          <Text id="shell.button.open" />
        </AppLink>
      </h2>
      {children}
    </section>
  );
}
