import { useQuery } from '@tanstack/react-query';
import { Fault } from '#sdk/client.ts';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMay, useMe } from '../../lib/session.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { Text, useHasText, useText } from '../../ui/text.tsx';
import { ProfileCard } from './profile-card.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import { SupportCard } from './support-card.tsx';
import { useAddressFields, useContactFields } from './use-fields.ts';

/** Address, mail address and language of the company. */
export function CompanyPage() {
  const api = useApi();
  const t = useText();
  const may = useMay();
  const address = useAddressFields();
  const profile = useQuery({
    queryKey: ['profile', 'organization'],
    queryFn: ({ signal }) => api.get('/v1/profiles/organization', { signal }),
  });
  const it = profile.data;
  return (
    <SettingsFrame query={profile}>
      {it && (
        <ProfileCard
          title={it.companyName}
          rows={[
            [t('profiles.field.domain'), it.domain],
            ...address.rows(it.defaultAddress),
            [t('profiles.field.email'), it.email],
            [t('profiles.field.language'), it.language],
            [t('profiles.field.culture'), it.culture],
          ]}
          mayUpdate={may('profile.update-organization')}
          fields={[
            ...address.fields,
            { name: 'email', label: t('profiles.field.email'), type: 'email', maxLength: 254 },
            { name: 'language', label: t('profiles.field.language'), maxLength: 35 },
            { name: 'culture', label: t('profiles.field.culture'), maxLength: 35 },
          ]}
          values={{
            ...address.values(it.defaultAddress),
            email: it.email,
            language: it.language,
            culture: it.culture,
          }}
          onSave={async (values) => {
            await api.put('/v1/profiles/organization', {
              body: {
                defaultAddress: address.read(values, it.defaultAddress),
                email: (values['email'] ?? '').trim(),
                language: (values['language'] ?? '').trim(),
                culture: (values['culture'] ?? '').trim(),
                attributes: { etag: it.attributes.etag },
              },
            });
            await profile.refetch();
          }}
        />
      )}
    </SettingsFrame>
  );
}

/** The numbers by which others name the company, to be copied into a ticket. */
export function IdentifiersPage() {
  const api = useApi();
  const t = useText();
  const may = useMay();
  const { tenant } = useMe();
  const profile = useQuery({
    queryKey: ['profile', 'mpn'],
    queryFn: ({ signal }) => api.get('/v1/profiles/mpn', { signal }).catch(noneYet),
  });
  const copied = (value: string, label: string) => (
    <>
      <bdi>{value}</bdi> <CopyButton text={value} label={label} />
    </>
  );
  const mpnId = profile.data?.mpnId;
  const name = t('partnerships.column.mpn-id');
  return (
    <SettingsFrame query={profile}>
      {profile.data && (
        <Card title={profile.data.partnerName ?? tenant.name}>
          <DefinitionList
            rows={[
              [name, mpnId ? copied(mpnId, name) : t('membership.current.none')],
              [t('profiles.identifiers.tenant'), copied(tenant.id, t('profiles.identifiers.tenant'))],
            ]}
          />
          {may('partner-id.read') && (
            <AppLinkButton to={addresses.associatePartnerId}>
              <Text id={mpnId ? 'membership.page.change' : 'membership.page.title'} />
            </AppLinkButton>
          )}
        </Card>
      )}
    </SettingsFrame>
  );
}

/** A company may put its partner ID off until it signs the partner agreement: no fault, and something to be done. */
function noneYet(error: unknown): { mpnId?: string; partnerName?: string } {
  if (error instanceof Fault && error.errorName === 'profiles/unknown-partner-id') return {};
  throw error;
}

export function SupportPage() {
  return (
    <SettingsFrame>
      <SupportCard />
    </SettingsFrame>
  );
}

/** To whom the vendor sends the bills; for those it bills. */
export function BillingPage() {
  const api = useApi();
  const t = useText();
  const may = useMay();
  const address = useAddressFields();
  const contact = useContactFields();
  const profile = useQuery({
    queryKey: ['profile', 'billing'],
    queryFn: ({ signal }) => api.get('/v1/profiles/billing', { signal }),
  });
  const it = profile.data;
  return (
    <SettingsFrame query={profile}>
      {it && (
        <ProfileCard
          title={it.companyName}
          rows={[
            ...address.rows(it.address),
            ...contact.rows(it.primaryContact),
            [t('profiles.billing.purchase-order'), it.purchaseOrderNumber],
            [t('profiles.billing.tax-id'), it.taxId],
            [t('profiles.billing.currency'), it.billingCurrency],
          ]}
          mayUpdate={may('profile.update-billing')}
          fields={[
            ...address.fields,
            ...contact.fields,
            {
              name: 'purchaseOrderNumber',
              label: t('profiles.billing.purchase-order'),
              maxLength: 60,
              optional: true,
            },
            { name: 'taxId', label: t('profiles.billing.tax-id'), maxLength: 40, optional: true },
          ]}
          values={{
            ...address.values(it.address),
            ...contact.values(it.primaryContact),
            purchaseOrderNumber: it.purchaseOrderNumber ?? '',
            taxId: it.taxId ?? '',
          }}
          onSave={async (values) => {
            await api.put('/v1/profiles/billing', {
              body: {
                companyName: it.companyName,
                address: address.read(values, it.address),
                primaryContact: contact.read(values),
                purchaseOrderNumber: (values['purchaseOrderNumber'] ?? '').trim(),
                taxId: (values['taxId'] ?? '').trim(),
                attributes: { etag: it.attributes.etag },
              },
            });
            await profile.refetch();
          }}
        />
      )}
    </SettingsFrame>
  );
}

/** What the company has signed with the vendor, and where it stands in the programme. */
export function AgreementsPage() {
  const api = useApi();
  const t = useText();
  const has = useHasText();
  const format = useFormat();
  const agreements = useQuery({
    queryKey: ['profile', 'agreements'],
    queryFn: ({ signal }) => api.get('/v1/profiles/agreements', { signal }),
  });
  const it = agreements.data;
  const state = `profiles.agreements.state-${it?.programState ?? ''}`;
  return (
    <SettingsFrame query={agreements}>
      {it && (
        <Card title={t('profiles.agreements.partner')}>
          <DefinitionList
            rows={[
              [
                t('profiles.agreements.partner'),
                it.partnerAgreement
                  ? t('profiles.agreements.accepted', { date: format.date(it.partnerAgreement.acceptedAt) })
                  : t('profiles.agreements.missing'),
              ],
              [t('profiles.agreements.program'), has(state) ? t(state) : it.programState],
            ]}
          />
        </Card>
      )}
    </SettingsFrame>
  );
}
