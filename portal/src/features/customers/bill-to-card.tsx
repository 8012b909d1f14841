import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { isComplete, TextField } from '../../ui/fields.tsx';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';
import type { Customer } from './customer.ts';

type Profile = Answer<'get', '/v1/customers/{customerId}/profiles/billing'>;

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  name: { margin: 0 },
  hint: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3 },
});

/** Whose name stands on the bills and on the list; for companies that bill the customer themselves. */
export function BillToCard({ customer }: { customer: Customer }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const path = { customerId: customer.id };
  const profile = useQuery({
    queryKey: ['customer', customer.id, 'billing'],
    queryFn: ({ signal }) =>
      api.get('/v1/customers/{customerId}/profiles/billing', { params: { path }, signal }),
  });
  return (
    <Card
      title={t('customers.account.bill-to')}
      actions={
        !editing &&
        profile.data && (
          <Button size="small" onClick={() => setEditing(true)}>
            <Text id="customers.account.update" />
          </Button>
        )
      }
    >
      {profile.isPending && <SkeletonLines count={2} />}
      {profile.error && <ProblemNotice error={profile.error} onRetry={() => void profile.refetch()} />}
      {profile.data && !editing && (
        <>
          <p className={styles.name}>
            <bdi>{profile.data.companyName}</bdi>
          </p>
          <p className={styles.hint}>
            <Text id="customers.account.bill-to-hint" />
          </p>
        </>
      )}
      {profile.data && editing && (
        <BillToForm
          customerId={customer.id}
          profile={profile.data}
          onDone={(changed) => {
            setEditing(false);
            setSaved(changed);
          }}
        />
      )}
      <HiddenText live>{saved ? t('customers.account.updated') : ''}</HiddenText>
    </Card>
  );
}

/** The profile is written whole. What it must have and has not yet is asked for here. */
function BillToForm(props: { customerId: string; profile: Profile; onDone: (changed: boolean) => void }) {
  const { customerId, profile, onDone } = props;
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const [companyName, setCompanyName] = useState(profile.companyName);
  const [email, setEmail] = useState(profile.email ?? '');
  const [addressLine1, setLine] = useState(profile.defaultAddress.addressLine1 ?? '');
  const [city, setCity] = useState(profile.defaultAddress.city ?? '');
  const { defaultAddress: before } = profile;
  const changed =
    companyName !== profile.companyName ||
    email !== (profile.email ?? '') ||
    addressLine1 !== (before.addressLine1 ?? '') ||
    city !== (before.city ?? '');
  const save = useMutation({
    mutationFn: () => {
      const { links: _, id: __, ...rest } = profile;
      return api.put('/v1/customers/{customerId}/profiles/billing', {
        params: { path: { customerId } },
        body: {
          ...rest,
          companyName,
          email,
          defaultAddress: { ...profile.defaultAddress, addressLine1, city },
          attributes: { etag: profile.attributes.etag },
        },
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['customer', customerId] });
      await queries.invalidateQueries({ queryKey: ['customers'] });
      onDone(true);
    },
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(event.currentTarget)) save.mutate();
      }}
    >
      <Unsaved changed={changed && !save.isSuccess} />
      <TextField
        label={t('customers.column.name')}
        value={companyName}
        onChange={setCompanyName}
        maxLength={200}
        hint={t('customers.account.bill-to-hint')}
      />
      <TextField
        label={t('customers.account.contact')}
        type="email"
        value={email}
        onChange={setEmail}
        maxLength={254}
      />
      <TextField
        label={t('customers.account.address')}
        value={addressLine1}
        onChange={setLine}
        maxLength={200}
      />
      <TextField label={t('customers.account.city')} value={city} onChange={setCity} maxLength={100} />
      {save.error && <ProblemNotice error={save.error} focus />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          <Text id="shell.button.submit" />
        </Button>
        <Button onClick={() => onDone(false)}>
          <Text id="shell.button.cancel" />
        </Button>
      </div>
    </form>
  );
}
