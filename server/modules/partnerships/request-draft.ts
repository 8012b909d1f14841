import type { Deps } from '#database/work.ts';
import { type LinkSeed, linkToken } from '#kernel/link-token.ts';
import { type Draft, draftAround } from '#kernel/mailto.ts';
import { say } from '#kernel/words.ts';
import type { PartnershipRequest } from './partnership-request.ts';

/** Who signs the draft. */
export interface Sender {
  readonly name: string;
  readonly email: string;
  readonly company: string;
}

export const seedOf = (request: Pick<PartnershipRequest, 'id' | 'generation' | 'keyId'>): LinkSeed => ({
  purpose: 'partnership-request',
  rowId: request.id,
  generation: request.generation,
  keyId: request.keyId,
});

/** The link and the mail around it, computed anew each time: neither is stored. */
export function linkAndDraft(
  deps: Pick<Deps, 'linkKeys' | 'publicUrl'>,
  request: PartnershipRequest,
  sender: Sender,
): { url: string; draft: Draft } {
  const url = `${deps.publicUrl}/p/${linkToken(deps.linkKeys, seedOf(request))}`;
  const words = { provider: sender.company, sender: sender.name, email: sender.email };
  const draft = draftAround(
    url,
    {
      subject: say(request.locale, 'drafts.partnership.subject', words),
      before: say(request.locale, 'drafts.partnership.before', words),
      after: say(request.locale, 'drafts.partnership.after', words),
    },
    request.email,
  );
  return { url, draft };
}
