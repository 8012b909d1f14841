/** A customer as its partner's list keeps it. Instants are RFC 3339. */
export interface ListedCustomer {
  readonly id: string;
  /** JSON already, quotes included. */
  readonly name: string;
  readonly domain: string;
  readonly since: string;
  readonly origin: string;
  readonly kind: string;
  /** When the last granular right ends; null where none lives. */
  readonly gdapUntil: string | null;
  readonly dap: boolean;
  /** A JSON list; null: all services. */
  readonly dapServices: string | null;
  readonly hadRights: boolean;
  readonly agreed: boolean;
  /** A JSON list. */
  readonly tags: string;
}

/**
 * Customers as they go out: a JSON list whose members the route's schema describes, and a test holds one to the other.
 * `links` and `attributes` are those of the published shape; `relationship`, `adminRights`, `dutyWithoutRights`,
 * `customerAgreement`, `tags` and `may` are ours.
 *
 * It is written as text, not built as objects to be printed: on the hottest list of all that is a third of the work.
 * What could hold a quote is JSON already or becomes it here; the rest are ids, instants and words of our own.
 *
 * @param may what the reader may do with each of them
 */
export function writeCustomers(customers: readonly ListedCustomer[], may: readonly string[]): string {
  const end = `"attributes":{"objectType":"Customer"},"may":${JSON.stringify(may)}}`;
  return `[${customers.map((it) => write(it, end)).join(',')}]`;
}

const write = (it: ListedCustomer, end: string): string =>
  `{"id":"${it.id}","companyProfile":{"tenantId":"${it.id}","domain":${JSON.stringify(it.domain)},"companyName":${it.name},` +
  `"attributes":{"objectType":"CustomerCompanyProfile"}},"relationshipToPartner":"reseller",` +
  `"relationship":{"since":"${it.since}","origin":"${it.origin}","kind":"${it.kind}"},` +
  `"adminRights":[${rightsOf(it)}],"dutyWithoutRights":${isDuty(it)},` +
  `"customerAgreement":"${it.agreed ? 'accepted' : 'missing'}","tags":${it.tags},` +
  `"links":{"self":{"uri":"/customers/${it.id}","method":"GET","headers":[]}},${end}`;

function rightsOf({ gdapUntil, dap, dapServices }: ListedCustomer): string {
  const gdap = gdapUntil === null ? '' : `{"kind":"gdap","until":"${gdapUntil}"}`;
  if (!dap) return gdap;
  const whole = dapServices === null ? '{"kind":"dap"}' : `{"kind":"dap","services":${dapServices}}`;
  return gdap === '' ? whole : `${gdap},${whole}`;
}

/** Rights were there once and none lives for everything now: the duty to support goes on without them. */
const isDuty = ({ hadRights, gdapUntil, dap, dapServices }: ListedCustomer): boolean =>
  hadRights && gdapUntil === null && !(dap && dapServices === null);
