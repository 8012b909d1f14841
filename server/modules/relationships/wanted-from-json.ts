import { ok, type Result, refuse } from '#kernel/result.ts';
import type { InvitationWanted } from './new-invitation.ts';
import { invalidValue } from './problems.ts';

const members = ['kind', 'providerId', 'customer', 'rightsMode', 'locale', 'expiresOn'];
const rightsModes = ['gdap', 'dap', 'none'];

/**
 * Reads one item of a bulk request, which was taken in as it came so that a wrong one fails alone. The same rules as for a
 * single invitation: members nobody knows are refused by name.
 */
export function wantedFromJson(json: unknown): Result<InvitationWanted, typeof invalidValue> {
  const wrong = (field: string) => refuse(invalidValue, { field });
  if (!isObject(json)) return wrong('item');
  const unknown = Object.keys(json).find((it) => !members.includes(it));
  if (unknown !== undefined) return wrong(unknown.slice(0, 100));
  if (json['kind'] !== 'reseller' && json['kind'] !== 'joint') return wrong('kind');
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

const isText = (value: unknown, longest: number): boolean =>
  value === undefined || (typeof value === 'string' && value.length <= longest);
