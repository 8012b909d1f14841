import type { Answer, Body } from '#sdk/client.ts';
import { type Call, command, shared, Usage } from '../command.ts';
import { demandYes } from '../consent.ts';
import { tokenOf } from '../files.ts';
import { roleName } from '../words.ts';

type Preview = Answer<'get', '/v1/invitations/by-token/{token}'>;
type Acceptance = Answer<'post', '/v1/invitations/by-token/{token}/accept'>;

/** The customer's side of a link: reading it decides nothing. */
export const invitationAnswerCommands = [
  command('invitations open', {
    does: 'cli.invitations.open.does',
    takes: ['<link>'],
    async run(call) {
      const it = await open(call);
      call.out.result(it.preview, () => show(call, it.preview));
    },
  }),

  command('invitations accept', {
    does: 'cli.invitations.accept.does',
    takes: ['<link>'],
    options: {
      grant: { type: 'string', takes: 'all|none|ID', multiple: true },
      'first-name': { type: 'string', takes: 'NAME' },
      'last-name': { type: 'string', takes: 'NAME' },
      email: { type: 'string', takes: 'ADDRESS' },
      phone: { type: 'string', takes: 'NUMBER' },
      ...shared.yes,
    },
    async run(call) {
      const { api, out, values, words } = call;
      const { path, preview } = await open(call);
      if (!values.yes) out.result(preview, () => show(call, preview));
      else if (!out.json) show(call, preview);
      demandYes(values.yes, words);
      const body: Body<'post', '/v1/invitations/by-token/{token}/accept'> = {
        relationship: true,
        adminRights: rightsOf(values.grant ?? ['all']),
        textVersion: preview.textVersion ?? '',
        ...(preview.asks?.agreement ? { agreement: { accepted: true, signer: signerOf(call) } } : {}),
      };
      const made = await api.post('/v1/invitations/by-token/{token}/accept', { params: { path }, body });
      out.result(made, () => showAcceptance(call, made, preview));
    },
  }),

  command('invitations decline', {
    does: 'cli.invitations.decline.does',
    takes: ['<link>'],
    options: { reason: { type: 'string', takes: 'TEXT' }, ...shared.yes },
    async run(call) {
      const { api, out, values, words } = call;
      const { path, preview } = await open(call);
      if (!values.yes) out.result(preview, () => show(call, preview));
      demandYes(values.yes, words);
      const made = await api.post('/v1/invitations/by-token/{token}/decline', {
        params: { path },
        body: values.reason ? { reason: values.reason } : {},
      });
      out.result(made, () => out.line(words.say('cli.invitations.decline.done')));
    },
  }),
];

async function open(call: Pick<Call, 'api' | 'args' | 'around' | 'words'>) {
  const path = { token: await tokenOf(call, call.args[0] ?? '') };
  return { path, preview: await call.api.get('/v1/invitations/by-token/{token}', { params: { path } }) };
}

/** All that is asked for, or the grants named; the relationship is not up for choice. */
function rightsOf(named: readonly string[]): true | string[] {
  if (named.includes('all')) return true;
  return named.filter((it) => it !== 'none');
}

function signerOf({ values, words }: Pick<Call, 'words'> & { values: Record<string, unknown> }) {
  const given = (name: string) => values[name] as string | undefined;
  const [firstName, lastName, email] = [given('first-name'), given('last-name'), given('email')];
  if (!firstName || !lastName || !email) throw new Usage(words.say('cli.invitations.accept.signer'));
  const phoneNumber = given('phone');
  return { firstName, lastName, email, ...(phoneNumber ? { phoneNumber } : {}) };
}

function show({ out, words }: Pick<Call, 'out' | 'words'>, it: Preview): void {
  const { say, named, date } = words;
  const asking = [it.reseller, it.provider].filter((one) => one !== undefined);
  out.record([
    [
      say('cli.column.asks'),
      asking
        .map((one) => [one.name, one.country, one.mpnId, one.domain].filter(Boolean).join(', '))
        .join('; '),
    ],
    [say('relationships.invitations.column-state'), named(`relationships.stage.${it.state}`, it.state)],
    [say('cli.column.for'), it.reader ? `${it.reader.name}, ${it.reader.domain}` : ''],
    [say('cli.column.expires'), date(it.expiresOn)],
  ]);
  if (it.preparedForAnotherName) out.line(say('cli.invitations.open.other-name'));
  for (const one of it.asks?.relationships ?? [])
    out.line(`  - ${one.name}: ${named(`customers.kind.${one.role}`, one.role)}`);
  for (const grant of it.asks?.grants ?? []) {
    out.line(`  - ${grant.id}  ${grant.text}`);
    for (const role of grant.roles) out.line(`      - ${roleName(role, words)}`);
  }
  const agreement = it.asks?.agreement;
  if (agreement) out.line(say('cli.invitations.open.agreement', { ...agreement }));
  for (const { title, fix } of it.blockers ?? []) out.line(`${say('cli.column.blocker')}: ${title} ${fix}`);
}

function showAcceptance({ out, words }: Pick<Call, 'out' | 'words'>, made: Acceptance, of: Preview): void {
  const { say, named, date } = words;
  const nameOf = (id: string) =>
    of.asks?.relationships.find((it) => it.partnerId === id)?.name ??
    [of.reseller, of.provider].find((it) => it?.id === id)?.name ??
    id;
  out.line(say('cli.invitations.accept.done'));
  out.table(
    [
      say('my-partners.column.partner'),
      say('cli.column.kind'),
      say('customers.column.since'),
      say('cli.column.until'),
    ],
    [
      ...made.relationships.map((it) => [
        nameOf(it.partnerId),
        named(`customers.kind.${it.kind}`, it.kind),
        date(it.since),
        date(it.until),
      ]),
      ...made.grants.map((it) => [
        nameOf(it.partnerId),
        it.kind.toUpperCase(),
        date(it.since),
        date(it.until),
      ]),
    ],
  );
}
