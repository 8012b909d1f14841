import type { Caller } from '#kernel/actor.ts';
import { addDays } from '#kernel/clock.ts';
import { newId, type TenantId, type UserId } from '#kernel/ids.ts';
import { removeCustomer, runImport, startImport, tagCustomer } from '#modules/customers/index.ts';
import type { EnrolmentDeps } from '#modules/enrolment/index.ts';
import { removeDelegatedAdmin } from '#modules/my-partners/index.ts';
import {
  authorizeProvider,
  endPartnership,
  openPartnershipRequest,
  removeProviderAdminAccess,
  requestPartnership,
  withdrawPartnershipRequest,
} from '#modules/partnerships/index.ts';
import {
  acceptInvitation,
  createInvitation,
  declineInvitation,
  getStandingLink,
  type InvitationWanted,
  previewInvitation,
  remindOfInvitation,
  type ShownInvitation,
  withdrawInvitation,
} from '#modules/relationships/index.ts';
import { applications } from './applicants.ts';
import { profilesStory } from './profiles-story.ts';
import { type Step, step } from './step.ts';

interface World {
  readonly tenants: readonly { readonly key: string; readonly id: TenantId; readonly domain: string }[];
  readonly users: readonly { readonly key: string; readonly tenant: string; readonly id: UserId }[];
}

/**
 * The story behind the sample world: more than a year of it, told through the use cases people use, on the days they
 * happened, so that every page has something to show and every log tells the truth.
 */
