import type { Answer } from '#sdk/client.ts';

/** A request as a customer will read it, for the partner who prepares it. It holds no link. */
export type PreviewedRequest = Pick<
  Answer<'get', '/v1/invitations/by-token/{token}'>,
  'kind' | 'state' | 'reseller' | 'provider' | 'reader' | 'asks' | 'expiresOn'
> & { readonly id?: string };

const key = 'consent-preview';

/** Opens the consent page on it, in a window of its own that can answer nothing. */
export function openConsentPreview(request: PreviewedRequest): void {
  // A window that is opened gets a copy of what is stored at that moment; here it goes again.
  sessionStorage.setItem(key, JSON.stringify(request));
  open('/i/preview', '_blank');
  sessionStorage.removeItem(key);
}

/** What the window was opened on; null in one that was not opened so. */
export function readConsentPreview(): PreviewedRequest | null {
  const stored = sessionStorage.getItem(key);
  return stored === null ? null : (JSON.parse(stored) as PreviewedRequest);
}
