import type { Answer } from '#sdk/client.ts';
import { type Call, command, shared } from '../command.ts';
import { showDraft } from '../draft.ts';
import { goOn, limitOf, take } from '../paging.ts';

type Request = Answer<'get', '/v1/partnershiprequests/{requestId}'>;

/** What a provider asks of resellers, and how it stands. */
export const partnershipRequestCommands = [
  command('partnerships request', {
    does: 'cli.partnerships.request.does',
    options: {
      email: { type: 'string', takes: 'ADDRESS' },
      'draft-locale': { type: 'string', takes: 'en|zh-CN|ru' },
    },
    async run(call) {
      const { email, 'draft-locale': locale } = call.values;
      const made = await call.api.post('/v1/partnershiprequests', {
        body: { ...(email ? { email } : {}), ...(locale ? { locale } : {}) },
      });
      call.out.result(made, () => show(call, made));
    },
  }),

  command('partnerships requests', {
    does: 'cli.partnerships.requests.does',
    takes: ['[request]'],
    options: shared.limit,
    async run(call) {
      const { api, out, words, args } = call;
      const [requestId] = args;
      if (requestId !== undefined) {
        const one = await api.get('/v1/partnershiprequests/{requestId}', { params: { path: { requestId } } });
        out.result(one, () => show(call, one));
        return;
      }
      const { items, more } = await take(limitOf(call), (page) =>
        api.get('/v1/partnershiprequests', 'token' in page ? goOn(page.token) : { params: { query: page } }),
      );
      const { say, named, time } = words;
      out.result(items, () => {
        out.table(
          [
            say('partnerships.column.state'),
            say('cli.column.created'),
            say('cli.column.created-by'),
            say('cli.column.email'),
            say('cli.column.id'),
          ],
          items.map((it) => [
            named(`partnerships.request-state.${it.state}`, it.state),
            time(it.createdAt),
            it.createdBy,
            it.email ?? '',
            it.id,
          ]),
        );
        if (more) out.note(say('cli.list.more'));
      });
    },
  }),

  command('partnerships withdraw', {
    does: 'cli.partnerships.withdraw.does',
    takes: ['<request>'],
    async run(call) {
      const path = { requestId: call.args[0] ?? '' };
      const it = await call.api.post('/v1/partnershiprequests/{requestId}/withdraw', { params: { path } });
      call.out.result(it, () => show(call, it));
    },
  }),
];

function show(call: Pick<Call, 'out' | 'words'>, it: Request): void {
  const { say, named, time } = call.words;
  call.out.record([
    [say('cli.column.id'), it.id],
    [say('partnerships.column.state'), named(`partnerships.request-state.${it.state}`, it.state)],
    [say('cli.column.created'), time(it.createdAt)],
    [say('cli.column.created-by'), it.createdBy],
    [say('cli.column.email'), it.email ?? ''],
    [say('cli.column.link'), it.url ?? ''],
  ]);
  showDraft(call, it.draft);
}
