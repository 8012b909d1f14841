import { type Asked, isReusable, mayAccept, mayDecline, partnerName, wordingOf } from './asked.ts';
import { type Difference, keys } from './difference.ts';
import { icon } from './icons.ts';
import type { Form, Refusal, Signer } from './model.ts';
import { type Content, el, type Node } from './node.ts';
import { bar, button, section } from './parts.ts';
import type { Speech } from './speech.ts';

/** The vendor's agreement where the company has not accepted it yet: who signs is asked here, once. */
export function agreement(asked: Asked, form: Form, { say }: Speech, changed?: Difference): Node | null {
  const text = asked.asks?.agreement;
  if (!text) return null;
  const customer = asked.reader?.name ?? '';
  const field = (id: keyof Signer, label: string, autocomplete: string, type = 'text') =>
    el(
      'div',
      { class: 'f' },
      el('label', { for: id }, label),
      el('input', {
        class: 'in',
        id,
        name: id,
        type,
        autocomplete,
        value: form.signer[id] || undefined,
        required: id !== 'phoneNumber',
        maxlength: id === 'email' ? '254' : id === 'phoneNumber' ? '50' : '100',
      }),
    );
  return section(
    say('consent.agreement.title'),
    el(
      'p',
      { class: 'intro' },
      say('consent.agreement.missing', { customer }),
      changed?.added.has(keys.agreement)
        ? [' ', el('span', { class: 'bd info' }, say('consent.changed.added'))]
        : null,
    ),
    el(
      'p',
      {},
      el(
        'a',
        { href: text.url, target: '_blank', rel: 'noopener noreferrer' },
        icon('document'),
        ` ${say('consent.agreement.link', { version: text.version })}`,
        el('span', { class: 'vh' }, ` (${say('shell.page.opens-new-window')})`),
      ),
    ),
    mayAccept(asked)
      ? el(
          'fieldset',
          {},
          el('legend', {}, say('consent.agreement.signer', { customer })),
          el(
            'div',
            { class: 'sign' },
            field('firstName', say('consent.agreement.first-name'), 'given-name'),
            field('lastName', say('consent.agreement.last-name'), 'family-name'),
            field('email', say('consent.agreement.email'), 'email', 'email'),
            field(
              'phoneNumber',
              say('shell.field.optional', { label: say('consent.agreement.phone') }),
              'tel',
              'tel',
            ),
          ),
        )
      : null,
  );
}

/** How each part of a yes can be taken back, and what goes on until then. */
export function takingBack(asked: Asked, { say }: Speech): Node {
  const customer = asked.reader?.name ?? '';
  const partner = asked.reseller.name;
  const provides = asked.kind === 'reseller' && asked.reseller.role !== 'reseller';
  const row = (title: string, text: string, path?: string) =>
    el(
      'li',
      {},
      el('span', { class: 'strong' }, title),
      path ? el('span', { class: 'path' }, path) : null,
      el('span', { class: 'muted' }, text),
    );
  return section(
    say('consent.back.title'),
    el(
      'ul',
      { class: 'back' },
      (asked.asks?.grants ?? []).map((it) =>
        row(
          say('consent.back.rights'),
          say(`texts.consent.${wordingOf(asked) as 'v1'}.take-back`, { customer }),
          say(`consent.back.path-${it.kind}`, { partner: partnerName(asked, it.partnerId) }),
        ),
      ),
      row(
        say('consent.back.relationship'),
        provides
          ? say('consent.back.relationship-text-provider')
          : say('consent.back.relationship-text', { partner }),
      ),
      row(say('consent.back.support'), say('consent.back.support-text', { partner })),
    ),
  );
}

/** The box and the two buttons: same size, weight and colour, neither ever greyed out. */
export function answer(asked: Asked, form: Form, speech: Speech, refusal?: Refusal): Node {
  const { say } = speech;
  const title = say('consent.answer.title');
  if (!mayAccept(asked) && !mayDecline(asked)) return section(title, noAnswer(asked, say));
  return section(
    title,
    refusal
      ? bar({ tone: 'bad', icon: 'error', title: say('shell.problem.title'), id: 'refusal', alert: true }, [
          el('p', {}, refusal.description || say('shell.problem.unknown')),
          el('p', { class: 'small muted mono' }, `${refusal.errorName} · ${refusal.requestId}`),
        ])
      : null,
    mayAccept(asked) ? box(asked, form, say) : noAnswer(asked, say),
    isReusable(asked)
      ? null
      : el(
          'div',
          { class: 'f reason' },
          el(
            'label',
            { for: 'reason' },
            say('shell.field.optional', {
              label: say('consent.answer.decline-reason', { partner: asked.reseller.name }),
            }),
          ),
          el('textarea', { class: 'in', id: 'reason', rows: '2', maxlength: '500' }, form.reason),
        ),
    el(
      'div',
      { class: 'dec' },
      choice('decline', say('consent.answer.decline'), declineHint(asked, say)),
      mayAccept(asked) ? choice('accept', say('consent.answer.accept'), acceptHint(asked, speech)) : null,
    ),
    el('p', { id: 'progress', class: 'small muted', role: 'status' }),
  );
}

const choice = (act: 'accept' | 'decline', text: string, hint: string): Node =>
  el(
    'div',
    {},
    el('button', { type: 'button', class: 'b', 'data-act': act, 'aria-describedby': `${act}-hint` }, text),
    el('p', { class: 'small muted', id: `${act}-hint` }, hint),
  );

/** The words at the box are stored with the answer. */
function box(asked: Asked, form: Form, say: Speech['say']): Node {
  const { reseller, provider } = asked;
  const customer = asked.reader?.name ?? '';
  const signs = asked.asks?.agreement !== undefined;
  const wording = wordingOf(asked) as 'v1';
  const names = { customer, partner: reseller.name, reseller: reseller.name, provider: provider?.name ?? '' };
  const words = provider
    ? say(
        signs ? `texts.consent.${wording}.confirm-joint-agreement` : `texts.consent.${wording}.confirm-joint`,
        names,
      )
    : say(signs ? `texts.consent.${wording}.confirm-agreement` : `texts.consent.${wording}.confirm`, names);
  return el(
    'div',
    { class: 'f' },
    el(
      'label',
      { class: 'box chk' },
      el('input', { type: 'checkbox', id: 'box', checked: form.box }),
      el('span', {}, words),
    ),
  );
}

const declineHint = (asked: Asked, say: Speech['say']): string =>
  say(isReusable(asked) ? 'consent.answer.decline-hint-standing' : 'consent.answer.decline-hint', {
    customer: asked.reader?.name ?? '',
    partner: asked.reseller.name,
  });

function acceptHint(asked: Asked, { say, day }: Speech): string {
  const until = asked.asks?.grants.find((it) => it.until)?.until;
  const joint = asked.kind === 'joint';
  if (!until) return say(joint ? 'consent.answer.accept-hint-joint' : 'consent.answer.accept-hint');
  return say(joint ? 'consent.answer.accept-hint-joint-until' : 'consent.answer.accept-hint-until', {
    until: day(until),
  });
}

/** Where nobody can answer, or this reader cannot: why, and how to look again. */
function noAnswer(asked: Asked, say: Speech['say']): Content {
  return [
    el('p', {}, say('consent.blocked.title', { count: asked.blockers?.length ?? 0 })),
    el(
      'div',
      { class: 'row noprint' },
      el('a', { class: 'b', href: '#blockers' }, say('consent.blocked.show')),
      button('reload', say('consent.blocked.check-again'), 'again'),
    ),
  ];
}
