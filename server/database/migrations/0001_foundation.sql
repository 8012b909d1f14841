-- Roles. The server works as twotier_app, which owns nothing and cannot look past row-level security;
-- twotier_lookup owns the few look-ups that run before a tenant is known. Roles belong to the whole cluster, so another
-- database of it may have made them.
do $$
begin
  if not exists (select from pg_roles where rolname = 'twotier_app') then
    create role twotier_app nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'twotier_lookup') then
    create role twotier_lookup nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  -- The pool connects as the owner and becomes twotier_app at once (options=-c role=twotier_app).
  execute format('grant twotier_app to %I with set true, inherit false', current_user);
  execute format('grant twotier_lookup to %I with set true, inherit false', current_user);
exception
  when unique_violation or duplicate_object then null; -- another database of this cluster was migrated at the same moment
end
$$;

create extension if not exists btree_gist;

revoke create on schema public from public;
grant usage on schema public to twotier_app, twotier_lookup;

-- Puts a table behind row-level security: the server's role sees the tenants in app.read and writes those in app.write,
-- the owner sees rows only while it migrates. `rights` are the server's, for instance 'select, insert'.
create procedure protect(target regclass, rights text default 'select, insert, update, delete')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('grant %s on %s to twotier_app', rights, target);
  execute format($p$create policy own_read on %s for select to twotier_app
    using (tenant_id = any (nullif(current_setting('app.read', true), '')::uuid[]))$p$, target);
  execute format($p$create policy own_insert on %s for insert to twotier_app
    with check (tenant_id = any (nullif(current_setting('app.write', true), '')::uuid[]))$p$, target);
  execute format($p$create policy own_update on %s for update to twotier_app
    using (tenant_id = any (nullif(current_setting('app.write', true), '')::uuid[]))
    with check (tenant_id = any (nullif(current_setting('app.write', true), '')::uuid[]))$p$, target);
  execute format($p$create policy own_delete on %s for delete to twotier_app
    using (tenant_id = any (nullif(current_setting('app.write', true), '')::uuid[]))$p$, target);
  execute format($p$create policy migration on %s for all to %I
    using (current_setting('app.migrating', true) = 'on')
    with check (current_setting('app.migrating', true) = 'on')$p$, target, current_user);
end
$$;
revoke execute on procedure protect from public;

-- ---------------------------------------------------------------------------------------------------------------------
-- Tenancy

create table tenant (
  tenant_id uuid primary key,
  kinds text[] not null check (kinds <@ '{vendor,provider,reseller,direct,customer,applicant}' and cardinality(kinds) > 0),
  legal_name text not null,
  domain text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  cloud text not null default 'public' check (cloud in ('public', 'usgov', 'germany', 'china')),
  culture text not null default 'en-US',
  language text not null default 'en',
  address jsonb not null default '{}',
  email text,
  phone_number text,
  registration_number text,
  mpn_id text,
  -- null for customers: they are in no programme
  programme text check (programme in ('pending', 'active', 'restricted', 'suspended', 'deauthorized')),
  vetted_at timestamptz,
  agreement_signed_at timestamptz,
  created_at timestamptz not null
);
call protect('tenant');

create table tenant_user (
  tenant_id uuid not null references tenant,
  id uuid not null,
  user_principal_name text not null,
  user_principal_name_key text not null,
  display_name text not null,
  first_name text,
  last_name text,
  email text,
  locale text check (locale in ('en', 'zh-CN', 'ru')),
  is_guest boolean not null default false,
  state text not null default 'active' check (state in ('active', 'blocked')),
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, user_principal_name_key)
);
call protect('tenant_user');

create table role_assignment (
  tenant_id uuid not null,
  user_id uuid not null,
  role text not null,
  valid_during tstzrange not null check (not isempty(valid_during)),
  given_by uuid,
  taken_by uuid,
  primary key (tenant_id, user_id, role, valid_during without overlaps),
  foreign key (tenant_id, user_id) references tenant_user
);
call protect('role_assignment');