export function history(deps: EnrolmentDeps, world: World, begun: Date): readonly Step[] {
  const tenant = (key: string): TenantId => {
    const found = world.tenants.find((it) => it.key === key);
    if (!found) throw new Error(`Nobody is called ${key}.`);
    return found.id;
  };
  const as = (userKey: string): Caller => {
    const user = world.users.find((it) => it.key === userKey);
    if (!user) throw new Error(`Nobody is called ${userKey}.`);
    return callerOf(tenant(user.tenant), user.id);
  };
  /** Business time stands at nine in the morning of that day, and a minute later for each thing done. */
  const on = (day: number): EnrolmentDeps => {
    let minute = 0;
    const morning = addDays(begun, day);
    return { ...deps, clock: () => new Date(morning.getTime() + minute++ * 60_000) };
  };

  const partner = async (day: number, asker: string, provider: string, admin: string) => {
    void provider;
    const { url } = await requestPartnership(on(day), as(asker), {});
    const token = tokenOf(url);
    const later = on(day + 2);
    const opened = await openPartnershipRequest(later, as(admin), token);
    await authorizeProvider(later, as(admin), token, {
      confirmed: true,
      textVersion: opened.asks?.textVersion ?? '',
    });
  };

  const invite = async (day: number, by: string, wanted: InvitationWanted): Promise<ShownInvitation> =>
    createInvitation(on(day), as(by), wanted);

  const accept = async (day: number, by: string, invited: ShownInvitation) => {
    const then = on(day);
    const token = tokenOf(invited.url ?? undefined);
    const { signedIn } = await previewInvitation(then, as(by), token, { noted: true });
    const offer = signedIn?.consent?.offer;
    if (!offer)
      throw new Error(`${by} could not accept on day ${day}: ${JSON.stringify(signedIn?.blockers)}`);
    await acceptInvitation(then, as(by), token, {
      relationship: true,
      adminRights: true,
      textVersion: offer.textVersion,
      ...(offer.agreement ? { agreement: { accepted: true, signer: signerOf(by, world) } } : {}),
    });
  };

  return [
    step('Nordhandel and Kleeblatt become partners', () => partner(8, 'anton', 'nordhandel', 'rita')),
    step('Südcloud and Kleeblatt become partners', () => partner(15, 'georg', 'suedcloud', 'rita')),
    step('Nordhandel and Fjordlys become partners', () => partner(21, 'nina', 'nordhandel', 'ingrid')),
    step(
      'Albatros, which Kleeblatt already serves in another portal, is imported by the vendor',
      async () => {
        const then = on(30);
        const job = await startImport(then, as('olga'), {
          partnerId: tenant('kleeblatt'),
          items: [
            {
              companyName: 'Albatros KG',
              domain: 'albatros.example',
              country: 'DE',
              since: addDays(begun, -200).toISOString(),
            },
          ],
        });
        await runImport(then, { tenantId: job.tenantId, jobId: job.id });
      },
    ),
    step(
      'Kleeblatt and Nordhandel win Bergmann together; those rights end in a few days from now',
      async () => {
        const invited = await invite(58, 'rita', {
          kind: 'joint',
          providerId: tenant('nordhandel'),
          customer: { companyName: 'Bergmann GmbH', email: 'chris@bergmann.example' },
          rightsMode: 'gdap',
        });
        await accept(64, 'chris', invited);
      },
    ),
    step('Fjordlys serves Bergmann too, with tenant-wide rights', async () => {
      const invited = await invite(92, 'ingrid', {
        kind: 'reseller',
        customer: { companyName: 'Bergmann GmbH', email: 'chris@bergmann.example' },
        rightsMode: 'dap',
      });
      await accept(93, 'chris', invited);
    }),
    step('Kleeblatt wins Eschenbach alone, with tenant-wide rights', async () => {
      const invited = await invite(110, 'arne', {
        kind: 'reseller',
        customer: { companyName: 'Eschenbach Logistik AG', email: 'tobias@eschenbach.example' },
        rightsMode: 'dap',
      });
      await accept(117, 'tobias', invited);
    }),
    step('Nordhandel gets a relationship of its own with Eschenbach, so that it can order', async () => {
      const invited = await invite(131, 'sabine', {
        kind: 'reseller',
        customer: { companyName: 'Eschenbach Logistik AG', email: 'tobias@eschenbach.example' },
        rightsMode: 'none',
      });
      await accept(134, 'tobias', invited);
    }),
    step('Kleeblatt and Südcloud win Albatros together', async () => {
      const invited = await invite(205, 'rita', {
        kind: 'joint',
        providerId: tenant('suedcloud'),
        customer: { companyName: 'Albatros KG', email: 'petra@albatros.example' },
        rightsMode: 'gdap',
      });
      await accept(211, 'petra', invited);
    }),
    step('Chamäleon becomes a customer of Kleeblatt without any rights', async () => {
      const invited = await invite(150, 'sven', {
        kind: 'reseller',
        customer: { companyName: 'Chamäleon AG', email: 'carla@chamaeleon.example' },
        rightsMode: 'dap',
      });
      await accept(152, 'carla', invited);
    }),
    step('An invitation is taken back', async () => {
      const { invitation } = await invite(250, 'rita', {
        kind: 'reseller',
        customer: { companyName: 'Falkenrath Bau GmbH', email: 'ivo@falkenrath.example' },
      });
      await withdrawInvitation(on(255), as('rita'), invitation.id);
    }),
    step('An invitation runs out', async () => {
      await invite(262, 'arne', {
        kind: 'reseller',
        customer: { companyName: 'Tannhof Hotels GmbH', email: 'office@tannhof.example' },
        expiresOn: addDays(begun, 292).toISOString(),
      });
    }),
    step('Südcloud loses its administrator access to Kleeblatt’s tenant; the partnership stays', async () => {
      await removeProviderAdminAccess(on(300), as('rita'), tenant('suedcloud'));
    }),
    step('Nordhandel ends its partnership with Fjordlys', async () => {
      await endPartnership(on(318), as('nina'), tenant('fjordlys'), { statement: { acknowledged: true } });
    }),
    step('Chamäleon declines Kleeblatt together with Südcloud', async () => {
      const invited = await invite(330, 'rita', {
        kind: 'joint',
        providerId: tenant('suedcloud'),
        customer: { companyName: 'Chamäleon AG', email: 'carla@chamaeleon.example' },
      });
      const then = on(333);
      await previewInvitation(then, as('carla'), tokenOf(invited.url ?? undefined), { noted: true });
      await declineInvitation(then, as('carla'), tokenOf(invited.url ?? undefined), {
        reason: 'We have chosen another distributor.',
      });
    }),
    step('Nordhandel takes a request for a partnership back, and makes another', async () => {
      const { request } = await requestPartnership(on(371), as('sabine'), {
        email: 'office@weidengrund.example',
      });
      await withdrawPartnershipRequest(on(380), as('sabine'), request.id);
      await requestPartnership(on(409), as('anton'), { email: 'team@lindenhof-it.example', locale: 'en' });
    }),
    step('Kleeblatt removes Chamäleon; the rights there stay until Chamäleon takes them back', async () => {
      await removeCustomer(on(341), as('rita'), tenant('chamaeleon'), {
        relationshipToPartner: 'none',
        statement: { acknowledged: true },
      });
    }),
    step('Kleeblatt tags its customers', async () => {
      await tagCustomer(
        on(352),
        as('arne'),
        tenant('bergmann'),
        { tags: ['Key account', 'Manufacturing'] },
        undefined,
      );
      await tagCustomer(on(352), as('arne'), tenant('eschenbach'), { tags: ['Logistics'] }, undefined);
    }),
    step('Eschenbach takes the rights for its mail back; Kleeblatt’s duty goes on', async () => {
      await removeDelegatedAdmin(on(388), as('tobias'), tenant('kleeblatt'), 'mail');
    }),
    step('An invitation waits, and its addressee is reminded', async () => {
      const { invitation } = await invite(396, 'rita', {
        kind: 'reseller',
        customer: { companyName: 'Moorland Energie GmbH', email: 'einkauf@moorland.example' },
        expiresOn: addDays(begun, 470).toISOString(),
      });
      await remindOfInvitation(on(406), as('rita'), invitation.id);
    }),
    step('An invitation has been opened', async () => {
      const invited = await invite(412, 'arne', {
        kind: 'joint',
        providerId: tenant('nordhandel'),
        customer: { companyName: 'Chamäleon AG', email: 'carla@chamaeleon.example' },
      });
      await previewInvitation(on(414), as('carla'), tokenOf(invited.url ?? undefined), { noted: true });
    }),
    step('The reusable links are ready', async () => {
      await getStandingLink(on(416), as('rita'), {});
      await getStandingLink(on(416), as('rita'), {
        indirectCloudSolutionProviderId: tenant('nordhandel'),
      });
    }),
    ...profilesStory(on, as, tenant),
    ...applications({
      on,
      as,
      // A sample world made by an older version has fewer companies; theirs is no story then.
      lives: (userKey) => world.users.some((it) => it.key === userKey),
    }),
  ];
}

const tokenOf = (url: string | undefined): string => url?.split('/').at(-1) ?? '';

function signerOf(key: string, world: World) {
  const user = world.users.find((it) => it.key === key);
  const domain = world.tenants.find((it) => it.key === user?.tenant)?.domain ?? '';
  const name = key.charAt(0).toUpperCase() + key.slice(1);
  return { firstName: name, lastName: 'of the demo', email: `${key}@${domain}` };
}

const callerOf = (tenantId: TenantId, userId: UserId): Caller => ({
  credentials: {
    kind: 'user',
    id: userId,
    tenantId,
    mfa: true,
    provedAt: null,
    via: 'token',
    applicationId: null,
    grantId: null,
  },
  request: {
    requestId: newId<'request'>(),
    correlationId: newId<'request'>(),
    locale: 'en',
    ip: null,
    replay: null,
    heldBack: null,
  },
});
