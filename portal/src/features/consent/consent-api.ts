import { type Api, Fault } from '#sdk/client.ts';
import type { consentOf } from './form.ts';
import type { Acceptance, Asked } from './view/asked.ts';
import type { MyPartner } from './view/model.ts';

/** The four calls this page makes. */
export interface ConsentApi {
  /** Null: the link leads nowhere. */
  preview(): Promise<Asked | null>;
  accept(consent: ReturnType<typeof consentOf>): Promise<Acceptance>;
  decline(reason: string): Promise<void>;
  partners(): Promise<readonly MyPartner[]>;
}

export function consentApi(api: Api, token: string): ConsentApi {
  const params = { path: { token } };
  return {
    preview: async () => {
      try {
        return await api.get('/v1/invitations/by-token/{token}', { params });
      } catch (error) {
        if (error instanceof Fault && error.status === 404) return null;
        throw error;
      }
    },
    accept: (body) => api.post('/v1/invitations/by-token/{token}/accept', { params, body }),
    decline: async (reason) => {
      await api.post('/v1/invitations/by-token/{token}/decline', { params, body: reason ? { reason } : {} });
    },
    partners: async () => (await api.get('/v1/partners')).items,
  };
}