create table api_app (
  tenant_id uuid not null references tenant,
  id uuid not null,
  client_id uuid not null,
  name text not null,
  roles text[] not null default '{admin_agent}',
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
call protect('api_app');

-- What one tenant knows of another it has, or had, to do with. Kept in its own tenant so that no list reaches across.
create table counterpart (
  tenant_id uuid not null references tenant,
  counterpart_id uuid not null,
  name text not null,
  domain text not null,
  country text not null,
  mpn_id text,
  kinds text[] not null,
  vetted_at timestamptz,
  primary key (tenant_id, counterpart_id)
);
call protect('counterpart');

-- Directories: names unique across tenants. The name alone is the key; who owns it is tenant_id.
create table domain (
  name text primary key check (name = lower(name)),
  tenant_id uuid not null,
  is_initial boolean not null default false,
  verified_at timestamptz
);
call protect('domain');
create index domain_of_tenant on domain (tenant_id);

create table partner_id (
  mpn_id text primary key,
  tenant_id uuid not null
);
call protect('partner_id');

create table link (
  token_hash bytea primary key,
  tenant_id uuid not null,
  purpose text not null,
  row_id uuid not null,
  generation integer not null
);
call protect('link', 'select, insert, delete');

create table client (
  client_id uuid primary key,
  tenant_id uuid not null,
  app_id uuid not null
);
call protect('client', 'select, insert, delete');

-- ---------------------------------------------------------------------------------------------------------------------
-- Partnerships: the request lives with the provider that asks, the fact with the reseller that consents.

create table partnership_request (
  tenant_id uuid not null references tenant,
  id uuid not null,
  state text not null check (state in ('prepared', 'opened', 'authorized', 'withdrawn')),
  generation integer not null default 1,
  key_id text not null,
  email text,
  locale text not null,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  opened_at timestamptz,
  decided_at timestamptz,
  -- the reseller's side of an authorised request
  reseller_id uuid,
  partnership_id uuid,
  text_version text,
  primary key (tenant_id, id)
);
call protect('partnership_request', 'select, insert, update');
create index partnership_request_newest on partnership_request (tenant_id, id desc);

create table partnership (
  tenant_id uuid not null references tenant,
  provider_id uuid not null,
  valid_during tstzrange not null check (not isempty(valid_during)),
  id uuid not null,
  request_id uuid not null,
  text_version text not null,
  locale text not null,
  authorized_by uuid not null,
  primary key (tenant_id, provider_id, valid_during without overlaps),
  unique (tenant_id, id)
);
call protect('partnership', 'select, insert, update');

-- The provider's own list of its resellers: what it may know of `partnership`, written in the same transaction.
create table provider_reseller (
  tenant_id uuid not null references tenant,
  reseller_id uuid not null,
  valid_during tstzrange not null check (not isempty(valid_during)),
  partnership_id uuid not null,
  admin_access boolean not null,
  primary key (tenant_id, reseller_id, valid_during without overlaps)
);
call protect('provider_reseller', 'select, insert, update');

-- The provider's administrator access to the reseller's own tenant.
create table tenant_admin_grant (
  tenant_id uuid not null references tenant,
  provider_id uuid not null,
  valid_during tstzrange not null check (not isempty(valid_during)),
  partnership_id uuid not null,
  granted_by uuid not null,
  removed_by uuid,
  primary key (tenant_id, provider_id, valid_during without overlaps)
);
call protect('tenant_admin_grant', 'select, insert, update');

-- ---------------------------------------------------------------------------------------------------------------------
-- Invitations live with the partner that asks.

create table standing_link (
  tenant_id uuid not null references tenant,
  id uuid not null,
  -- the provider of a joint link; for a link of the inviter alone the inviter itself
  provider_id uuid not null,
  rights_mode text not null check (rights_mode in ('gdap', 'dap', 'none')),
  generation integer not null default 1,
  key_id text not null,
  created_at timestamptz not null,
  rotated_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, provider_id)
);
call protect('standing_link', 'select, insert, update');

