import { addresses } from '../../lib/addresses.ts';
import { useMay } from '../../lib/session.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Text, useText } from '../../ui/text.tsx';

/** The duty to support goes on although the rights for it are gone, wholly or in part. */
export function DutyNotice({ customer }: { customer: string }) {
  const t = useText();
  const may = useMay();
  const values = { customer: <bdi>{customer}</bdi> };
  return (
    <Notice
      intent="warning"
      title={t('customers.duty.title')}
      actions={
        may('invitation.create') && (
          <AppLinkButton to={addresses.requestRelationship} search={{ customer, rights: 'lost' }}>
            <Text id="customers.duty.restore" />
          </AppLinkButton>
        )
      }
    >
      <Text id="customers.duty.text" values={values} /> <Text id="customers.duty.help" values={values} />
    </Notice>
  );
}
