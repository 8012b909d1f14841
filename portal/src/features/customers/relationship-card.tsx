import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { type Customer, nameOf } from './customer.ts';

/** Since when, how it began, and what was agreed. */
export function RelationshipCard({ customer }: { customer: Customer }) {
  const t = useText();
  const { relationship, companyProfile } = customer;
  return (
    <Card title={t('customers.account.relationship')}>
      <DefinitionList
        rows={[
          [t('customers.column.relationship'), relationship && t(`customers.kind.${relationship.kind}`)],
          [t('customers.column.since'), relationship && <DateText key="since" at={relationship.since} />],
          [t('customers.account.origin'), relationship && t(`customers.origin.${relationship.origin}`)],
          [
            t('customers.account.agreements'),
            customer.customerAgreement === 'accepted' ? (
              <Text key="agreement" id="customers.record.agreement-accepted" />
            ) : (
              <span key="agreement">
                <Chip tone="soon">
                  <Text id="customers.record.agreement-missing" />
                </Chip>{' '}
                <Text
                  id="customers.account.agreement-missing"
                  values={{ customer: <bdi>{nameOf(customer)}</bdi> }}
                />
              </span>
            ),
          ],
          [t('customers.column.domain'), companyProfile.domain],
          [
            t('customers.column.microsoft-id'),
            <span key="id">
              {customer.id} <CopyButton text={customer.id} label={t('shell.button.copy')} iconOnly />
            </span>,
          ],
        ]}
      />
    </Card>
  );
}
