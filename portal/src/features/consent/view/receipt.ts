import { type Acceptance, type Asked, partnerName, partnersOf } from './asked.ts';
import { icon } from './icons.ts';
import type { Model, MyPartner } from './model.ts';
import { type Content, el, type Node } from './node.ts';
import { bar, button, name, section } from './parts.ts';
import type { Speech } from './speech.ts';

/** What was agreed, to keep and to print: as it was accepted, and what has ended since. */
export function receipt(
  { asked, acceptance, again, signer, partners }: Extract<Model, { view: 'receipt' }>,
  speech: Speech,
): { title: string; main: Node[] } {
  const { say, moment, country } = speech;
  const customer = asked.reader?.name ?? '';
  return {
    title: say('consent.receipt.document-title', { customer }),
    main: [
      el(
        'section',
        { class: 'you', 'aria-label': say('consent.reader.decided') },
        el('span', { class: 'av' }, icon('building')),
        el(
          'div',
          {},
          el('p', { class: 'small muted' }, say('consent.reader.decided')),
          el('p', { class: 'name' }, name(customer)),
          asked.reader
            ? el(
                'p',
                { class: 'meta small' },
                el('span', {}, say('consent.reader.domain-proved', { domain: asked.reader.domain })),
                el('span', {}, country(asked.reader.country)),
              )
            : null,
        ),
      ),
      el(
        'div',
        { class: 'head' },
        el('h1', { id: 'title', tabindex: '-1' }, say('consent.receipt.title')),
        el(
          'p',
          {},
          say('consent.receipt.by', {
            name: acceptance.acceptedBy,
            customer,
            when: moment(acceptance.acceptedAt),
          }),
        ),
        again ? bar({ tone: 'plain', icon: 'info', title: say('consent.receipt.already') }, null) : null,
        el(
          'div',
          { class: 'row noprint' },
          el(
            'a',
            { class: 'b', href: '/my-partners' },
            icon('partners'),
            say('consent.receipt.to-my-partners'),
          ),
          button('print', say('consent.answer.print'), 'print'),
        ),
      ),
      inForce(asked, acceptance, signer, speech),
      partners ? allPartners(partners, say) : null,
      takeBack(asked, acceptance, say),
    ].filter((it) => it !== null),
  };
}

function inForce(asked: Asked, acceptance: Acceptance, signer: string | undefined, speech: Speech): Node {
  const { say, shortDay } = speech;
  const ended = (it: { state: string; until?: string }) =>
    it.state === 'ended'
      ? say('consent.receipt.ended-since', { date: it.until ? shortDay(it.until) : '' })
      : null;
  const mpnOf = (partnerId: string) => partnersOf(asked).find((it) => it.id === partnerId)?.mpnId;
  const line = (what: string, detail: Content, when: string) =>
    el(
      'div',
      { class: 'r', role: 'listitem' },
      el('span', { class: 't' }, what),
      el('span', { class: 'n small muted' }, detail),
      el('span', { class: 'u num' }, when),
    );
  const leftOut = (asked.asks?.grants ?? []).filter(
    (it) => !acceptance.grants.some((given) => given.partnerId === it.partnerId && given.kind === it.kind),
  );
  return section(
    say('consent.receipt.in-force'),
    el(
      'div',
      { class: 'rg', role: 'list' },
      acceptance.relationships.map((it) =>
        line(
          say('consent.receipt.relationship', { partner: partnerName(asked, it.partnerId) }),
          [
            say(`shell.kind.${it.kind as 'reseller'}`),
            mpnOf(it.partnerId) ? [' · ', el('span', { class: 'num' }, mpnOf(it.partnerId))] : null,
          ],
          ended(it) ?? say('shell.time.since', { date: shortDay(it.since) }),
        ),
      ),
      acceptance.grants.map((it) =>
        line(
          rightsTitle(asked, it.id, it.partnerId, it.kind, say),
          say(`shell.right.${it.kind as 'gdap'}`),
          ended(it) ??
            (it.until
              ? say('consent.rights.until', { date: shortDay(it.until) })
              : say('consent.rights.no-end')),
        ),
      ),
      leftOut.map((it) =>
        line(say('consent.receipt.rights-left-out', { partner: partnerName(asked, it.partnerId) }), null, ''),
      ),
      signer && asked.asks?.agreement
        ? line(
            say('consent.receipt.agreement', { version: asked.asks.agreement.version, name: signer }),
            null,
            shortDay(acceptance.acceptedAt),
          )
        : null,
    ),
  );
}

function rightsTitle(asked: Asked, id: string, partnerId: string, kind: string, say: Speech['say']): string {
  const partner = partnerName(asked, partnerId);
  const roles = asked.asks?.grants.find((it) => it.id === id)?.roles.length;
  return kind === 'gdap' && roles !== undefined
    ? say('consent.receipt.rights', { count: roles, partner })
    : say(`consent.rights.${kind as 'gdap'}-title`, { partner });
}

function allPartners(partners: readonly MyPartner[], say: Speech['say']): Node {
  const lives = (them: readonly { state: string }[]) => them.some((it) => it.state === 'active');
  const standing = (it: MyPartner) => {
    if (!lives(it.relationships)) return say('consent.receipt.partner-rights');
    return say(lives(it.rights) ? 'consent.receipt.partner-both' : 'consent.receipt.partner-relationship');
  };
  return section(
    say('consent.receipt.all-partners'),
    el(
      'ul',
      { class: 'back' },
      partners
        .filter((it) => lives(it.relationships) || lives(it.rights))
        .map((it) =>
          el(
            'li',
            {},
            el('a', { class: 'strong', href: `/my-partners/${it.partnerId}` }, name(it.name)),
            el('span', { class: 'muted' }, standing(it)),
          ),
        ),
    ),
  );
}

function takeBack(asked: Asked, acceptance: Acceptance, say: Speech['say']): Node | null {
  const living = acceptance.grants.filter((it) => it.state === 'active');
  if (living.length === 0) return null;
  return section(
    say('consent.back.title'),
    el(
      'ul',
      { class: 'back' },
      living.map((it) =>
        el(
          'li',
          {},
          el(
            'span',
            { class: 'path' },
            say(`consent.back.path-${it.kind as 'gdap'}`, { partner: partnerName(asked, it.partnerId) }),
          ),
          el('span', { class: 'muted' }, say('consent.back.rights-text')),
        ),
      ),
    ),
  );
}
