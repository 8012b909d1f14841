import type { Deps } from '#database/work.ts';
import type { Caller } from '#kernel/actor.ts';
import type { TenantId } from '#kernel/ids.ts';
import {
  type DirectoryEntry,
  decideEntryRequest,
  readOrganizationProfile,
  requestEntry,
  updateBillingProfile,
  updateLegalProfile,
  updateSupportProfile,
} from '#modules/profiles/index.ts';
import { cast } from './cast.ts';
import type { Step } from './step.ts';

/** The partners' own people who look after their profiles, and whom they name there. */
const partners = [
  { admin: 'nina', tenant: 'nordhandel', telephone: '+49 451 9012340' },
  { admin: 'georg', tenant: 'suedcloud', telephone: '+43 732 901234' },
  { admin: 'rita', tenant: 'kleeblatt', telephone: '+49 661 901820' },
  { admin: 'ingrid', tenant: 'fjordlys', telephone: '+47 55 90 12 34' },
  { admin: 'lukas', tenant: 'alpenblick', telephone: '+43 512 901234' },
] as const;

const entries: Readonly<Record<'nordhandel' | 'suedcloud', DirectoryEntry>> = {
  nordhandel: {
    countries: ['DE', 'NO', 'DK', 'SE'],
    services: ['customerSupport', 'technicalAssistance', 'financing'],
    supportLevel: 'around_the_clock',
    description: {
      en: 'We look after small and medium resellers in the north: one contact for licences, migration and support.\n\nOur engineers answer in English, German and Norwegian, and we finance projects of up to three years.',
      'zh-CN':
        '我们为北方的中小型经销商提供服务：许可证、迁移和支持均由同一联系人负责。我们为最长三年的项目提供融资。',
      ru: 'Мы работаем с небольшими и средними торговыми посредниками на севере: один контакт для лицензий, миграции и поддержки. Финансируем проекты сроком до трех лет.',
    },
    contact: {
      email: 'reseller@nordhandel.example',
      telephone: '+49 451 9012345',
      website: 'https://nordhandel.example/reseller',
    },
  },
  suedcloud: {
    countries: ['AT', 'DE', 'CH'],
    services: ['technicalAssistance', 'marketing'],
    supportLevel: 'extended_hours',
    description: {
      en: 'Training and campaigns for resellers in the Alps. Every new partner gets a workshop and a year of joint marketing.',
      ru: 'Обучение и кампании для торговых посредников в Альпах. Каждый новый партнер получает семинар и год совместного маркетинга.',
    },
    contact: {
      email: 'partner@suedcloud.example',
      telephone: '+43 732 901230',
      website: 'https://suedcloud.example',
    },
  },
};

/** How the partners complete what they say of themselves, and how both providers come into the directory. */
export function profilesStory(
  on: (day: number) => Deps,
  as: (userKey: string) => Caller,
  tenant: (key: string) => TenantId,
): readonly Step[] {
  return [
    {
      what: 'The partners complete their profiles',
      async tell() {
        for (const it of partners) await complete(on(3), as(it.admin), it);
      },
    },
    {
      what: 'Nordhandel and Südcloud come into the provider directory',
      async tell() {
        await list(on, as('nina'), as('olga'), tenant('nordhandel'), entries.nordhandel);
        await list(on, as('georg'), as('olga'), tenant('suedcloud'), entries.suedcloud);
      },
    },
    {
      what: 'Südcloud asks for another entry, and the vendor has not looked at it yet',
      async tell() {
        await requestEntry(on(417), as('georg'), {
          ...entries.suedcloud,
          services: ['technicalAssistance', 'marketing', 'financing'],
        });
      },
    },
  ];
}

async function complete(
  deps: Deps,
  admin: Caller,
  { admin: key, tenant: company, telephone }: (typeof partners)[number],
): Promise<void> {
  const it = cast.find((each) => each.key === company);
  const person = it?.users.find((each) => each.key === key);
  if (!it || !person) throw new Error(`Nobody of ${company} is called ${key}.`);
  await updateSupportProfile(deps, admin, {
    email: `help@${it.domain}`,
    telephone,
    website: `https://${it.domain}/help`,
  });
  const { address } = await readOrganizationProfile(deps, admin);
  const where = { ...address, country: it.country };
  const primaryContact = {
    firstName: person.first,
    lastName: person.last,
    email: `${key}@${it.domain}`,
    phoneNumber: telephone,
  };
  await updateLegalProfile(deps, admin, {
    address: where,
    primaryContact,
    companyApproverAddress: where,
    companyApproverEmail: `${key}@${it.domain}`,
  });
  if (it.kind === 'provider')
    await updateBillingProfile(deps, admin, { address: where, primaryContact }, undefined);
}

/** Asked for by the provider on one day, confirmed by the vendor on another. */
async function list(
  on: (day: number) => Deps,
  provider: Caller,
  vendor: Caller,
  id: TenantId,
  entry: DirectoryEntry,
): Promise<void> {
  const { request } = await requestEntry(on(5), provider, entry);
  if (!request) throw new Error('What was asked for is not there.');
  await decideEntryRequest(on(7), vendor, id, { outcome: 'confirmed', askedAt: request.askedAt });
}
