import { type Asked, type AskingPartner, type Person, partnersOf, roleOf } from './asked.ts';
import { icon } from './icons.ts';
import { el, type Node } from './node.ts';
import { bar, button, name, section } from './parts.ts';
import type { Speech } from './speech.ts';

/** Whose answer this is: the first thing on the page. */
export function reader(asked: Asked, person: Person, { say, country, list }: Speech, past = false): Node[] {
  const company = asked.reader;
  const roles = person.roles.map((it) => say(`shell.role.${it}` as 'shell.role.global_admin'));
  const title = say(past ? 'consent.reader.decided' : 'consent.reader.title');
  return [
    el(
      'section',
      { class: 'you', 'aria-label': title },
      el('span', { class: 'av' }, icon('building')),
      el(
        'div',
        {},
        el('p', { class: 'small muted' }, title),
        el('p', { class: 'name' }, name(company?.name ?? person.tenant.name)),
        el(
          'p',
          { class: 'meta small' },
          company?.domain
            ? [
                el('span', {}, say('consent.reader.domain-proved', { domain: company.domain })),
                el('span', {}, country(company.country)),
              ]
            : null,
          person.user.displayName
            ? el(
                'span',
                {},
                say('consent.reader.signed-in', {
                  name: person.user.displayName,
                  roles: roles.length > 0 ? list(roles) : say('consent.reader.no-role'),
                }),
              )
            : null,
        ),
      ),
      person.user.displayName
        ? el(
            'p',
            { class: 'act small noprint' },
            `${say('consent.reader.other-company')} `,
            button('switch', say('consent.reader.switch'), undefined, 'link'),
          )
        : null,
    ),
    ...(asked.preparedForAnotherName
      ? [
          el(
            'div',
            { class: 'under' },
            bar(
              { tone: 'warn', icon: 'warning', title: say('consent.reader.prepared-for-other-title') },
              el('p', {}, say('consent.reader.prepared-for-other')),
            ),
          ),
        ]
      : []),
  ];
}

/** The partners that ask, as the vendor knows them: what they say of themselves stands nowhere here. */
export const whoAsks = (asked: Asked, speech: Speech): Node =>
  section(
    speech.say('consent.who.title'),
    el(
      'div',
      { class: asked.provider ? 'two' : 'one' },
      partnersOf(asked).map((it) => card(asked, it, speech)),
    ),
  );

function card(asked: Asked, partner: AskingPartner, { say, country, day }: Speech): Node {
  const role = roleOf(asked, partner);
  const row = (label: string, value: string | undefined, looks?: string) =>
    value === undefined ? null : [el('dt', {}, label), el('dd', { class: looks }, value)];
  return el(
    'section',
    { class: 'party' },
    el(
      'header',
      {},
      el('h3', {}, name(partner.name)),
      partner.vettedAt
        ? el(
            'p',
            { class: 'small muted' },
            icon('shield', true),
            ` ${say('consent.who.vetted', { date: day(partner.vettedAt) })}`,
          )
        : null,
    ),
    el(
      'dl',
      { class: 'dl' },
      row(say('shell.company.role'), role && say(`shell.kind.${role}`)),
      row(say('shell.company.country'), country(partner.country)),
      row(say('shell.company.mpn-id'), partner.mpnId, 'num'),
      row(say('shell.company.domain'), partner.domain),
    ),
    role ? el('p', { class: 'does' }, whatItDoes(asked, role, say)) : null,
  );
}

function whatItDoes(asked: Asked, role: 'reseller' | 'provider' | 'direct', say: Speech['say']): string {
  if (role !== 'provider') return say(`consent.who.${role}`);
  return asked.kind === 'joint'
    ? say('consent.who.provider', { reseller: asked.reseller.name })
    : say('consent.who.provider-alone');
}
