import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../lib/api.ts';
import { openConsentPreview } from '../../lib/consent-preview.ts';
import { now } from '../../lib/now.ts';
import type { Invitation, StandingLink } from './use-draft.ts';

type Offer = StandingLink['offers'][number];

interface Draft {
  readonly url?: string | undefined;
  readonly rightsMode: Offer['rightsMode'];
  readonly customer?: Invitation['customer'];
  readonly expiresOn?: string | undefined;
}

const day = 86_400_000;

/**
 * What the customer will read behind this link. Partners may not read it there themselves, so it is put together from
 * who the link says asks, and what this installation lets them ask for.
 *
 * @returns undefined until everything for it is there
 */
export function usePreview(draft: Draft | undefined, offers: readonly Offer[] | undefined) {
  const api = useApi();
  const token = draft?.url?.split('/').at(-1) ?? '';
  const { data: names } = useQuery({
    queryKey: ['link-names', token],
    queryFn: ({ signal }) =>
      api.get('/v1/invitations/by-token/{token}', { params: { path: { token } }, signal }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  const offer = offers?.find((it) => it.rightsMode === draft?.rightsMode);
  if (!names || !draft || !offer) return undefined;

  const { kind, state, reseller, provider } = names;
  const role = kind === 'joint' ? ('reseller' as const) : undefined;
  const first = { ...reseller, id: 'inviter', ...(role ? { role } : {}) };
  const second = provider && { ...provider, id: 'provider', role: 'provider' as const };
  const until = offer.days && new Date(now().getTime() + offer.days * day).toISOString();
  return () =>
    openConsentPreview({
      ...(draft.customer ? { id: 'preview' } : {}),
      kind,
      state,
      reseller: first,
      ...(second ? { provider: second } : {}),
      reader: { id: '', name: draft.customer?.companyName ?? '', domain: '', country: reseller.country },
      ...(draft.expiresOn ? { expiresOn: draft.expiresOn } : {}),
      asks: {
        relationships: [first, ...(second ? [second] : [])].map((it) => ({
          partnerId: it.id,
          name: it.name,
          role: it.role ?? 'reseller',
        })),
        grants:
          offer.rightsMode === 'none'
            ? []
            : [
                {
                  id: 'grant',
                  partnerId: 'inviter',
                  kind: offer.rightsMode,
                  roles: offer.roles,
                  text: '',
                  ...(until ? { until } : {}),
                },
              ],
      },
    });
}
