import { ok, type Result, refuse } from '#kernel/result.ts';
import type { InvitationWanted } from './new-invitation.ts';
import { invalidValue } from './problems.ts';

const members = ['kind', 'providerId', 'customer', 'rightsMode', 'locale', 'expiresOn'];
const kinds = ['reseller', 'joint'];
const rightsModes = ['gdap', 'dap', 'none'];

/**
 * Reads one item of a bulk request, which was taken in as it came so that a wrong one fails alone. The same rules as for a
 * single invitation: members nobody knows are refused by name.
 */
export function wantedFromJson(item: unknown): Result<InvitationWanted, typeof invalidValue> {
  const wrong = (field: string) => refuse(invalidValue, { field });
  if (!isObject(item)) return wrong('item');
  const json = { ...item };
  if ('kind' in json) json['kind'] = wordOf(kinds, json['kind']);
  if ('rightsMode' in json) json['rightsMode'] = wordOf(rightsModes, json['rightsMode']);
  const unknown = Object.keys(json).find((it) => !members.includes(it));
  if (unknown !== undefined) return wrong(unknown.slice(0, 100));
  if (!kinds.includes(json['kind'] as string)) return wrong('kind');
  for (const [name, longest] of Object.entries({ providerId: 36, locale: 35, expiresOn: 40 }))
    if (!isText(json[name], longest)) return wrong(name);
  const { rightsMode } = json;
  if (rightsMode !== undefined && !rightsModes.includes(rightsMode as string)) return wrong('rightsMode');
  if (json['expiresOn'] !== undefined && !/T.*(Z|[+-]\d\d:\d\d)$/i.test(json['expiresOn'] as string))
    return wrong('expiresOn');

  const { customer = {} } = json;
  if (!isObject(customer)) return wrong('customer');
  const stranger = Object.keys(customer).find((it) => it !== 'companyName' && it !== 'email');
  if (stranger !== undefined) return wrong(`customer.${stranger.slice(0, 100)}`);
  if (!isText(customer['companyName'], 200)) return wrong('customer.companyName');
  if (!isText(customer['email'], 254)) return wrong('customer.email');
  return ok(json as unknown as InvitationWanted);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Words of a list are read in any case. */
const wordOf = (words: readonly string[], value: unknown): unknown =>
  typeof value === 'string' ? (words.find((it) => it === value.toLowerCase()) ?? value) : value;

const isText = (value: unknown, longest: number): boolean =>
  value === undefined || (typeof value === 'string' && value.length <= longest);