create table invitation (
  tenant_id uuid not null references tenant,
  id uuid not null,
  kind text not null check (kind in ('reseller', 'joint')),
  provider_id uuid check ((provider_id is not null) = (kind = 'joint')),
  -- whom the inviter expects; not a lock
  customer_name text,
  customer_email text,
  rights_mode text not null check (rights_mode in ('gdap', 'dap', 'none')),
  locale text not null,
  state text not null check (state in ('prepared', 'opened', 'accepted', 'declined', 'withdrawn')),
  generation integer not null default 1,
  key_id text not null,
  channel text,
  created_at timestamptz not null,
  created_by uuid not null,
  created_by_name text not null,
  expires_on timestamptz,
  opened_at timestamptz,
  -- kept from the inviter until somebody of that company accepts
  opened_by uuid,
  opened_by_name text,
  opened_by_tenant uuid,
  reminded_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  customer_id uuid,
  decline_reason text,
  acceptance jsonb,
  -- accepted by a company other than the one it was prepared for, until a partner's admin has taken note
  other_name boolean not null default false,
  other_name_noted_at timestamptz,
  job_id uuid,
  primary key (tenant_id, id)
);
call protect('invitation', 'select, insert, update');
create index invitation_newest on invitation (tenant_id, id desc);
create index invitation_by_state on invitation (tenant_id, state, id desc);

-- What the provider of a joint invitation sees of it, in its own tenant.
create table joint_invitation (
  tenant_id uuid not null references tenant,
  invitation_id uuid not null,
  reseller_id uuid not null,
  customer_name text,
  customer_email text,
  rights_mode text not null,
  state text not null,
  created_at timestamptz not null,
  created_by_name text not null,
  expires_on timestamptz,
  opened_at timestamptz,
  decided_at timestamptz,
  customer_id uuid,
  acceptance jsonb,
  other_name boolean not null default false,
  primary key (tenant_id, invitation_id)
);
call protect('joint_invitation', 'select, insert, update');

-- ---------------------------------------------------------------------------------------------------------------------
-- Facts between partner and customer live with the customer, who consents. Three lifecycles, no cascade between them.

create table acceptance (
  tenant_id uuid not null references tenant,
  id uuid not null,
  link_id uuid not null,
  inviter_id uuid not null,
  text_version text not null,
  locale text not null,
  accepted_by uuid not null,
  accepted_by_name text not null,
  accepted_at timestamptz not null,
  source_ip inet,
  -- as accepted: relationships and grants with their ends; the present state is read from the facts
  relationships jsonb not null,
  grants jsonb not null,
  agreement_id uuid,
  primary key (tenant_id, id),
  -- two admins at once, eight clicks, a lost answer: one acceptance
  unique (tenant_id, link_id, text_version)
);
call protect('acceptance', 'select, insert');

create table reseller_relationship (
  tenant_id uuid not null references tenant,
  partner_id uuid not null,
  kind text not null check (kind in ('reseller', 'provider', 'direct')),
  valid_during tstzrange not null check (not isempty(valid_during)),
  origin text not null check (origin in ('imported', 'invited', 'created')),
  acceptance_id uuid,
  -- the reseller a provider was accepted together with
  associated_reseller_id uuid,
  ended_by uuid,
  primary key (tenant_id, partner_id, kind, valid_during without overlaps)
);
call protect('reseller_relationship', 'select, insert, update');

create table dap_grant (
  tenant_id uuid not null references tenant,
  partner_id uuid not null,
  valid_during tstzrange not null check (not isempty(valid_during)),
  -- the same over all spans of one consent: taking one service back closes a span and opens the next
  id uuid not null,
  -- null: all services
  services text[] check (cardinality(services) > 0),
  acceptance_id uuid,
  granted_by uuid,
  granted_by_name text,
  removed_by uuid,
  removed_by_side text check (removed_by_side in ('customer', 'partner', 'vendor')),
  primary key (tenant_id, partner_id, valid_during without overlaps)
);
call protect('dap_grant', 'select, insert, update');

