import { command, Usage } from '../command.ts';
import { customerId } from '../find.ts';

/** One's own tags on a customer; each of `--add` and `--remove` may stand several times. */
export const tagCustomer = command('customers tags', {
  does: 'cli.customers.tags.does',
  takes: ['<customer>'],
  options: {
    add: { type: 'string', takes: 'TAG', multiple: true },
    remove: { type: 'string', takes: 'TAG', multiple: true },
    clear: { type: 'boolean' },
  },
  async run(call) {
    const { api, out, words, values, args } = call;
    const { add = [], remove = [], clear } = values;
    if (clear && remove.length > 0) throw new Usage(words.say('cli.usage.clear'));
    const path = { customerId: await customerId(call, args[0] ?? '') };
    const before = await api.get('/v1/customers/{customerId}/tags', { params: { path } });
    const changes = clear || add.length + remove.length > 0;
    const kept = clear ? [] : before.tags.filter((it) => !remove.includes(it));
    const after = changes
      ? await api.put('/v1/customers/{customerId}/tags', {
          params: { path },
          // Somebody else's change in the meantime is not undone unseen.
          body: { tags: [...new Set([...kept, ...add])], attributes: { etag: before.attributes.etag } },
        })
      : before;
    out.result(after, () => {
      for (const tag of after.tags) out.line(tag);
    });
  },
});
