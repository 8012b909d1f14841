import { createHash } from 'node:crypto';
import { sampleVersion } from '#modules/agreements/index.ts';
import { mix } from './random.ts';
import { type Customer, type Partner, rightsUntil, type User, type World } from './world.ts';

/** One table as COPY wants it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Lines of COPY's text format, each with its line feed. */
  readonly rows: () => Iterable<string>;
}

type Value = string | number | boolean | null | Buffer | readonly string[];

const escaped = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (it) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[it] ?? it);

function field(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (typeof value === 'number') return String(value);
  return escaped(`{${value.map((it) => `"${it}"`).join(',')}}`);
}

const line = (...values: readonly Value[]): string => `${values.map(field).join('\t')}\n`;
const instant = (at: number): string => new Date(at).toISOString();
const from = (at: number): string => `["${instant(at)}",)`;

/** What the ids of one customer's rows are for. */
const what = {
  link: 1,
  acceptance: 2,
  grant: 3,
  assignment: 4,
  agreement: 5,
  event: 6,
  partnership: 7,
} as const;

const roles = ['directory_readers', 'service_support_administrator'];

/** All tables of a world, in an order that satisfies their references. */
export function tablesOf(world: World): Table[] {
  const { size } = world;
  function* partners() {
    for (let index = 0; index < size.partners; index += 1) yield [world.partner(index), index] as const;
  }
  function* customers() {
    for (let index = 0; index < size.customers; index += 1) yield [world.customer(index), index] as const;
  }
  /** Each partner a customer has, with the kind of its relationship. */
  function* sides(it: Customer): Iterable<readonly [Partner, 'reseller' | 'provider']> {
    yield [world.partner(it.reseller), 'reseller'];
    if (it.provider !== null) yield [world.partner(it.provider), 'provider'];
  }
  function* companies() {
    yield* partners();
    yield* customers();
  }
  const acceptanceOf = (it: Customer, index: number): string | null =>
    it.origin === 'invited' ? world.idOf(it.since, what.acceptance, index) : null;
  const grantOf = (it: Customer, index: number): string => world.idOf(it.since, what.grant, index);
  const admin = (users: readonly User[]): User => users[0] as User;

  return [
    {
      name: 'tenant',
      columns: [
        'tenant_id',
        'kinds',
        'legal_name',
        'domain',
        'country',
        'address',
        'email',
        'phone_number',
        'mpn_id',
        'programme',
        'vetted_at',
        'agreement_signed_at',
        'created_at',
      ],
      *rows() {
        for (const [it, index] of companies()) {
          const partner = 'mpnId' in it ? it : null;
          const address = {
            country: it.country,
            city: `City ${mix(world.seed, index) % 900}`,
            addressLine1: `Street ${mix(world.seed, index, 1) % 200}`,
            postalCode: String(10_000 + (mix(world.seed, index, 2) % 80_000)),
          };
          const at = instant(it.createdAt);
          yield line(
            it.id,
            [partner?.kind ?? 'customer'],
            it.name,
            it.domain,
            it.country,
            JSON.stringify(address),
            `office@${it.domain}`,
            '+49 561 5550100',
            partner?.mpnId ?? null,
            partner && 'active',
            partner && at,
            partner && at,
            at,
          );
        }
      },
    },
    {
      name: 'domain',
      columns: ['name', 'tenant_id', 'is_initial', 'verified_at'],
      *rows() {
        for (const [it] of companies()) yield line(it.domain, it.id, true, instant(it.createdAt));
      },
    },
    {
      name: 'partner_id',
      columns: ['mpn_id', 'tenant_id'],
      *rows() {
        for (const [it] of partners()) yield line(it.mpnId, it.id);
      },
    },
    {
      name: 'tenant_user',
      columns: [
        'tenant_id',
        'id',
        'user_principal_name',
        'user_principal_name_key',
        'display_name',
        'email',
        'locale',
        'created_at',
      ],
      *rows() {
        for (const [it] of companies())
          for (const user of it.users)
            yield line(
              it.id,
              user.id,
              user.principal,
              user.principal,
              user.name,
              user.principal,
              'en',
              instant(it.createdAt),
            );
      },
    },
    {
      name: 'role_assignment',
      columns: ['tenant_id', 'user_id', 'role', 'valid_during'],
      *rows() {
        for (const [it] of companies())
          for (const user of it.users)
            for (const role of user.roles) yield line(it.id, user.id, role, from(it.createdAt));
      },
    },
    {
      name: 'api_app',
      columns: ['tenant_id', 'id', 'client_id', 'name', 'created_at'],
      *rows() {
        for (const [it] of partners())
          yield line(it.id, it.appId, it.clientId, 'Ordering system', instant(it.createdAt));
      },
    },
    {
      name: 'client',
      columns: ['client_id', 'tenant_id', 'app_id'],
      *rows() {
        for (const [it] of partners()) yield line(it.clientId, it.id, it.appId);
      },
    },
    {
      name: 'counterpart',
      columns: ['tenant_id', 'counterpart_id', 'name', 'domain', 'country', 'mpn_id', 'kinds', 'vetted_at'],
      *rows() {
        const row = (owner: { id: string }, it: Partner | Customer) => {
          const partner = 'mpnId' in it ? it : null;
          return line(
            owner.id,
            it.id,
            it.name,
            it.domain,
            it.country,
            partner?.mpnId ?? null,
            [partner?.kind ?? 'customer'],
            partner && instant(it.createdAt),
          );
        };
        for (const [it] of partners()) {
          if (it.provider === null) continue;
          const provider = world.partner(it.provider);
          yield row(it, provider);
          yield row(provider, it);
        }
        for (const [it] of customers())
          for (const [partner] of sides(it)) {
            yield row(it, partner);
            yield row(partner, it);
          }
      },
    },
    {
      name: 'partnership',
      columns: [
        'tenant_id',
        'provider_id',
        'valid_during',
        'id',
        'request_id',
        'text_version',
        'locale',
        'authorized_by',
      ],
      *rows() {
        for (const [it, index] of partners()) {
          if (it.provider === null) continue;
          const provider = world.partner(it.provider);
          const at = Math.max(it.createdAt, provider.createdAt) + 86_400_000;
          const id = world.idOf(at, what.partnership, index);
          yield line(it.id, provider.id, from(at), id, id, 'v1', 'en', admin(it.users).id);
        }
      },
    },
    {
      name: 'provider_reseller',
      columns: ['tenant_id', 'reseller_id', 'valid_during', 'partnership_id', 'admin_access'],
      *rows() {
        for (const [it, index] of partners()) {
          if (it.provider === null) continue;
          const provider = world.partner(it.provider);
          const at = Math.max(it.createdAt, provider.createdAt) + 86_400_000;
          yield line(provider.id, it.id, from(at), world.idOf(at, what.partnership, index), true);
        }
      },
    },
    {
      name: 'customer_agreement',
      columns: ['tenant_id', 'id', 'version', 'country', 'method', 'signer', 'accepted_on', 'accepted_by'],
      *rows() {
        for (const [it, index] of customers()) {
          const user = admin(it.users);
          const [firstName, lastName] = user.name.split(' ');
          yield line(
            it.id,
            world.idOf(it.since, what.agreement, index),
            sampleVersion,
            it.country,
            'direct',
            JSON.stringify({ firstName, lastName, email: user.principal }),
            instant(it.since),
            user.id,
          );
        }
      },
    },
    {
      name: 'acceptance',
      columns: [
        'tenant_id',
        'id',
        'link_id',
        'inviter_id',
        'text_version',
        'locale',
        'accepted_by',
        'accepted_by_name',
        'accepted_at',
        'relationships',
        'grants',
      ],
      *rows() {
        for (const [it, index] of customers()) {
          if (it.origin !== 'invited') continue;
          const user = admin(it.users);
          const since = instant(it.since);
          const relationships = [...sides(it)].map(([partner, kind]) => ({
            partnerId: partner.id,
            kind,
            since,
          }));
          yield line(
            it.id,
            world.idOf(it.since, what.acceptance, index),
            world.idOf(it.since, what.link, index),
            world.partner(it.reseller).id,
            mix(index).toString(16),
            'en',
            user.id,
            user.principal,
            since,
            JSON.stringify(relationships),
            JSON.stringify([{ id: grantOf(it, index), kind: it.rights, since }]),
          );
        }
      },
    },
    {
      name: 'reseller_relationship',
      columns: [
        'tenant_id',
        'partner_id',
        'kind',
        'valid_during',
        'origin',
        'acceptance_id',
        'associated_reseller_id',
      ],
      *rows() {
        for (const [it, index] of customers())
          for (const [partner, kind] of sides(it))
            yield line(
              it.id,
              partner.id,
              kind,
              from(it.since),
              it.origin,
              acceptanceOf(it, index),
              kind === 'provider' ? world.partner(it.reseller).id : null,
            );
      },
    },
    {
      name: 'dap_grant',
      columns: [
        'tenant_id',
        'partner_id',
        'valid_during',
        'id',
        'acceptance_id',
        'granted_by',
        'granted_by_name',
      ],
      *rows() {
        for (const [it, index] of customers()) {
          if (it.rights !== 'dap') continue;
          const user = admin(it.users);
          yield line(
            it.id,
            world.partner(it.reseller).id,
            from(it.since),
            grantOf(it, index),
            acceptanceOf(it, index),
            user.id,
            user.principal,
          );
        }
      },
    },
    {
      name: 'gdap_relationship',
      columns: [
        'tenant_id',
        'id',
        'partner_id',
        'display_name',
        'roles',
        'state',
        'requested_at',
        'activated_at',
        'ends_at',
        'acceptance_id',
        'consented_by',
        'consented_by_name',
      ],
      *rows() {
        for (const [it, index] of customers()) {
          if (it.rights !== 'gdap') continue;
          const user = admin(it.users);
          yield line(
            it.id,
            grantOf(it, index),
            world.partner(it.reseller).id,
            it.name,
            roles,
            'active',
            instant(it.since),
            instant(it.since),
            instant(rightsUntil),
            acceptanceOf(it, index),
            user.id,
            user.principal,
          );
        }
      },
    },
    {
      name: 'access_assignment',
      columns: ['tenant_id', 'id', 'gdap_id', 'partner_id', 'group_name', 'roles', 'valid_during'],
      *rows() {
        for (const [it, index] of customers()) {
          if (it.rights !== 'gdap') continue;
          const id = world.idOf(it.since, what.assignment, index);
          yield line(
            it.id,
            id,
            grantOf(it, index),
            world.partner(it.reseller).id,
            'AdminAgents',
            roles,
            from(it.since),
          );
        }
      },
    },
    {
      name: 'partner_customer',
      columns: [
        'tenant_id',
        'customer_id',
        'kind',
        'active',
        'name',
        'name_key',
        'domain',
        'domain_key',
        'country',
        'since',
        'origin',
        'dap',
        'gdap_until',
        'had_rights',
        'agreement_version',
        'tags',
      ],
      *rows() {
        for (const [it, index] of customers())
          for (const [partner, kind] of sides(it)) {
            const rights = kind === 'reseller' ? it.rights : 'none';
            yield line(
              partner.id,
              it.id,
              kind,
              true,
              it.name,
              it.nameKey,
              it.domain,
              it.domain,
              it.country,
              instant(it.since),
              it.origin,
              rights === 'dap',
              rights === 'gdap' ? instant(rightsUntil) : null,
              rights !== 'none',
              sampleVersion,
              mix(world.seed, index, 7) % 10 === 0 ? ['key account'] : [],
            );
          }
      },
    },
    {
      name: 'event',
      columns: [
        'tenant_id',
        'event_id',
        'at',
        'operation',
        'status',
        'resource_type',
        'actor_kind',
        'actor_id',
        'actor_name',
        'actor_tenant_id',
        'customer_id',
        'customer_name',
        'partner_id',
        'partner_name',
        'detail',
        'detail_salt',
        'detail_digest',
      ],
      *rows() {
        for (const [it, index] of customers()) {
          if (it.origin !== 'invited') continue;
          const user = admin(it.users);
          const inviter = world.partner(it.reseller);
          const detail = JSON.stringify({ acceptanceId: acceptanceOf(it, index), rights: it.rights });
          const salt = Buffer.alloc(16, index & 0xff);
          const digest = createHash('sha256').update(salt).update(detail).digest();
          for (const tenant of [it.id, ...[...sides(it)].map(([partner]) => partner.id)])
            yield line(
              tenant,
              world.idOf(it.since, what.event, index),
              instant(it.since),
              'accept_invitation',
              'succeeded',
              'partner_customer_relationship',
              'user',
              user.id,
              user.principal,
              it.id,
              it.id,
              it.name,
              inviter.id,
              inviter.name,
              detail,
              salt,
              digest,
            );
        }
      },
    },
  ];
}
