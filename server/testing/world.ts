import type { Deps } from '#database/work.ts';
import type { Credentials } from '#kernel/actor.ts';
import type { RelationshipKind, Role, TenantKind } from '#kernel/roles.ts';
import { roles } from '#kernel/roles.ts';
import { startEnrolment, submitEnrolment, verificationLink } from '#modules/enrolment/index.ts';
import { endPartnership, requestPartnership } from '#modules/partnerships/index.ts';
import { updateSupportProfile } from '#modules/profiles/index.ts';
import { createInvitation, endRelationship, type InvitationWanted } from '#modules/relationships/index.ts';
import { callerOf, credentialsOf, testVetting } from './api.ts';
import { aCompany, anApp, aPartnership, aPerson, aRelationship, type Company } from './builders.ts';
import { anApplication } from './enrolment.ts';
import type { Standing } from './permission-matrix.ts';

const tokenOf = (it: { readonly url?: string | null }): string => it.url?.split('/').at(-1) ?? '';

export const partnerKinds = ['provider', 'reseller', 'direct'] as const;
type PartnerKind = (typeof partnerKinds)[number];

/** Every kind of company with people of every role, and every way a partner of each kind can stand to something. */
export interface World {
  readonly companies: Readonly<Record<TenantKind, Company>>;
  /** The granular right the reseller holds in the customer's company. */
  readonly grantId: string;
  /** With a second factor, by a token. */
  readonly people: Readonly<Record<TenantKind, ByRole>>;
  readonly apps: Readonly<Record<TenantKind, ByRole>>;
  readonly customers: Readonly<Record<PartnerKind, ReadonlyMap<Standing, Company>>>;
  readonly invitations: Readonly<Record<PartnerKind, ReadonlyMap<Standing, string>>>;
  /** Of the provider: its own, and another provider's. */
  readonly partnershipRequests: ReadonlyMap<Standing, string>;
  /** A reseller the provider has a partnership with (own), had one with (ended), never had (none). */
  readonly resellers: ReadonlyMap<Standing, Company>;
  /** The same for the reseller's providers. */
  readonly providers: ReadonlyMap<Standing, Company>;
  /** Somebody of a company nobody here has to do with, and an app of theirs. */
  readonly stranger: { readonly userId: string };
  readonly strangersApp: string;
  /** Waiting for its contact: the applicant's own, in the vendor's queue. */
  readonly enrollmentId: string;
  readonly verificationToken: string;
  readonly invitationToken: string;
  readonly partnershipToken: string;
}

export async function aWorld(deps: Deps): Promise<World> {
  const make = (kind: TenantKind) => aCompany(deps.database, kind);
  const companies: Record<TenantKind, Company> = {
    vendor: await make('vendor'),
    provider: await make('provider'),
    reseller: await make('reseller'),
    direct: await make('direct'),
    customer: await make('customer'),
    applicant: await make('applicant'),
  };
  const { provider, reseller, direct } = companies;
  const [otherProvider, formerProvider] = [await make('provider'), await make('provider')];
  const [otherReseller, formerReseller] = [await make('reseller'), await make('reseller')];
  await aPartnership(deps.database, provider, reseller);
  await aPartnership(deps.database, provider, formerReseller);
  await aPartnership(deps.database, formerProvider, reseller);
  const statement = { statement: { acknowledged: true } };
  await endPartnership(deps, callerOf(provider), formerReseller.tenantId, statement);
  await endPartnership(deps, callerOf(formerProvider), reseller.tenantId, statement);

  const customers = {} as Record<PartnerKind, Map<Standing, Company>>;
  customers.provider = await customersOf(deps, 'provider', provider);
  customers.reseller = await customersOf(deps, 'reseller', reseller);
  customers.direct = await customersOf(deps, 'direct', direct);
  const joint = await make('customer');
  await aRelationship(deps.database, reseller, joint, { kind: 'reseller' });
  await aRelationship(deps.database, provider, joint, { kind: 'provider' });
  customers.provider.set('joint side', joint);
  customers.reseller.set('joint side', joint);
  const { gdapId } = await aRelationship(deps.database, reseller, companies.customer, {
    kind: 'reseller',
    rights: 'both',
  });

  for (const own of [provider, reseller, direct])
    await updateSupportProfile(deps, callerOf(own), {
      email: `help@${own.domain}`,
      telephone: '+49 561 7391',
      website: own.domain,
    });

  const invite = async (by: Company, wanted: InvitationWanted = { kind: 'reseller' }) =>
    (await createInvitation(deps, callerOf(by), wanted)).invitation.id as string;
  const foreign = await invite(otherReseller);
  const together = await invite(reseller, { kind: 'joint', providerId: provider.tenantId });
  const ask = async (by: Company) => (await requestPartnership(deps, callerOf(by), {})).request.id as string;

  return {
    companies,
    grantId: gdapId,
    people: await everyRole(companies, async (company, held) =>
      credentialsOf(await aPerson(deps.database, company, ...held)),
    ),
    apps: await everyRole(companies, async (company, held) =>
      credentialsOf(await anApp(deps.database, company, ...held), { kind: 'app' }),
    ),
    customers,
    invitations: {
      provider: new Map([
        ['own', await invite(provider)],
        ['joint side', together],
        ['none', foreign],
      ]),
      reseller: new Map([
        ['own', await invite(reseller)],
        ['none', foreign],
      ]),
      direct: new Map([
        ['own', await invite(direct)],
        ['none', foreign],
      ]),
    },
    partnershipRequests: new Map([
      ['own', await ask(provider)],
      ['none', await ask(otherProvider)],
    ]),
    resellers: new Map([
      ['own', reseller],
      ['ended', formerReseller],
      ['none', otherReseller],
    ]),
    providers: new Map([
      ['own', provider],
      ['ended', formerProvider],
      ['none', otherProvider],
    ]),
    stranger: otherReseller,
    strangersApp: (await anApp(deps.database, otherReseller)).userId,
    ...(await anEnrolment(deps, companies.applicant)),
    invitationToken: tokenOf(await createInvitation(deps, callerOf(reseller), { kind: 'reseller' })),
    partnershipToken: tokenOf(await requestPartnership(deps, callerOf(provider), {})),
  };
}

