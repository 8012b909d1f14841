import { Card } from '../../ui/card.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { Text, useText } from '../../ui/text.tsx';
import { type Customer, nameOf } from './customer.ts';

/** What the company says of itself; open only with a right that reads its directory. */
export function CompanyCard({ customer }: { customer: Customer }) {
  const t = useText();
  const format = useFormat();
  const { address, email, organizationRegistrationNumber } = customer.companyProfile;
  const lines = address && [
    address.addressLine1,
    address.addressLine2,
    [address.postalCode, address.city].filter(Boolean).join(' '),
    address.state ?? address.region,
    address.country && format.country(address.country),
  ];
  return (
    <Card title={t('customers.account.profile')}>
      {address ? (
        <DefinitionList
          rows={[
            [t('customers.column.name'), <bdi key="name">{nameOf(customer)}</bdi>],
            [
              t('customers.account.address'),
              lines?.filter(Boolean).map((line) => <div key={line}>{line}</div>),
            ],
            [t('customers.account.contact'), email],
            [t('customers.account.registration'), organizationRegistrationNumber],
          ]}
        />
      ) : (
        <Text id="customers.account.profile-hidden" />
      )}
    </Card>
  );
}
