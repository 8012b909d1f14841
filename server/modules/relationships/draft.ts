import type { Deps } from '#database/work.ts';
import { type LinkSeed, linkToken } from '#kernel/link-token.ts';
import { type Draft, draftAround } from '#kernel/mailto.ts';
import { type Locale, type MessageId, say, sayDate } from '#kernel/words.ts';
import { defaultDays, defaultRoles } from '#modules/delegated-admin/index.ts';
import { type Asking, kindOf } from './invitation.ts';

/** Who signs the draft: whoever will send it. */
export interface Sender {
  readonly name: string;
  readonly email: string;
}

export interface DraftWanted {
  readonly link: Asking & { readonly keyId: string };
  readonly locale: Locale;
  readonly inviter: string;
  readonly provider: string | null;
  readonly sender: Sender;
  readonly customer?: { readonly name: string | null; readonly email: string | null };
  readonly expiresOn?: Date | null;
  /** Asked before: since when. */
  readonly reminderOf?: Date;
}

export const seedOf = (
  link: Pick<Asking, 'purpose' | 'id' | 'generation'> & { keyId: string },
): LinkSeed => ({
  purpose: link.purpose,
  rowId: link.id,
  generation: link.generation,
  keyId: link.keyId,
});

export const urlOf = (
  deps: Pick<Deps, 'linkKeys' | 'publicUrl'>,
  link: Parameters<typeof seedOf>[0],
): string => `${deps.publicUrl}/i/${linkToken(deps.linkKeys, seedOf(link))}`;

/** The mail around the link, computed anew each time: neither link nor text is stored, and nothing is sent. */
export function draftOf(deps: Pick<Deps, 'linkKeys' | 'publicUrl'>, it: DraftWanted): Draft {
  const { locale, customer, reminderOf } = it;
  const kind = kindOf(it.link);
  const mode = it.link.rightsMode;
  const words = {
    partner: it.inviter,
    reseller: it.inviter,
    provider: it.provider ?? '',
    named: customer?.name ? 'yes' : 'no',
    customer: customer?.name ?? '',
    rights: mode,
    roles: defaultRoles.length,
    days: defaultDays,
    sender: it.sender.name,
    email: it.sender.email,
    date: reminderOf ? sayDate(locale, reminderOf) : '',
  };
  const asked: MessageId = reminderOf ? `drafts.reminder.${kind}.before` : `drafts.${kind}.${mode}.before`;
  const end = it.expiresOn ? [say(locale, 'drafts.open-until', { date: sayDate(locale, it.expiresOn) })] : [];
  return draftAround(
    urlOf(deps, it.link),
    {
      subject: say(locale, reminderOf ? `drafts.reminder.${kind}.subject` : `drafts.${kind}.subject`, words),
      before: say(locale, asked, words),
      after: [...end, say(locale, `drafts.${kind}.${mode}.after`, words)].join('\n\n'),
    },
    customer?.email ?? null,
  );
}