/** An application that was submitted, and the link its contact was mailed. */
async function anEnrolment(
  deps: Deps,
  applicant: Company,
): Promise<Pick<World, 'enrollmentId' | 'verificationToken'>> {
  const able = { ...deps, vetting: testVetting() };
  const { enrolment } = await startEnrolment(able, callerOf(applicant), {
    program: 'indirect_reseller',
    ...anApplication,
  });
  const { id } = (await submitEnrolment(able, callerOf(applicant), enrolment.id)).enrolment;
  const own = { read: [applicant.tenantId], write: [] };
  const link = await deps.database.read(own, (tx) => verificationLink(tx, deps, applicant.tenantId, id, 1));
  return { enrollmentId: id, verificationToken: tokenOf({ url: link ?? '' }) };
}

async function customersOf(
  deps: Deps,
  kind: RelationshipKind,
  own: Company,
): Promise<Map<Standing, Company>> {
  const all = new Map<Standing, Company>();
  const stand = async (standing: Standing, rights?: 'dap' | 'gdap') => {
    const customer = await aCompany(deps.database, 'customer');
    all.set(standing, customer);
    if (standing === 'none') return;
    await aRelationship(deps.database, own, customer, { kind, ...(rights ? { rights } : {}) });
    if (standing !== 'active') await end(deps, kind, own, customer);
  };
  await stand('active');
  await stand('ended');
  await stand('GDAP only', 'gdap');
  await stand('none');
  // A provider's and a direct partner's tenant-wide right ends with the relationship: they never stand so.
  if (kind === 'reseller') await stand('DAP only', 'dap');
  return all;
}

async function end(deps: Deps, kind: RelationshipKind, own: Company, customer: Company): Promise<void> {
  const both = [own.tenantId, customer.tenantId];
  await deps.database.transaction({ read: both, write: both }, (tx) =>
    endRelationship(tx, {
      customerId: customer.tenantId,
      partnerId: own.tenantId,
      kind,
      by: own.userId,
      now: deps.clock(),
    }),
  );
}

type ByRole = ReadonlyMap<Role | null, Credentials>;

async function everyRole(
  companies: World['companies'],
  one: (company: Company, held: readonly Role[]) => Promise<Credentials>,
): Promise<Record<TenantKind, ByRole>> {
  const all = {} as Record<TenantKind, ByRole>;
  for (const [kind, company] of Object.entries(companies) as [TenantKind, Company][]) {
    const byRole = new Map<Role | null, Credentials>();
    for (const role of [...roles, null]) byRole.set(role, await one(company, role ? [role] : []));
    all[kind] = byRole;
  }
  return all;
}
