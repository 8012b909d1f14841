import type { Api } from '#sdk/client.ts';
import { type Call, Refusal } from './command.ts';
import { exitCodes } from './exit-codes.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A customer as people name one: by id, by a domain, or by the whole name. */
export async function customerId(
  { api, words }: Pick<Call, 'api' | 'words'>,
  named: string,
): Promise<string> {
  if (uuid.test(named)) return named;
  const is = (Field: string) => ({ Field, Operator: 'equals', Value: named });
  const filter = JSON.stringify({ LeftFilter: is('Domain'), Operator: 'or', RightFilter: is('CompanyName') });
  const { items } = await api.get('/v1/customers', { params: { query: { filter, size: 10 } } });
  return theOne(
    items.map((it) => ({ id: it.id, says: `${it.companyProfile.companyName}, ${it.companyProfile.domain}` })),
    named,
    words,
  );
}

export type Side = 'resellers' | 'providers';

const typeOf = { resellers: 'IsIndirectCloudSolutionProviderOf', providers: 'IsIndirectResellerOf' } as const;

/** One's indirect resellers or indirect providers. */
export const partnersOn = (api: Api, side: Side, state: 'active' | 'ended' = 'active') =>
  api.get('/v1/relationships', { params: { query: { relationship_type: typeOf[side], state } } });

/** A partner as people name one: by id, partner ID, or the whole name. Administrator access outlives a partnership. */
export async function partnerId(
  { api, words }: Pick<Call, 'api' | 'words'>,
  side: Side,
  named: string,
): Promise<string> {
  if (uuid.test(named)) return named;
  const pages = await Promise.all([partnersOn(api, side), partnersOn(api, side, 'ended')]);
  const same = named.toLowerCase();
  const found = pages.flatMap(({ items }) =>
    items.filter((it) => it.mpnId === named || it.name.toLowerCase() === same),
  );
  const once = [...new Map(found.map((it) => [it.id, it])).values()];
  return theOne(
    once.map((it) => ({ id: it.id, says: `${it.name}, ${it.mpnId}` })),
    named,
    words,
  );
}

/** A partner of one's own company, as a customer names one. */
export async function myPartnerId(
  { api, words }: Pick<Call, 'api' | 'words'>,
  named: string,
): Promise<string> {
  if (uuid.test(named)) return named;
  const { items } = await api.get('/v1/partners');
  const same = named.toLowerCase();
  return theOne(
    items
      .filter((it) => it.mpnId === named || it.name.toLowerCase() === same)
      .map((it) => ({ id: it.partnerId, says: [it.name, it.mpnId].filter(Boolean).join(', ') })),
    named,
    words,
  );
}

function theOne(
  found: readonly { readonly id: string; readonly says: string }[],
  named: string,
  { say }: Call['words'],
): string {
  const [one, ...others] = found;
  if (!one) throw new Refusal(say('cli.find.nobody', { name: named }), exitCodes.notFound);
  if (others.length > 0) {
    const all = found.map((it) => `\n  ${it.id}  ${it.says}`).join('');
    throw new Refusal(`${say('cli.find.several', { name: named })}${all}`, exitCodes.usage);
  }
  return one.id;
}
