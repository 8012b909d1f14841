import type { Answer, Body } from '#sdk/client.ts';
import { type Call, command, shared, Usage } from '../command.ts';
import { demandYes } from '../consent.ts';
import { showDraft } from '../draft.ts';
import { partnerId } from '../find.ts';
import { goOn, limitOf, take } from '../paging.ts';
import { inviteMany } from './invite-many.ts';

type Invitation = Answer<'get', '/v1/invitations/{invitationId}'>;
type Wanted = Body<'post', '/v1/invitations'>;

const provider = { provider: { type: 'string', takes: 'PROVIDER' } } as const;

/** Asking customers: the reusable link, and invitations that name somebody. */
export const invitationCommands = [
  command('invitations link', {
    does: 'cli.invitations.link.does',
    options: {
      ...provider,
      'draft-locale': { type: 'string', takes: 'en|zh-CN|ru' },
      rotate: { type: 'boolean' },
      ...shared.yes,
    },
    async run(call) {
      const { api, out, values, words } = call;
      const id = values.provider && (await partnerId(call, 'providers', values.provider));
      const asked = id ? { indirectCloudSolutionProviderId: id } : {};
      if (values.rotate) {
        if (!out.json) {
          out.line(words.say('relationships.standing.rotate-changes'));
          out.line(words.say('relationships.standing.rotate-keeps'));
        }
        demandYes(values.yes, words);
      }
      const { 'draft-locale': locale } = values;
      const it = values.rotate
        ? await api.post('/v1/customers/relationshiprequests/rotate', { body: asked })
        : await api.get('/v1/customers/relationshiprequests', {
            params: { query: { ...asked, ...(locale ? { locale } : {}) } },
          });
      out.result(it, () => {
        out.record([
          [words.say('cli.column.link'), it.url],
          [words.say('relationships.invitations.column-asks'), modeOf(call, it.rightsMode)],
        ]);
        showDraft(call, it.draft);
      });
    },
  }),

  command('invitations create', {
    does: 'cli.invitations.create.does',
    options: {
      company: { type: 'string', takes: 'NAME' },
      email: { type: 'string', takes: 'ADDRESS' },
      ...provider,
      rights: { type: 'string', takes: 'gdap|dap|none' },
      'draft-locale': { type: 'string', takes: 'en|zh-CN|ru' },
      expires: { type: 'string', takes: 'DAY' },
    },
    async run(call) {
      const { api, out, values, words } = call;
      const { company, email, rights, expires, 'draft-locale': locale } = values;
      const id = values.provider && (await partnerId(call, 'providers', values.provider));
      const expiresOn = expires === undefined ? undefined : new Date(expires);
      if (expiresOn && Number.isNaN(expiresOn.getTime())) throw new Usage(words.say('cli.usage.day'));
      const body: Wanted = {
        ...(id ? { kind: 'joint', providerId: id } : { kind: 'reseller' }),
        ...(company || email
          ? { customer: { ...(company ? { companyName: company } : {}), ...(email ? { email } : {}) } }
          : {}),
        // Which modes there are is the deployment's to say.
        ...(rights ? { rightsMode: rights as 'gdap' } : {}),
        ...(locale ? { locale } : {}),
        ...(expiresOn ? { expiresOn: expiresOn.toISOString() } : {}),
      };
      const it = await api.post('/v1/invitations', { body });
      out.result(it, () => show(call, it));
    },
  }),

  command('invitations list', {
    does: 'cli.invitations.list.does',
    options: { state: { type: 'string', takes: 'STATE' }, ...shared.limit },
    async run(call) {
      const { api, out, values, words } = call;
      const state = values.state as 'waiting' | undefined;
      const { items, more } = await take(limitOf(call), (page) =>
        api.get(
          '/v1/invitations',
          'token' in page
            ? goOn(page.token)
            : { params: { query: { ...page, ...(state ? { state } : {}) } } },
        ),
      );
      const { say, named, time } = words;
      out.result(items, () => {
        out.table(
          [
            say('relationships.invitations.column-customer'),
            say('relationships.invitations.column-state'),
            say('relationships.invitations.column-asks'),
            say('cli.column.with'),
            say('cli.column.created'),
            say('cli.column.created-by'),
            say('cli.column.id'),
          ],
          items.map((it) => [
            customerOf(it),
            named(`relationships.stage.${it.state}`, it.state),
            modeOf(call, it.rightsMode),
            it.provider?.name ?? '',
            time(it.createdAt),
            it.createdBy,
            it.id,
          ]),
        );
        if (more) out.note(say('cli.list.more'));
      });
    },
  }),

  command('invitations show', {
    does: 'cli.invitations.show.does',
    takes: ['<invitation>'],
    async run(call) {
      const path = { invitationId: call.args[0] ?? '' };
      const it = await call.api.get('/v1/invitations/{invitationId}', { params: { path } });
      call.out.result(it, () => show(call, it));
    },
  }),

  command('invitations remind', {
    does: 'cli.invitations.remind.does',
    takes: ['<invitation>'],
    async run(call) {
      const path = { invitationId: call.args[0] ?? '' };
      const it = await call.api.post('/v1/invitations/{invitationId}/remind', { params: { path } });
      call.out.result(it, () => show(call, it));
    },
  }),

  command('invitations withdraw', {
    does: 'cli.invitations.withdraw.does',
    takes: ['<invitation>'],
    async run(call) {
      const path = { invitationId: call.args[0] ?? '' };
      const it = await call.api.post('/v1/invitations/{invitationId}/withdraw', { params: { path } });
      call.out.result(it, () => show(call, it));
    },
  }),

  inviteMany,
];

const modeOf = ({ words }: Pick<Call, 'words'>, mode: string): string =>
  words.named(`cli.rights.${mode}`, mode);

const customerOf = ({ customer, acceptedFor }: Invitation): string =>
  acceptedFor?.name ?? [customer?.companyName, customer?.email].filter(Boolean).join(', ');

function show(call: Pick<Call, 'out' | 'words'>, it: Invitation): void {
  const { say, named, time, date } = call.words;
  call.out.record([
    [say('cli.column.id'), it.id],
    [say('relationships.invitations.column-customer'), customerOf(it)],
    [say('relationships.invitations.column-state'), named(`relationships.stage.${it.state}`, it.state)],
    [say('relationships.invitations.column-asks'), modeOf(call, it.rightsMode)],
    [say('cli.column.with'), it.provider?.name ?? ''],
    [say('cli.column.expires'), date(it.expiresOn)],
    [say('cli.column.reason'), it.declineReason ?? ''],
    [say('cli.column.link'), it.url ?? ''],
  ]);
  for (const { stage, at, by } of it.stages)
    call.out.line(
      `  ${time(at)}  ${named(`relationships.stage.${stage}`, stage)}${by ? ` ${say('relationships.stage.by', { name: by })}` : ''}`,
    );
  showDraft(call, it.draft);
}
