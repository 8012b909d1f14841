import { command, shared } from '../command.ts';
import { demandYes, showConsequences } from '../consent.ts';
import { customerId } from '../find.ts';

/** "Who may remove a customer" is for the server to say; what the remover states is shown here before it is stated. */
export const removeCustomer = command('customers remove', {
  does: 'cli.customers.remove.does',
  takes: ['<customer>'],
  options: shared.yes,
  async run(call) {
    const { api, out, words, values, args } = call;
    const path = { customerId: await customerId(call, args[0] ?? '') };
    const preview = await api.get('/v1/customers/{customerId}/removalpreview', { params: { path } });
    if (!values.yes) {
      out.result(preview, () => showConsequences(out, words, preview));
      demandYes(values.yes, words);
    }
    if (!out.json) showConsequences(out, words, preview);
    const removed = await api.patch('/v1/customers/{customerId}', {
      params: { path },
      body: {
        relationshipToPartner: 'none',
        // The version that was shown: a text that has changed since is refused, not stated unread.
        statement: { version: preview.statement.version, acknowledged: true },
      },
    });
    out.result(removed, () =>
      out.line(words.say('cli.customers.remove.done', { customer: removed.companyProfile.companyName })),
    );
  },
});
