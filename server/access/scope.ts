import type { TenantId } from '#kernel/ids.ts';

/** The tenants a transaction may read and write. */
interface Extent {
  readonly read: readonly TenantId[];
  readonly write: readonly TenantId[];
}

/**
 * Which tenants' rows a use case may hold at once. This is the whole list: nothing else widens a scope beyond the
 * actor's own tenant, and each is asked for only after `authorize` has allowed the row whose sides these are.
 */
export const extents = {
  /** A customer its partner has a relationship or a right with, to read. */
  customer: (customer: TenantId): Extent => ({ read: [customer], write: [] }),

  /** The same, to end or change a fact the two share. */
  customerToChange: (customer: TenantId): Extent => ({ read: [customer], write: [customer] }),

  /** A partner whose right in the actor's own company the actor ends. */
  partnerToChange: (partner: TenantId): Extent => ({ read: [partner], write: [partner] }),

  /** The other side of a partnership, or of the request for one. */
  otherSide: (partner: TenantId): Extent => ({ read: [partner], write: [partner] }),

  /** A partner of the actor's company, to count or list the customers the two share. */
  sharedCustomers: (partner: TenantId): Extent => ({ read: [partner], write: [] }),

  /** A partner with a right in a customer's tenant: who of it could use the right. One such partner at a time. */
  rightHolder: (partner: TenantId): Extent => ({ read: [partner], write: [] }),

  /** The company that has the partner ID the actor looks up: its name alone is shown. */
  partnerIdOwner: (partner: TenantId): Extent => ({ read: [partner], write: [] }),

  /** A reseller whose signature a provider asks about: whether there is one is all it is told. */
  agreementParty: (reseller: TenantId): Extent => ({ read: [reseller], write: [] }),

  /** The vendor, which a partner tells or asks something: a copy of it goes into the vendor's own rows. */
  vendor: (vendor: TenantId): Extent => ({ read: [vendor], write: [vendor] }),

  /** A provider the vendor knows: its entry, listed or not. One such provider at a time. */
  knownProvider: (provider: TenantId): Extent => ({ read: [provider], write: [] }),

  /** A provider whose entry in the public directory the vendor writes. */
  listedProvider: (provider: TenantId): Extent => ({ read: [provider], write: [provider] }),

  /** The partner whose link an anonymous or signed-in reader holds: its row alone says who asks. */
  linkOwner: (inviter: TenantId): Extent => ({ read: [inviter], write: [] }),

  /** The same sides as `acceptance`, to show the customer's reader what it would agree to. */
  consent: (customer: TenantId, inviter: TenantId, provider: TenantId | null): Extent => ({
    read: provider ? [customer, inviter, provider] : [customer, inviter],
    write: [],
  }),

  /** The partners of an invitation, to note that it was opened: the reader's own rows are no part of that. */
  askingPartners: (inviter: TenantId, provider: TenantId | null): Extent => {
    const all = provider ? [inviter, provider] : [inviter];
    return { read: all, write: all };
  },

  /**
   * Both partners of a link and the customer that answers, so that a joint acceptance brings about both
   * relationships or neither. One of the few that hold more than two tenants.
   */
  acceptance: (customer: TenantId, inviter: TenantId, provider: TenantId | null): Extent => {
    const all = provider ? [customer, inviter, provider] : [customer, inviter];
    return { read: all, write: all };
  },

  /** A sign-in half-way, which is nobody's yet, and the company of whoever says they are signing in. */
  signIn: (platform: TenantId, company: TenantId | null): Extent => {
    const both = company ? [platform, company] : [platform];
    return { read: both, write: both };
  },

  /** The embedded membership registry, which no company's scope ever holds. */
  registry: (registry: TenantId): Extent => ({ read: [registry], write: [registry] }),

  /** Somebody signing in there: guesses from an address are counted once, wherever they are made. */
  registrySignIn: (registry: TenantId, platform: TenantId): Extent => ({
    read: [registry, platform],
    write: [registry, platform],
  }),

  /** The vendor whose queue an application stands in: its row there, and what the vendor keeps of the company. */
  applicationDesk: (vendor: TenantId): Extent => ({ read: [vendor], write: [vendor] }),

  /** The company whose application the reviewer has before them. */
  applicant: (company: TenantId): Extent => ({ read: [company], write: [company] }),

  /** The platform's own rows, to put down what is due later and to count mails to a mailbox. It is no company. */
  calendar: (platform: TenantId): Extent => ({ read: [platform], write: [platform] }),

  /** A company that signed up and never confirmed, to take its name back from. */
  lapsedSignUp: (company: TenantId): Extent => ({ read: [company], write: [company] }),

  /** The partner a row of an import names, to look at before its customer is known. */
  importPartner: (partner: TenantId): Extent => ({ read: [partner], write: [] }),

  /** The partner an operator imports customers for, and one such customer. */
  import: (partner: TenantId, customer: TenantId): Extent => ({
    read: [partner, customer],
    write: [partner, customer],
  }),
} as const;
