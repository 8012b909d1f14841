import { type Asked, mayAccept, type Person, partnerName, wordingOf } from './asked.ts';
import { type Difference, keys } from './difference.ts';
import { type IconName, icon } from './icons.ts';
import { type Content, el, type Node } from './node.ts';
import { section } from './parts.ts';
import type { Speech } from './speech.ts';

/** What a yes brings about, in the words that are stored with it, and what it does not. */
export function meaning(asked: Asked, person: Person, speech: Speech, changed?: Difference): Node {
  const { say } = speech;
  return section(
    say('consent.meaning.title'),
    el(
      'div',
      { class: 'two mean' },
      el('div', {}, el('h3', {}, say('consent.meaning.yes')), el('ul', {}, yes(asked, speech, changed))),
      el('div', {}, el('h3', {}, say('consent.meaning.no')), el('ul', {}, no(asked, speech))),
    ),
    el(
      'div',
      { class: 'who2' },
      el('h3', {}, say('consent.press.title')),
      el('p', {}, whoPresses(asked, person, speech)),
    ),
  );
}

function yes(asked: Asked, { say, day }: Speech, changed?: Difference): Content[] {
  const { asks, reseller, provider } = asked;
  const customer = asked.reader?.name ?? '';
  const wording = wordingOf(asked) as 'v1';
  const isNew = (key: string) => changed?.added.has(key) ?? false;
  const one = (text: string, fresh = false) =>
    line('check', text, fresh ? say('consent.changed.added') : null);
  return [
    one(
      provider
        ? say(`texts.consent.${wording}.relationship-joint`, {
            reseller: reseller.name,
            provider: provider.name,
            customer,
          })
        : say(`texts.consent.${wording}.relationship`, { partner: reseller.name, customer }),
      (asks?.relationships ?? []).some((it) => isNew(keys.partner(it.partnerId))),
    ),
    ...(asks?.grants ?? []).map((it) =>
      one(
        say(`texts.consent.${wording}.${it.kind}`, {
          partner: partnerName(asked, it.partnerId),
          customer,
          until: it.until ? day(it.until) : '',
        }),
        it.roles.every((role) => isNew(keys.role(it, role))),
      ),
    ),
    provider ? one(say(`texts.consent.${wording}.orders`, { provider: provider.name, customer })) : null,
    asks?.agreement
      ? one(
          say(`texts.consent.${wording}.agreement`, { customer, version: asks.agreement.version }),
          isNew(keys.agreement),
        )
      : null,
  ];
}

function no(asked: Asked, { say }: Speech): Content[] {
  const { asks, reseller, provider } = asked;
  return [
    line('cross', say('consent.meaning.no-purchase')),
    line('cross', say(`texts.consent.${wordingOf(asked) as 'v1'}.unchanged`)),
    provider ? line('cross', say('consent.meaning.no-provider-rights', { provider: provider.name })) : null,
    asks?.grants.length === 0
      ? line('cross', say('consent.meaning.no-rights', { partner: reseller.name }))
      : null,
  ];
}

const line = (sign: IconName, text: string, mark: string | null = null): Node =>
  el('li', {}, icon(sign), el('span', {}, text, mark ? [' ', el('span', { class: 'bd info' }, mark)] : null));

function whoPresses(asked: Asked, person: Person, { say, list }: Speech): string {
  const customer = asked.reader?.name ?? '';
  if (mayAccept(asked) || person.roles.includes('global_admin'))
    return say('consent.press.you', { customer });
  const people = asked.blockers?.find((it) => it.people)?.people ?? [];
  return people.length > 0
    ? say('consent.press.others', { customer, names: list(people.map((it) => it.name)) })
    : say('consent.press.nobody-known', { customer });
}