create table gdap_relationship (
  tenant_id uuid not null references tenant,
  id uuid not null,
  partner_id uuid not null,
  display_name text not null,
  roles text[] not null check (cardinality(roles) > 0),
  auto_extend boolean not null default false,
  state text not null check (state in ('active', 'terminated')),
  requested_at timestamptz not null,
  activated_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > activated_at),
  terminated_at timestamptz,
  terminated_by uuid,
  terminated_by_side text check (terminated_by_side in ('customer', 'partner')),
  acceptance_id uuid,
  consented_by uuid,
  consented_by_name text,
  primary key (tenant_id, id)
);
call protect('gdap_relationship', 'select, insert, update');
create index gdap_relationship_by_partner on gdap_relationship (tenant_id, partner_id);

create table access_assignment (
  tenant_id uuid not null,
  id uuid not null,
  gdap_id uuid not null,
  partner_id uuid not null,
  group_name text not null,
  roles text[] not null,
  valid_during tstzrange not null check (not isempty(valid_during)),
  primary key (tenant_id, id),
  foreign key (tenant_id, gdap_id) references gdap_relationship
);
call protect('access_assignment', 'select, insert, update');
create index access_assignment_by_gdap on access_assignment (tenant_id, gdap_id);

create table customer_agreement (
  tenant_id uuid not null references tenant,
  id uuid not null,
  version text not null,
  country text not null,
  method text not null check (method in ('direct', 'attested')),
  signer jsonb not null,
  accepted_on timestamptz not null,
  accepted_by uuid,
  primary key (tenant_id, id)
);
call protect('customer_agreement', 'select, insert');

-- ---------------------------------------------------------------------------------------------------------------------
-- The partner's own view of its customers: one index range is one page, whatever the number of customers.

create table partner_customer (
  tenant_id uuid not null references tenant,
  customer_id uuid not null,
  kind text not null check (kind in ('reseller', 'provider', 'direct')),
  active boolean not null,
  name text not null,
  name_key text not null collate "C",
  domain text not null,
  domain_key text not null collate "C",
  country text not null,
  since timestamptz not null,
  until timestamptz,
  origin text not null check (origin in ('imported', 'invited', 'created')),
  channel text,
  -- the rights this partner holds there, as far as a list shows them
  dap boolean not null default false,
  dap_services text[],
  gdap_until timestamptz,
  -- rights were consented to once: without them the duty to support goes on
  had_rights boolean not null default false,
  agreement_version text,
  tags text[] not null default '{}',
  primary key (tenant_id, customer_id, kind)
);
call protect('partner_customer', 'select, insert, update');
create index partner_customer_by_name on partner_customer (tenant_id, name_key, customer_id, kind) where active;
create index partner_customer_by_since on partner_customer (tenant_id, since, customer_id, kind) where active;
create index partner_customer_by_domain on partner_customer (tenant_id, domain_key, customer_id, kind) where active;

-- Bill-to data of a customer belong to the contract with this partner, so they live with the partner.
create table customer_billing_profile (
  tenant_id uuid not null references tenant,
  customer_id uuid not null,
  version bigint not null,
  profile jsonb not null,
  updated_at timestamptz not null,
  primary key (tenant_id, customer_id)
);
call protect('customer_billing_profile', 'select, insert, update');

create table support_profile (
  tenant_id uuid primary key references tenant,
  email text not null,
  telephone text not null,
  website text not null
);
call protect('support_profile', 'select, insert, update');

-- What a partner stated when it ended a relationship or a partnership, with the version of the text it was shown.
create table removal_statement (
  tenant_id uuid not null references tenant,
  id uuid not null,
  subject text not null check (subject in ('customer_relationship', 'partnership')),
  counterpart_id uuid not null,
  text_version text not null,
  locale text not null,
  -- false: a compatible client made the call without a statement of its own, the call itself acknowledges
  explicit boolean not null,
  stated_by uuid not null,
  stated_by_name text not null,
  stated_at timestamptz not null,
  primary key (tenant_id, id)
);
call protect('removal_statement', 'select, insert');

