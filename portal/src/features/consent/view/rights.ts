import { type Asked, type AskedGrant, mayAccept, partnerName } from './asked.ts';
import { type Difference, keys } from './difference.ts';
import { icon } from './icons.ts';
import type { Form } from './model.ts';
import { type Content, el, type Node } from './node.ts';
import { section } from './parts.ts';
import type { Speech } from './speech.ts';

/** The roles people meet in a request, by how far they reach; what we do not know stands with the far-reaching. */
const groups = [
  ['look', ['directory_readers', 'global_reader']],
  [
    'everyday',
    [
      'user_administrator',
      'license_administrator',
      'helpdesk_administrator',
      'directory_writers',
      'service_support_administrator',
    ],
  ],
  ['far-reaching', ['privileged_role_administrator', 'privileged_authentication_administrator']],
] as const;

type KnownRole = (typeof groups)[number][1][number];

/** Each right on a line of its own: what it is, what the vendor calls it, an example, until when. */
export function rights(asked: Asked, form: Form, speech: Speech, changed?: Difference): Node {
  const { say } = speech;
  const { asks, reseller, provider } = asked;
  const grants = asks?.grants ?? [];
  return section(
    say('consent.rights.title'),
    grants.map((it) => grantCard(asked, it, form, speech, changed)),
    grants.length === 0
      ? el(
          'div',
          { class: 'rg' },
          el(
            'header',
            {},
            el('h3', {}, say('consent.rights.none-title', { partner: reseller.name })),
            el('p', { class: 'small' }, say('consent.rights.none-intro', { partner: reseller.name })),
          ),
        )
      : null,
    changed && changed.gone.length > 0
      ? el('p', { class: 'gone' }, `${say('consent.changed.removed')}: ${speech.list(changed.gone)}`)
      : null,
    orderingCard(asked, provider?.name, speech),
  );
}

function grantCard(
  asked: Asked,
  grant: AskedGrant,
  form: Form,
  speech: Speech,
  changed: Difference | undefined,
): Node {
  const { say } = speech;
  const partner = partnerName(asked, grant.partnerId);
  const gone =
    changed?.removed.filter((it) => it.partnerId === grant.partnerId && it.kind === grant.kind) ?? [];
  const draw = (role: string) => roleLine(role, grant, partner, speech, changed);
  return el(
    'div',
    { class: 'rg' },
    el(
      'header',
      {},
      el('h3', {}, say(`consent.rights.${grant.kind}-title`, { partner })),
      el('p', { class: 'small' }, say(`consent.rights.${grant.kind}-intro`, { partner })),
      grant.held ? el('p', { class: 'small strong' }, say('consent.rights.held', { partner })) : null,
    ),
    grant.kind === 'gdap' ? grouped(grant.roles, draw, speech) : dapGroups(grant.roles, draw, speech),
    gone.length > 0
      ? [
          el('h4', {}, say('consent.changed.removed')),
          el(
            'div',
            { role: 'list', class: 'gone' },
            gone.map((it) => roleLine(it.role, grant, partner, speech, undefined)),
          ),
        ]
      : null,
    mayAccept(asked) && !grant.held ? keep(asked, grant, partner, form, speech) : null,
  );
}

function grouped(roles: readonly string[], draw: (role: string) => Node, { say }: Speech): Content[] {
  return groups.map(([group, known]) => {
    const names = known as readonly string[];
    const far = group === 'far-reaching';
    const here = roles.filter((it) => (far ? !isBelow(it) : names.includes(it)));
    return here.length === 0 ? null : roleGroup(say(`consent.role-group.${group}`), far, here.map(draw));
  });
}

const isBelow = (role: string): boolean =>
  groups.some(([group, roles]) => group !== 'far-reaching' && (roles as readonly string[]).includes(role));

const dapGroups = (roles: readonly string[], draw: (role: string) => Node, { say }: Speech): Content[] => {
  const helpdesk = roles.filter((it) => it === 'helpdesk_administrator');
  const all = roles.filter((it) => it !== 'helpdesk_administrator');
  return [
    helpdesk.length > 0 ? roleGroup(say('consent.role-group.everyday'), false, helpdesk.map(draw)) : null,
    all.length > 0 ? roleGroup(say('consent.role-group.far-reaching'), true, all.map(draw)) : null,
  ];
};

