import { createHash } from 'node:crypto';
import { type Locale, say } from '#kernel/words.ts';
import type { Partnership } from './partnership.ts';
import type { Party } from './partnership-request.ts';

/** The wording in `locales`, `texts.partnership.v1.*`. New words are a new version beside the old one. */
const wording = 'partnership.v1';

export interface Effect {
  readonly code: 'orders' | 'admin-access';
  readonly text: string;
}

/** Both effects of authorising, to be read before the box is ticked, and the words at the box. */
export function consentText(
  locale: Locale,
  provider: Party,
  reseller: Party,
): { effects: readonly Effect[]; confirmation: string } {
  const names = { provider: provider.name, reseller: reseller.name };
  return {
    effects: [
      { code: 'orders', text: say(locale, 'texts.partnership.v1.orders', names) },
      { code: 'admin-access', text: say(locale, 'texts.partnership.v1.admin-access', names) },
    ],
    confirmation: say(locale, 'texts.partnership.v1.confirm', names),
  };
}

/**
 * The digest of all that a reader of this company is shown: wording, both companies, and how the two stand to each
 * other now. So a consent read before the partnership ended cannot bring it back.
 *
 * @param last the newest partnership of the two, if there was one
 */
export function textVersionOf(provider: Party, reseller: Party, last: Partnership | undefined): string {
  const shown = [
    wording,
    ...[provider, reseller].flatMap((it) => [it.id, it.name, it.country, it.mpnId]),
    last ? [last.id, last.state, last.adminAccess] : 'strangers',
  ];
  return `${wording}-${createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 32)}`;
}
