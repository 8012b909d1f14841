import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { Answer } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { useMay, useMe } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { Card } from '../../ui/card.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { ProfileCard } from './profile-card.tsx';
import { SettingsFrame } from './settings-frame.tsx';
import { SupportCard } from './support-card.tsx';
import { useAddressFields, useContactFields } from './use-fields.ts';

type Legal = Answer<'get', '/v1/profiles/legalbusiness'>;

const useStyles = makeStyles({
  panel: { display: 'grid', gap: tokens.spacingVerticalL },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const usual = { tab: 'partner' } as const;

/** Who the company is before the law, how far that is verified, and whom to turn to. */
export function LegalPage() {
  const styles = useStyles();
  const api = useApi();
  const t = useText();
  const may = useMay();
  const [{ tab }, change] = useUrlState(usual);
  const profile = useQuery({
    queryKey: ['profile', 'legal'],
    queryFn: ({ signal }) => api.get('/v1/profiles/legalbusiness', { signal }),
  });
  const shown = tab === 'reseller' ? 'reseller' : 'partner';
  return (
    <SettingsFrame query={profile}>
      {profile.data && (
        <>
          <TabList
            selectedValue={shown}
            onTabSelect={(_, data) => change({ tab: String(data.value) })}
            aria-label={t('profiles.legal.tabs')}
          >
            <Tab value="partner" id="tab-partner" aria-controls="legal-panel">
              <Text id="profiles.legal.partner" />
            </Tab>
            <Tab value="reseller" id="tab-reseller" aria-controls="legal-panel">
              <Text id="profiles.legal.reseller" />
            </Tab>
          </TabList>
          <div id="legal-panel" role="tabpanel" aria-labelledby={`tab-${shown}`} className={styles.panel}>
            {shown === 'partner' ? (
              <PartnerTab legal={profile.data} onSaved={() => profile.refetch()} />
            ) : (
              <>
                <ContactCard legal={profile.data} onSaved={() => profile.refetch()} />
                {may('profile.read-support') && <SupportCard />}
              </>
            )}
          </div>
        </>
      )}
    </SettingsFrame>
  );
}

interface Props {
  readonly legal: Legal;
  readonly onSaved: () => Promise<unknown>;
}

function PartnerTab({ legal, onSaved }: Props) {
  const t = useText();
  const api = useApi();
  const may = useMay();
  const { tenant } = useMe();
  const styles = useStyles();
  const address = useAddressFields();
  const parts = legal.partsBeingVetted.length === 1 ? (legal.partsBeingVetted[0] ?? 'both') : 'both';
  // A verified provider or direct partner asks the vendor; the server says so, too.
  const mayRename =
    may('profile.update-legal') &&
    (tenant.kinds.some((it) => it === 'reseller') || legal.vettingStatus !== 'authorized');
  return (
    <>
      {legal.vettingStatus === 'pending' && <Notice>{t('profiles.legal.pending', { parts })}</Notice>}
      {legal.vettingStatus === 'rejected' && (
        <Notice intent="error">{t('profiles.legal.rejected', { reason: legal.vettingReason ?? '–' })}</Notice>
      )}
      <ProfileCard
        title={t('profiles.legal.name')}
        rows={[
          [t('profiles.legal.name'), <bdi key="name">{legal.companyName}</bdi>],
          [t('profiles.legal.registration-number'), legal.organizationRegistrationNumber],
          [
            t('profiles.legal.status'),
            legal.vettingStatus === 'none' ? undefined : t(`profiles.legal.status-${legal.vettingStatus}`),
          ],
        ]}
        mayUpdate={mayRename}
        update={<Text id="profiles.legal.change-name" />}
        fields={[
          {
            name: 'companyName',
            label: t('profiles.legal.name'),
            maxLength: 200,
            hint: t('profiles.legal.name-hint'),
            autoComplete: 'organization',
          },
        ]}
        values={{ companyName: legal.companyName }}
        onSave={async ({ companyName = '' }) => {
          await api.patch('/v1/profiles/legalbusiness', { body: { companyName: companyName.trim() } });
          await onSaved();
        }}
      />
      <ProfileCard
        title={t('profiles.legal.address')}
        rows={address.rows(legal.address)}
        mayUpdate={may('profile.update-legal')}
        intro={
          <p className={styles.hint}>
            <Text id="profiles.legal.address-hint" />
          </p>
        }
        fields={address.fields}
        values={address.values(legal.address)}
        onSave={async (values) => {
          await api.put('/v1/profiles/legalbusiness', {
            body: {
              address: address.read(values, legal.address),
              primaryContact: legal.primaryContact,
            },
          });
          await onSaved();
        }}
      />
    </>
  );
}

function ContactCard({ legal, onSaved }: Props) {
  const t = useText();
  const api = useApi();
  const may = useMay();
  const contact = useContactFields();
  return (
    <>
      <Card title={t('profiles.legal.name')}>
        <DefinitionList rows={[[t('profiles.legal.name'), <bdi key="name">{legal.companyName}</bdi>]]} />
      </Card>
      <ProfileCard
        title={t('profiles.legal.contact')}
        rows={contact.rows(legal.primaryContact)}
        mayUpdate={may('profile.update-legal')}
        fields={contact.fields}
        values={contact.values(legal.primaryContact)}
        onSave={async (values) => {
          await api.put('/v1/profiles/legalbusiness', {
            body: { address: legal.address, primaryContact: contact.read(values) },
          });
          await onSaved();
        }}
      />
    </>
  );
}