const roleGroup = (title: string, far: boolean, lines: readonly Node[]): Content => [
  el('h4', {}, far ? [icon('warning', true), ' '] : null, title),
  el('div', { class: far ? 'far' : undefined, role: 'list' }, lines),
];

function roleLine(
  role: string,
  grant: AskedGrant,
  partner: string,
  speech: Speech,
  changed: Difference | undefined,
): Node {
  const { say, shortDay } = speech;
  const words = roleWords(role, grant.kind, partner, say);
  const end = (until: string | undefined) =>
    until ? say('consent.rights.until', { date: shortDay(until) }) : say('consent.rights.no-end');
  const moved = changed?.endBefore.has(keys.end(grant)) ?? false;
  return el(
    'div',
    { class: 'r', role: 'listitem' },
    el(
      'span',
      { class: 't' },
      words.name,
      changed?.added.has(keys.role(grant, role))
        ? [' ', el('span', { class: 'bd info' }, say('consent.changed.added'))]
        : null,
    ),
    el('span', { class: 'n small muted', lang: grant.kind === 'gdap' ? 'en' : undefined }, words.technical),
    el(
      'span',
      { class: 'u num' },
      moved ? [el('s', {}, end(changed?.endBefore.get(keys.end(grant)))), ' '] : null,
      end(grant.until),
    ),
    words.example ? el('span', { class: 'e' }, words.example) : null,
  );
}

function roleWords(
  role: string,
  kind: 'gdap' | 'dap',
  partner: string,
  say: Speech['say'],
): { name: string; technical: string; example: string } {
  if (kind === 'dap') {
    const group = role === 'helpdesk_administrator' ? 'helpdesk-agents' : 'admin-agents';
    return {
      name: say(`consent.dap.${group}.name`),
      technical: say(`consent.dap.${group}.technical`),
      example: say(`consent.dap.${group}.example`, { partner }),
    };
  }
  if (!groups.some(([, roles]) => (roles as readonly string[]).includes(role)))
    return { name: role.replaceAll('_', ' '), technical: '', example: '' };
  const id = (role as KnownRole).replaceAll('_', '-') as 'global-reader';
  return {
    name: say(`consent.role.${id}.name`),
    technical: say(`consent.role.${id}.technical`),
    example: say(`consent.role.${id}.example`),
  };
}

/** A right is given or left out as a whole. */
function keep(asked: Asked, grant: AskedGrant, partner: string, form: Form, { say }: Speech): Node {
  const id = `give-${grant.id}`;
  return el(
    'div',
    { class: 'keep' },
    el(
      'label',
      { class: 'chk' },
      el('input', {
        type: 'checkbox',
        id,
        'data-grant': grant.id,
        checked: !form.leftOut.includes(grant.id),
        'aria-describedby': `${id}-hint`,
      }),
      el(
        'span',
        { class: 'strong' },
        say(grant.kind === 'dap' ? 'consent.rights.give-all' : 'consent.rights.give', {
          count: grant.roles.length,
          partner,
        }),
      ),
    ),
    el(
      'p',
      { class: 'small muted', id: `${id}-hint` },
      say(asked.kind === 'joint' ? 'consent.rights.give-hint-joint' : 'consent.rights.give-hint', {
        partner,
      }),
    ),
  );
}

/** A provider of a joint link orders; so does one that asks alone. */
function orderingCard(asked: Asked, behind: string | undefined, { say }: Speech): Node | null {
  const provider = behind ?? (asked.reseller.role === 'reseller' ? undefined : asked.reseller.name);
  if (provider === undefined) return null;
  return el(
    'div',
    { class: 'rg' },
    el('header', {}, el('h3', {}, say('consent.rights.provider-title', { provider }))),
    el(
      'div',
      { role: 'list' },
      el(
        'div',
        { class: 'r wide', role: 'listitem' },
        el('span', { class: 't' }, say('consent.rights.orders-name')),
        el('span', { class: 'u' }, say('consent.rights.while-relationship')),
        el(
          'span',
          { class: 'e' },
          behind
            ? say('consent.rights.orders-example', { reseller: asked.reseller.name, provider })
            : say('consent.rights.orders-example-alone', { provider }),
        ),
      ),
    ),
  );
}
