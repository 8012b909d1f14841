import { useQuery } from '@tanstack/react-query';
import { Fault } from '#sdk/client.ts';
import { useApi } from '../../lib/api.ts';
import { useMay } from '../../lib/session.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { useText } from '../../ui/text.tsx';
import { ProfileCard } from './profile-card.tsx';

/** Whom the company's customers turn to for help. */
export function SupportCard() {
  const api = useApi();
  const t = useText();
  const may = useMay();
  const profile = useQuery({
    queryKey: ['profile', 'support'],
    queryFn: async ({ signal }) => {
      try {
        return await api.get('/v1/profiles/support', { signal });
      } catch (error) {
        // Not given yet is an answer, too.
        if (error instanceof Fault && error.errorName === 'profiles/no-support-profile') return null;
        throw error;
      }
    },
  });
  if (profile.error) return <ProblemNotice error={profile.error} onRetry={() => void profile.refetch()} />;
  if (profile.data === undefined) return <SkeletonLines count={4} />;
  const it = profile.data;
  return (
    <ProfileCard
      title={t('profiles.support.title')}
      rows={[
        [t('profiles.field.email'), it?.email],
        [t('profiles.field.telephone'), it?.telephone],
        [t('profiles.field.website'), it?.website],
      ]}
      {...(it ? {} : { empty: t('profiles.support.missing') })}
      mayUpdate={may('profile.update-support')}
      fields={[
        { name: 'email', label: t('profiles.field.email'), type: 'email', maxLength: 254 },
        { name: 'telephone', label: t('profiles.field.telephone'), type: 'tel', maxLength: 40 },
        { name: 'website', label: t('profiles.field.website'), maxLength: 200 },
      ]}
      values={{ email: it?.email ?? '', telephone: it?.telephone ?? '', website: it?.website ?? '' }}
      onSave={async ({ email = '', telephone = '', website = '' }) => {
        await api.put('/v1/profiles/support', {
          body: { email: email.trim(), telephone: telephone.trim(), website: website.trim() },
        });
        await profile.refetch();
      }}
    />
  );
}