-- ---------------------------------------------------------------------------------------------------------------------
-- One log, many readers. Insert-only; sealing adds rows elsewhere, it changes none here.

create table event (
  tenant_id uuid not null,
  event_id uuid not null,
  at timestamptz not null,
  operation text not null,
  status text not null check (status in ('succeeded', 'failed', 'progress')),
  error_name text,
  resource_type text not null,
  actor_kind text not null check (actor_kind in ('user', 'app', 'system', 'anonymous')),
  actor_id uuid,
  actor_name text,
  actor_tenant_id uuid,
  application_id text,
  customer_id uuid,
  customer_name text,
  partner_id uuid,
  partner_name text,
  invitation_id uuid,
  request_id uuid,
  detail jsonb not null default '{}',
  -- for the seal: the header is hashed with the digest of the salted detail, so that personal detail can be erased later
  detail_salt bytea not null,
  detail_digest bytea not null,
  written_by xid8 not null default pg_current_xact_id(),
  primary key (tenant_id, event_id)
);
call protect('event', 'select, insert');
create index event_newest on event (tenant_id, at desc, event_id desc);
create index event_of_customer on event (tenant_id, customer_id, at desc, event_id desc);

-- The answer of a POST, for its repeat within 24 hours. Holds no secret.
create table request_replay (
  tenant_id uuid not null,
  actor_id uuid not null,
  route text not null,
  request_id uuid not null,
  body_hash bytea not null,
  status integer,
  answer jsonb,
  headers jsonb,
  created_at timestamptz not null,
  primary key (tenant_id, actor_id, route, request_id)
);
call protect('request_replay');
create index request_replay_age on request_replay (tenant_id, created_at);

-- Long work: a job carries ids and the asking user, never rights.
create table job (
  tenant_id uuid not null references tenant,
  id uuid not null,
  kind text not null,
  state text not null check (state in ('queued', 'running', 'done', 'stopped')),
  dry_run boolean not null default false,
  total integer not null,
  done integer not null default 0,
  failed integer not null default 0,
  input jsonb not null default '{}',
  created_by uuid not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, id)
);
call protect('job', 'select, insert, update');
create unique index job_one_at_a_time on job (tenant_id, kind) where state in ('queued', 'running');

create table job_item (
  tenant_id uuid not null,
  job_id uuid not null,
  position integer not null,
  input jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  outcome jsonb,
  primary key (tenant_id, job_id, position),
  foreign key (tenant_id, job_id) references job
);
call protect('job_item', 'select, insert, update');

-- ---------------------------------------------------------------------------------------------------------------------
-- Look-ups before a tenant is known: one exact name in, ids out, no listing.

grant select on domain, partner_id, link, client to twotier_lookup;
create policy lookup on domain for select to twotier_lookup using (true);
create policy lookup on partner_id for select to twotier_lookup using (true);
create policy lookup on link for select to twotier_lookup using (true);
create policy lookup on client for select to twotier_lookup using (true);

grant create on schema public to twotier_lookup;
set local role twotier_lookup;

create function find_link(hash bytea, out tenant_id uuid, out row_id uuid, out purpose text, out generation integer)
returns setof record
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select l.tenant_id, l.row_id, l.purpose, l.generation from public.link l where l.token_hash = hash $$;

create function find_domain(domain_name text, out tenant_id uuid, out verified boolean)
returns setof record
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select d.tenant_id, d.verified_at is not null from public.domain d where d.name = domain_name $$;

create function find_partner_id(partner_id text)
returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select p.tenant_id from public.partner_id p where p.mpn_id = find_partner_id.partner_id $$;

create function find_client(id uuid, out tenant_id uuid, out app_id uuid)
returns setof record
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select c.tenant_id, c.app_id from public.client c where c.client_id = id $$;

revoke execute on function find_link, find_domain, find_partner_id, find_client from public;
grant execute on function find_link, find_domain, find_partner_id, find_client to twotier_app;

reset role;
revoke create on schema public from twotier_lookup;
