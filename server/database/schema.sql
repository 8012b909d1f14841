-- Written by `npm run schema` from the migrated database. Change a migration, not this file.

-- Roles, schemas, extensions

create role twotier_app nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
create role twotier_lookup nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
grant twotier_app to twotier_owner with admin f, inherit f, set t;
grant twotier_app to twotier_owner with admin t, inherit f, set f;
grant twotier_lookup to twotier_owner with admin f, inherit f, set t;
grant twotier_lookup to twotier_owner with admin t, inherit f, set f;
create extension btree_gist schema public;
create schema graphile_worker;
grant usage on schema graphile_worker to twotier_app;
grant usage on schema public to public;
grant usage on schema public to twotier_app;
grant usage on schema public to twotier_lookup;

-- Functions

CREATE OR REPLACE FUNCTION public.find_client(id uuid, OUT tenant_id uuid, OUT app_id uuid)
 RETURNS SETOF record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select c.tenant_id, c.app_id from public.client c where c.client_id = id $function$
;
alter routine find_client(uuid) owner to twotier_lookup;
grant execute on routine find_client(uuid) to twotier_app;

CREATE OR REPLACE FUNCTION public.find_domain(domain_name text, OUT tenant_id uuid, OUT verified boolean)
 RETURNS SETOF record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select d.tenant_id, d.verified_at is not null from public.domain d where d.name = domain_name $function$
;
alter routine find_domain(text) owner to twotier_lookup;
grant execute on routine find_domain(text) to twotier_app;

CREATE OR REPLACE FUNCTION public.find_link(hash bytea, OUT tenant_id uuid, OUT row_id uuid, OUT purpose text, OUT generation integer)
 RETURNS SETOF record
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select l.tenant_id, l.row_id, l.purpose, l.generation from public.link l where l.token_hash = hash $function$
;
alter routine find_link(bytea) owner to twotier_lookup;
grant execute on routine find_link(bytea) to twotier_app;

CREATE OR REPLACE FUNCTION public.find_operator(of_cloud text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select o.tenant_id from public.operator o where o.cloud = of_cloud $function$
;
alter routine find_operator(text) owner to twotier_lookup;
grant execute on routine find_operator(text) to twotier_app;

CREATE OR REPLACE FUNCTION public.find_partner_id(partner_id text)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select p.tenant_id from public.partner_id p where p.mpn_id = find_partner_id.partner_id $function$
;
alter routine find_partner_id(text) owner to twotier_lookup;
grant execute on routine find_partner_id(text) to twotier_app;

CREATE OR REPLACE PROCEDURE public.protect(IN target regclass, IN rights text DEFAULT 'select, insert, update, delete'::text)
 LANGUAGE plpgsql
AS $procedure$
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
$procedure$
;
alter routine protect(regclass,text) owner to twotier_owner;


create table acceptance (
  tenant_id uuid not null,
  id uuid not null,
  link_id uuid not null,
  inviter_id uuid not null,
  text_version text not null,
  locale text not null,
  accepted_by uuid not null,
  accepted_by_name text not null,
  accepted_at timestamp with time zone not null,
  source_ip inet,
  relationships jsonb not null,
  grants jsonb not null,
  agreement_id uuid,
  constraint acceptance_pkey PRIMARY KEY (tenant_id, id),
  constraint acceptance_tenant_id_link_id_text_version_key UNIQUE (tenant_id, link_id, text_version),
  constraint acceptance_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
alter table acceptance owner to twotier_owner;
alter table acceptance enable row level security;
alter table acceptance force row level security;
create policy migration on acceptance for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on acceptance for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on acceptance for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on acceptance for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on acceptance for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select on acceptance to twotier_app;

create table access_assignment (
  tenant_id uuid not null,
  id uuid not null,
  gdap_id uuid not null,
  partner_id uuid not null,
  group_name text not null,
  roles text[] not null,
  valid_during tstzrange not null,
  constraint access_assignment_pkey PRIMARY KEY (tenant_id, id),
  constraint access_assignment_tenant_id_gdap_id_fkey FOREIGN KEY (tenant_id, gdap_id) REFERENCES gdap_relationship(tenant_id, id),
  constraint access_assignment_valid_during_check CHECK ((NOT isempty(valid_during)))
);
alter table access_assignment owner to twotier_owner;
alter table access_assignment enable row level security;
alter table access_assignment force row level security;
CREATE INDEX access_assignment_by_gdap ON public.access_assignment USING btree (tenant_id, gdap_id);
create policy migration on access_assignment for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on access_assignment for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on access_assignment for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on access_assignment for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on access_assignment for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on access_assignment to twotier_app;

create table api_app (
  tenant_id uuid not null,
  id uuid not null,
  client_id uuid not null,
  name text not null,
  roles text[] not null default '{admin_agent}'::text[],
  created_at timestamp with time zone not null,
  is_public boolean not null default false,
  redirect_uris text[] not null default '{}'::text[],
  skips_pkce boolean not null default false,
  reusable_refresh_tokens boolean not null default false,
  constraint api_app_pkey PRIMARY KEY (tenant_id, id),
  constraint api_app_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
alter table api_app owner to twotier_owner;
alter table api_app enable row level security;
alter table api_app force row level security;
create policy migration on api_app for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on api_app for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on api_app for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on api_app for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on api_app for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on api_app to twotier_app;

create table app_secret (
  tenant_id uuid not null,
  id uuid not null,
  app_id uuid not null,
  secret_hash bytea not null,
  created_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  constraint app_secret_pkey PRIMARY KEY (tenant_id, id),
  constraint app_secret_tenant_id_app_id_fkey FOREIGN KEY (tenant_id, app_id) REFERENCES api_app(tenant_id, id) ON DELETE CASCADE,
  constraint app_secret_check CHECK (((ends_at > created_at) AND (ends_at <= (created_at + '730 days'::interval))))
);
alter table app_secret owner to twotier_owner;
alter table app_secret enable row level security;
alter table app_secret force row level security;
CREATE INDEX app_secret_of_app ON public.app_secret USING btree (tenant_id, app_id);
create policy migration on app_secret for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on app_secret for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on app_secret for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on app_secret for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on app_secret for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select on app_secret to twotier_app;

create table client (
  client_id uuid not null,
  tenant_id uuid not null,
  app_id uuid not null,
  constraint client_pkey PRIMARY KEY (client_id)
);
alter table client owner to twotier_owner;
alter table client enable row level security;
alter table client force row level security;
create policy lookup on client for select to twotier_lookup
  using (true);
create policy migration on client for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on client for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on client for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on client for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on client for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select on client to twotier_app;
grant select on client to twotier_lookup;

create table counterpart (
  tenant_id uuid not null,
  counterpart_id uuid not null,
  name text not null,
  domain text not null,
  country text not null,
  mpn_id text,
  kinds text[] not null,
  vetted_at timestamp with time zone,
  constraint counterpart_pkey PRIMARY KEY (tenant_id, counterpart_id),
  constraint counterpart_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
alter table counterpart owner to twotier_owner;
alter table counterpart enable row level security;
alter table counterpart force row level security;
create policy migration on counterpart for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on counterpart for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on counterpart for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on counterpart for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on counterpart for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on counterpart to twotier_app;

create table customer_agreement (
  tenant_id uuid not null,
  id uuid not null,
  version text not null,
  country text not null,
  method text not null,
  signer jsonb not null,
  accepted_on timestamp with time zone not null,
  accepted_by uuid,
  constraint customer_agreement_pkey PRIMARY KEY (tenant_id, id),
  constraint customer_agreement_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint customer_agreement_method_check CHECK ((method = ANY (ARRAY['direct'::text, 'attested'::text])))
);
alter table customer_agreement owner to twotier_owner;
alter table customer_agreement enable row level security;
alter table customer_agreement force row level security;
create policy migration on customer_agreement for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on customer_agreement for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on customer_agreement for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on customer_agreement for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on customer_agreement for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select on customer_agreement to twotier_app;

create table customer_billing_profile (
  tenant_id uuid not null,
  customer_id uuid not null,
  version bigint not null,
  profile jsonb not null,
  updated_at timestamp with time zone not null,
  constraint customer_billing_profile_pkey PRIMARY KEY (tenant_id, customer_id),
  constraint customer_billing_profile_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
alter table customer_billing_profile owner to twotier_owner;
alter table customer_billing_profile enable row level security;
alter table customer_billing_profile force row level security;
create policy migration on customer_billing_profile for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on customer_billing_profile for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on customer_billing_profile for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on customer_billing_profile for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on customer_billing_profile for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on customer_billing_profile to twotier_app;

create table dap_grant (
  tenant_id uuid not null,
  partner_id uuid not null,
  valid_during tstzrange not null,
  id uuid not null,
  services text[],
  acceptance_id uuid,
  granted_by uuid,
  granted_by_name text,
  removed_by uuid,
  removed_by_side text,
  constraint dap_grant_pkey PRIMARY KEY (tenant_id, partner_id, valid_during WITHOUT OVERLAPS),
  constraint dap_grant_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint dap_grant_removed_by_side_check CHECK ((removed_by_side = ANY (ARRAY['customer'::text, 'partner'::text, 'vendor'::text]))),
  constraint dap_grant_services_check CHECK ((cardinality(services) > 0)),
  constraint dap_grant_valid_during_check CHECK ((NOT isempty(valid_during)))
);
alter table dap_grant owner to twotier_owner;
alter table dap_grant enable row level security;
alter table dap_grant force row level security;
create policy migration on dap_grant for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on dap_grant for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on dap_grant for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on dap_grant for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on dap_grant for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on dap_grant to twotier_app;

create table domain (
  name text not null,
  tenant_id uuid not null,
  is_initial boolean not null default false,
  verified_at timestamp with time zone,
  constraint domain_pkey PRIMARY KEY (name),
  constraint domain_name_check CHECK ((name = lower(name)))
);
alter table domain owner to twotier_owner;
alter table domain enable row level security;
alter table domain force row level security;
CREATE INDEX domain_of_tenant ON public.domain USING btree (tenant_id);
create policy lookup on domain for select to twotier_lookup
  using (true);
create policy migration on domain for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on domain for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on domain for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on domain for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on domain for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on domain to twotier_app;
grant select on domain to twotier_lookup;

create table due (
  tenant_id uuid not null,
  due_at timestamp with time zone not null,
  task text not null,
  of_tenant uuid not null,
  row_id uuid not null,
  constraint due_pkey PRIMARY KEY (tenant_id, task, of_tenant, row_id)
);
alter table due owner to twotier_owner;
alter table due enable row level security;
alter table due force row level security;
CREATE INDEX due_next ON public.due USING btree (tenant_id, due_at);
create policy migration on due for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on due for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on due for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on due for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on due for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on due to twotier_app;

create table enrolment (
  tenant_id uuid not null,
  id uuid not null,
  program text not null,
  state text not null,
  state_since timestamp with time zone not null,
  state_reason text,
  version bigint not null default 1,
  mpn_id text,
  legal_profile jsonb not null default '{}'::jsonb,
  primary_contact jsonb not null default '{}'::jsonb,
  support jsonb not null default '{}'::jsonb,
  locale text not null,
  known_company boolean not null default false,
  generation integer not null default 0,
  key_id text,
  verification_sent_at timestamp with time zone,
  verified_at timestamp with time zone,
  submitted_at timestamp with time zone,
  vendor_id uuid,
  agreement_version text,
  agreement_url text,
  agreement_accepted_at timestamp with time zone,
  agreement_accepted_by uuid,
  agreement_signer text,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  constraint enrolment_pkey PRIMARY KEY (tenant_id, id),
  constraint enrolment_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint enrolment_check CHECK (((verified_at IS NOT NULL) OR (state = ANY (ARRAY['draft'::text, 'awaiting_email'::text])))),
  constraint enrolment_program_check CHECK ((program = 'indirect_reseller'::text)),
  constraint enrolment_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'awaiting_email'::text, 'under_review'::text, 'action_required'::text, 'rejected'::text, 'qualified'::text, 'active'::text, 'restricted'::text, 'suspended'::text, 'deauthorized'::text])))
);
alter table enrolment owner to twotier_owner;
alter table enrolment enable row level security;
alter table enrolment force row level security;
CREATE UNIQUE INDEX enrolment_one_at_a_time ON public.enrolment USING btree (tenant_id, program) WHERE (state <> 'deauthorized'::text);
create policy migration on enrolment for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on enrolment for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on enrolment for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on enrolment for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on enrolment for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on enrolment to twotier_app;

create table enrolment_case (
  tenant_id uuid not null,
  enrolment_id uuid not null,
  applicant_id uuid not null,
  state text not null,
  state_since timestamp with time zone not null,
  submitted_at timestamp with time zone not null,
  name_key text not null,
  address_key text not null,
  mpn_id text,
  shown jsonb not null,
  constraint enrolment_case_pkey PRIMARY KEY (tenant_id, enrolment_id),
  constraint enrolment_case_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
alter table enrolment_case owner to twotier_owner;
alter table enrolment_case enable row level security;
alter table enrolment_case force row level security;
CREATE INDEX enrolment_case_by_address ON public.enrolment_case USING btree (tenant_id, address_key);
CREATE INDEX enrolment_case_by_name ON public.enrolment_case USING btree (tenant_id, name_key);
CREATE INDEX enrolment_case_by_state ON public.enrolment_case USING btree (tenant_id, state, state_since, enrolment_id);
CREATE INDEX enrolment_case_waiting ON public.enrolment_case USING btree (tenant_id, state_since, enrolment_id);
create policy migration on enrolment_case for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on enrolment_case for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on enrolment_case for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on enrolment_case for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on enrolment_case for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on enrolment_case to twotier_app;

create table enrolment_check (
  tenant_id uuid not null,
  enrolment_id uuid not null,
  name text not null,
  status text not null,
  rule text not null,
  reason text,
  decided_by_kind text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  findings jsonb not null default '[]'::jsonb,
  proposed_outcome text,
  proposed_reason text,
  proposed_by uuid,
  proposed_by_name text,
  constraint enrolment_check_pkey PRIMARY KEY (tenant_id, enrolment_id, name),
  constraint enrolment_check_tenant_id_enrolment_id_fkey FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment(tenant_id, id),
  constraint enrolment_check_decided_by_kind_check CHECK ((decided_by_kind = ANY (ARRAY['machine'::text, 'reviewer'::text]))),
  constraint enrolment_check_name_check CHECK ((name = ANY (ARRAY['email_ownership'::text, 'identity'::text, 'employment'::text, 'business'::text, 'due_diligence'::text]))),
  constraint enrolment_check_proposed_outcome_check CHECK ((proposed_outcome = ANY (ARRAY['passed'::text, 'failed'::text]))),
  constraint enrolment_check_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'passed'::text, 'evidence_wanted'::text, 'failed'::text])))
);
alter table enrolment_check owner to twotier_owner;
alter table enrolment_check enable row level security;
alter table enrolment_check force row level security;
create policy migration on enrolment_check for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on enrolment_check for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on enrolment_check for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on enrolment_check for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on enrolment_check for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on enrolment_check to twotier_app;

create table enrolment_document (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  check_name text not null,
  file_name text not null,
  type text not null,
  size integer not null,
  comment text,
  uploaded_at timestamp with time zone not null,
  uploaded_by uuid not null,
  deleted_at timestamp with time zone,
  constraint enrolment_document_pkey PRIMARY KEY (tenant_id, id),
  constraint enrolment_document_tenant_id_enrolment_id_fkey FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment(tenant_id, id),
  constraint enrolment_document_type_check CHECK ((type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text])))
);
alter table enrolment_document owner to twotier_owner;
alter table enrolment_document enable row level security;
alter table enrolment_document force row level security;
CREATE INDEX enrolment_document_of ON public.enrolment_document USING btree (tenant_id, enrolment_id, id);
create policy migration on enrolment_document for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on enrolment_document for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on enrolment_document for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on enrolment_document for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on enrolment_document for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on enrolment_document to twotier_app;

create table enrolment_move (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  at timestamp with time zone not null,
  state text not null,
  by_kind text not null,
  reason text,
  constraint enrolment_move_pkey PRIMARY KEY (tenant_id, id),
  constraint enrolment_move_tenant_id_enrolment_id_fkey FOREIGN KEY (tenant_id, enrolment_id) REFERENCES enrolment(tenant_id, id),
  constraint enrolment_move_by_kind_check CHECK ((by_kind = ANY (ARRAY['applicant'::text, 'contact'::text, 'reviewer'::text, 'machine'::text])))
);
alter table enrolment_move owner to twotier_owner;
alter table enrolment_move enable row level security;
alter table enrolment_move force row level security;
CREATE INDEX enrolment_move_of ON public.enrolment_move USING btree (tenant_id, enrolment_id, id);
create policy migration on enrolment_move for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on enrolment_move for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on enrolment_move for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on enrolment_move for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on enrolment_move for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select on enrolment_move to twotier_app;

create table event (
  tenant_id uuid not null,
  event_id uuid not null,
  at timestamp with time zone not null,
  operation text not null,
  status text not null,
  error_name text,
  resource_type text not null,
  actor_kind text not null,
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
  detail jsonb not null default '{}'::jsonb,
  detail_salt bytea not null,
  detail_digest bytea not null,
  written_by xid8 not null default pg_current_xact_id(),
  constraint event_pkey PRIMARY KEY (tenant_id, event_id),
  constraint event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['user'::text, 'app'::text, 'system'::text, 'anonymous'::text]))),
  constraint event_status_check CHECK ((status = ANY (ARRAY['succeeded'::text, 'failed'::text, 'progress'::text])))
);
alter table event owner to twotier_owner;
alter table event enable row level security;
alter table event force row level security;
CREATE INDEX event_newest ON public.event USING btree (tenant_id, at DESC, event_id DESC);
CREATE INDEX event_of_customer ON public.event USING btree (tenant_id, customer_id, at DESC, event_id DESC);
create policy migration on event for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on event for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on event for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on event for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on event for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select on event to twotier_app;

create table federated_identity (
  tenant_id uuid not null,
  issuer text not null,
  subject text not null,
  user_id uuid not null,
  created_at timestamp with time zone not null,
  constraint federated_identity_pkey PRIMARY KEY (tenant_id, issuer, subject),
  constraint federated_identity_tenant_id_user_id_issuer_key UNIQUE (tenant_id, user_id, issuer),
  constraint federated_identity_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenant_user(tenant_id, id)
);
alter table federated_identity owner to twotier_owner;
alter table federated_identity enable row level security;
alter table federated_identity force row level security;
create policy migration on federated_identity for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on federated_identity for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on federated_identity for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on federated_identity for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on federated_identity for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on federated_identity to twotier_app;

create table gdap_relationship (
  tenant_id uuid not null,
  id uuid not null,
  partner_id uuid not null,
  display_name text not null,
  roles text[] not null,
  auto_extend boolean not null default false,
  state text not null,
  requested_at timestamp with time zone not null,
  activated_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  terminated_at timestamp with time zone,
  terminated_by uuid,
  terminated_by_side text,
  acceptance_id uuid,
  consented_by uuid,
  consented_by_name text,
  constraint gdap_relationship_pkey PRIMARY KEY (tenant_id, id),
  constraint gdap_relationship_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint gdap_relationship_check CHECK ((ends_at > activated_at)),
  constraint gdap_relationship_roles_check CHECK ((cardinality(roles) > 0)),
  constraint gdap_relationship_state_check CHECK ((state = ANY (ARRAY['active'::text, 'terminated'::text]))),
  constraint gdap_relationship_terminated_by_side_check CHECK ((terminated_by_side = ANY (ARRAY['customer'::text, 'partner'::text])))
);
alter table gdap_relationship owner to twotier_owner;
alter table gdap_relationship enable row level security;
alter table gdap_relationship force row level security;
CREATE INDEX gdap_relationship_by_partner ON public.gdap_relationship USING btree (tenant_id, partner_id);
create policy migration on gdap_relationship for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on gdap_relationship for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on gdap_relationship for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on gdap_relationship for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on gdap_relationship for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on gdap_relationship to twotier_app;

create table guess (
  tenant_id uuid not null,
  key bytea not null,
  failures integer not null,
  began_at timestamp with time zone not null,
  failed_at timestamp with time zone not null,
  wait_until timestamp with time zone,
  constraint guess_pkey PRIMARY KEY (tenant_id, key)
);
alter table guess owner to twotier_owner;
alter table guess enable row level security;
alter table guess force row level security;
CREATE INDEX guess_age ON public.guess USING btree (tenant_id, failed_at);
create policy migration on guess for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on guess for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on guess for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on guess for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on guess for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on guess to twotier_app;

create table identity_provider (
  tenant_id uuid not null,
  issuer text not null,
  client_id text not null,
  sealed_client_secret bytea not null,
  trusts_mfa boolean not null default false,
  enabled boolean not null default true,
  created_at timestamp with time zone not null,
  constraint identity_provider_pkey PRIMARY KEY (tenant_id),
  constraint identity_provider_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
alter table identity_provider owner to twotier_owner;
alter table identity_provider enable row level security;
alter table identity_provider force row level security;
create policy migration on identity_provider for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on identity_provider for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on identity_provider for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on identity_provider for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on identity_provider for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on identity_provider to twotier_app;

create table invitation (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  provider_id uuid,
  customer_name text,
  customer_email text,
  rights_mode text not null,
  locale text not null,
  state text not null,
  generation integer not null default 1,
  key_id text not null,
  channel text,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  expires_on timestamp with time zone,
  opened_at timestamp with time zone,
  opened_by uuid,
  opened_by_name text,
  opened_by_tenant uuid,
  reminded_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by uuid,
  decided_by_name text,
  customer_id uuid,
  decline_reason text,
  acceptance jsonb,
  other_name boolean not null default false,
  other_name_noted_at timestamp with time zone,
  job_id uuid,
  constraint invitation_pkey PRIMARY KEY (tenant_id, id),
  constraint invitation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint invitation_check CHECK (((provider_id IS NOT NULL) = (kind = 'joint'::text))),
  constraint invitation_kind_check CHECK ((kind = ANY (ARRAY['reseller'::text, 'joint'::text]))),
  constraint invitation_rights_mode_check CHECK ((rights_mode = ANY (ARRAY['gdap'::text, 'dap'::text, 'none'::text]))),
  constraint invitation_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'opened'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text])))
);
alter table invitation owner to twotier_owner;
alter table invitation enable row level security;
alter table invitation force row level security;
CREATE INDEX invitation_by_state ON public.invitation USING btree (tenant_id, state, id DESC);
CREATE INDEX invitation_newest ON public.invitation USING btree (tenant_id, id DESC);
create policy migration on invitation for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on invitation for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on invitation for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on invitation for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on invitation for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on invitation to twotier_app;

create table job (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  state text not null,
  dry_run boolean not null default false,
  total integer not null,
  done integer not null default 0,
  failed integer not null default 0,
  input jsonb not null default '{}'::jsonb,
  created_by uuid not null,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint job_pkey PRIMARY KEY (tenant_id, id),
  constraint job_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'stopped'::text])))
);
alter table job owner to twotier_owner;
alter table job enable row level security;
alter table job force row level security;
CREATE UNIQUE INDEX job_one_at_a_time ON public.job USING btree (tenant_id, kind) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));
create policy migration on job for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on job for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on job for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on job for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on job for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on job to twotier_app;

create table job_item (
  tenant_id uuid not null,
  job_id uuid not null,
  "position" integer not null,
  input jsonb not null,
  state text not null default 'waiting'::text,
  outcome jsonb,
  constraint job_item_pkey PRIMARY KEY (tenant_id, job_id, "position"),
  constraint job_item_tenant_id_job_id_fkey FOREIGN KEY (tenant_id, job_id) REFERENCES job(tenant_id, id),
  constraint job_item_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text])))
);
alter table job_item owner to twotier_owner;
alter table job_item enable row level security;
alter table job_item force row level security;
create policy migration on job_item for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on job_item for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on job_item for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on job_item for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on job_item for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on job_item to twotier_app;

create table joint_invitation (
  tenant_id uuid not null,
  invitation_id uuid not null,
  reseller_id uuid not null,
  customer_name text,
  customer_email text,
  rights_mode text not null,
  state text not null,
  created_at timestamp with time zone not null,
  created_by_name text not null,
  expires_on timestamp with time zone,
  opened_at timestamp with time zone,
  decided_at timestamp with time zone,
  customer_id uuid,
  acceptance jsonb,
  other_name boolean not null default false,
  constraint joint_invitation_pkey PRIMARY KEY (tenant_id, invitation_id),
  constraint joint_invitation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
alter table joint_invitation owner to twotier_owner;
alter table joint_invitation enable row level security;
alter table joint_invitation force row level security;
create policy migration on joint_invitation for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on joint_invitation for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on joint_invitation for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on joint_invitation for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on joint_invitation for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on joint_invitation to twotier_app;

create table legal_profile (
  tenant_id uuid not null,
  profile jsonb not null,
  vetting text not null,
  changed text[] not null,
  reason text,
  vetted jsonb,
  updated_at timestamp with time zone not null,
  constraint legal_profile_pkey PRIMARY KEY (tenant_id),
  constraint legal_profile_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint legal_profile_changed_check CHECK ((changed <@ '{name,address}'::text[])),
  constraint legal_profile_check CHECK (((vetting = 'authorized'::text) = (cardinality(changed) = 0))),
  constraint legal_profile_vetting_check CHECK ((vetting = ANY (ARRAY['pending'::text, 'authorized'::text, 'rejected'::text])))
);
alter table legal_profile owner to twotier_owner;
alter table legal_profile enable row level security;
alter table legal_profile force row level security;
create policy migration on legal_profile for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on legal_profile for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on legal_profile for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on legal_profile for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on legal_profile for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on legal_profile to twotier_app;

create table link (
  token_hash bytea not null,
  tenant_id uuid not null,
  purpose text not null,
  row_id uuid not null,
  generation integer not null,
  constraint link_pkey PRIMARY KEY (token_hash)
);
alter table link owner to twotier_owner;
alter table link enable row level security;
alter table link force row level security;
create policy lookup on link for select to twotier_lookup
  using (true);
create policy migration on link for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on link for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on link for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on link for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on link for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select on link to twotier_app;
grant select on link to twotier_lookup;

create table mail (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  user_id uuid,
  row_id uuid,
  facts jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  to_name text,
  to_address text,
  locale text,
  failed_at timestamp with time zone,
  failure text,
  given_up boolean not null default false,
  constraint mail_pkey PRIMARY KEY (tenant_id, id),
  constraint mail_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint mail_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenant_user(tenant_id, id),
  constraint mail_has_a_reader CHECK (((user_id IS NULL) = (to_address IS NOT NULL)))
);
alter table mail owner to twotier_owner;
alter table mail enable row level security;
alter table mail force row level security;
CREATE INDEX mail_of_row ON public.mail USING btree (tenant_id, row_id, id) WHERE (row_id IS NOT NULL);
CREATE INDEX mail_of_user ON public.mail USING btree (tenant_id, user_id, kind, created_at);
create policy migration on mail for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on mail for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on mail for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on mail for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on mail for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on mail to twotier_app;

create table membership_sign_in (
  tenant_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  session_id uuid,
  sealed_question bytea,
  sealed_answer bytea,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint membership_sign_in_pkey PRIMARY KEY (tenant_id, user_id),
  constraint membership_sign_in_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenant_user(tenant_id, id) ON DELETE CASCADE,
  constraint membership_sign_in_check CHECK (((sealed_answer IS NULL) OR (sealed_question IS NULL)))
);
alter table membership_sign_in owner to twotier_owner;
alter table membership_sign_in enable row level security;
alter table membership_sign_in force row level security;
create policy migration on membership_sign_in for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on membership_sign_in for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on membership_sign_in for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on membership_sign_in for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on membership_sign_in for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on membership_sign_in to twotier_app;

create table oauth_payload (
  tenant_id uuid not null,
  model text not null,
  id text not null,
  sealed_payload bytea not null,
  grant_id text,
  uid text,
  user_code text,
  user_id uuid,
  client_id text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  consumed_at timestamp with time zone,
  constraint oauth_payload_pkey PRIMARY KEY (tenant_id, model, id),
  constraint oauth_payload_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
alter table oauth_payload owner to twotier_owner;
alter table oauth_payload enable row level security;
alter table oauth_payload force row level security;
CREATE INDEX oauth_grant_of_user ON public.oauth_payload USING btree (tenant_id, user_id) WHERE (model = 'Grant'::text);
CREATE INDEX oauth_payload_age ON public.oauth_payload USING btree (tenant_id, expires_at);
CREATE INDEX oauth_payload_by_uid ON public.oauth_payload USING btree (tenant_id, uid) WHERE (uid IS NOT NULL);
CREATE INDEX oauth_payload_by_user_code ON public.oauth_payload USING btree (tenant_id, user_code) WHERE (user_code IS NOT NULL);
CREATE INDEX oauth_payload_of_grant ON public.oauth_payload USING btree (tenant_id, grant_id) WHERE (grant_id IS NOT NULL);
create policy migration on oauth_payload for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on oauth_payload for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on oauth_payload for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on oauth_payload for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on oauth_payload for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on oauth_payload to twotier_app;

create table operator (
  cloud text not null,
  tenant_id uuid not null,
  constraint operator_pkey PRIMARY KEY (cloud)
);
alter table operator owner to twotier_owner;
alter table operator enable row level security;
alter table operator force row level security;
create policy lookup on operator for select to twotier_lookup
  using (true);
create policy migration on operator for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on operator for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on operator for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on operator for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on operator for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select on operator to twotier_app;
grant select on operator to twotier_lookup;

create table partner_billing_profile (
  tenant_id uuid not null,
  version bigint not null,
  profile jsonb not null,
  updated_at timestamp with time zone not null,
  constraint partner_billing_profile_pkey PRIMARY KEY (tenant_id),
  constraint partner_billing_profile_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
alter table partner_billing_profile owner to twotier_owner;
alter table partner_billing_profile enable row level security;
alter table partner_billing_profile force row level security;
create policy migration on partner_billing_profile for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on partner_billing_profile for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on partner_billing_profile for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on partner_billing_profile for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on partner_billing_profile for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on partner_billing_profile to twotier_app;

create table partner_customer (
  tenant_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  active boolean not null,
  name text not null,
  name_key text collate "C" not null,
  domain text not null,
  domain_key text collate "C" not null,
  country text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  origin text not null,
  channel text,
  dap boolean not null default false,
  dap_services text[],
  gdap_until timestamp with time zone,
  had_rights boolean not null default false,
  agreement_version text,
  tags text[] not null default '{}'::text[],
  constraint partner_customer_pkey PRIMARY KEY (tenant_id, customer_id, kind),
  constraint partner_customer_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint partner_customer_kind_check CHECK ((kind = ANY (ARRAY['reseller'::text, 'provider'::text, 'direct'::text]))),
  constraint partner_customer_origin_check CHECK ((origin = ANY (ARRAY['imported'::text, 'invited'::text, 'created'::text])))
);
alter table partner_customer owner to twotier_owner;
alter table partner_customer enable row level security;
alter table partner_customer force row level security;
CREATE INDEX partner_customer_by_domain ON public.partner_customer USING btree (tenant_id, domain_key, customer_id, kind) WHERE active;
CREATE INDEX partner_customer_by_name ON public.partner_customer USING btree (tenant_id, name_key, customer_id, kind) WHERE active;
CREATE INDEX partner_customer_by_since ON public.partner_customer USING btree (tenant_id, since, customer_id, kind) WHERE active;
create policy migration on partner_customer for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on partner_customer for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on partner_customer for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on partner_customer for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on partner_customer for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on partner_customer to twotier_app;

create table partner_id (
  mpn_id text not null,
  tenant_id uuid not null,
  constraint partner_id_pkey PRIMARY KEY (mpn_id)
);
alter table partner_id owner to twotier_owner;
alter table partner_id enable row level security;
alter table partner_id force row level security;
create policy lookup on partner_id for select to twotier_lookup
  using (true);
create policy migration on partner_id for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on partner_id for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on partner_id for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on partner_id for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on partner_id for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on partner_id to twotier_app;
grant select on partner_id to twotier_lookup;

create table partnership (
  tenant_id uuid not null,
  provider_id uuid not null,
  valid_during tstzrange not null,
  id uuid not null,
  request_id uuid not null,
  text_version text not null,
  locale text not null,
  authorized_by uuid not null,
  constraint partnership_pkey PRIMARY KEY (tenant_id, provider_id, valid_during WITHOUT OVERLAPS),
  constraint partnership_tenant_id_id_key UNIQUE (tenant_id, id),
  constraint partnership_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint partnership_valid_during_check CHECK ((NOT isempty(valid_during)))
);
alter table partnership owner to twotier_owner;
alter table partnership enable row level security;
alter table partnership force row level security;
create policy migration on partnership for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on partnership for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on partnership for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on partnership for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on partnership for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on partnership to twotier_app;

create table partnership_request (
  tenant_id uuid not null,
  id uuid not null,
  state text not null,
  generation integer not null default 1,
  key_id text not null,
  email text,
  locale text not null,
  created_at timestamp with time zone not null,
  created_by uuid not null,
  created_by_name text not null,
  opened_at timestamp with time zone,
  decided_at timestamp with time zone,
  reseller_id uuid,
  partnership_id uuid,
  text_version text,
  constraint partnership_request_pkey PRIMARY KEY (tenant_id, id),
  constraint partnership_request_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint partnership_request_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'opened'::text, 'authorized'::text, 'withdrawn'::text])))
);
alter table partnership_request owner to twotier_owner;
alter table partnership_request enable row level security;
alter table partnership_request force row level security;
CREATE INDEX partnership_request_newest ON public.partnership_request USING btree (tenant_id, id DESC);
create policy migration on partnership_request for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on partnership_request for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on partnership_request for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on partnership_request for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on partnership_request for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on partnership_request to twotier_app;

create table passkey (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  name text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (tenant_id, id),
  constraint passkey_tenant_id_credential_id_key UNIQUE (tenant_id, credential_id),
  constraint passkey_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenant_user(tenant_id, id)
);
alter table passkey owner to twotier_owner;
alter table passkey enable row level security;
alter table passkey force row level security;
CREATE INDEX passkey_of_user ON public.passkey USING btree (tenant_id, user_id);
create policy migration on passkey for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on passkey for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on passkey for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on passkey for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on passkey for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on passkey to twotier_app;

create table password (
  tenant_id uuid not null,
  user_id uuid not null,
  hash text not null,
  temporary boolean not null default false,
  expires_at timestamp with time zone,
  used_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  constraint password_pkey PRIMARY KEY (tenant_id, user_id),
  constraint password_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenant_user(tenant_id, id),
  constraint password_check CHECK (((expires_at IS NOT NULL) = temporary))
);
alter table password owner to twotier_owner;
alter table password enable row level security;
alter table password force row level security;
create policy migration on password for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on password for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on password for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on password for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on password for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on password to twotier_app;

create table password_reset (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  key_id text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint password_reset_pkey PRIMARY KEY (tenant_id, id),
  constraint password_reset_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenant_user(tenant_id, id)
);
alter table password_reset owner to twotier_owner;
alter table password_reset enable row level security;
alter table password_reset force row level security;
CREATE INDEX password_reset_of_user ON public.password_reset USING btree (tenant_id, user_id, created_at);
create policy migration on password_reset for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on password_reset for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on password_reset for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on password_reset for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on password_reset for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on password_reset to twotier_app;

create table provider_entry (
  tenant_id uuid not null,
  listed boolean not null,
  version bigint not null,
  name text not null,
  name_key text collate "C" not null,
  country text not null,
  countries text[] not null,
  services text[] not null,
  words text not null,
  entry jsonb not null,
  confirmed_at timestamp with time zone not null,
  confirmed_by uuid not null,
  constraint provider_entry_pkey PRIMARY KEY (tenant_id),
  constraint provider_entry_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint provider_entry_countries_check CHECK ((cardinality(countries) > 0)),
  constraint provider_entry_services_check CHECK ((services <@ '{customerSupport,technicalAssistance,marketing,financing}'::text[]))
);
alter table provider_entry owner to twotier_owner;
alter table provider_entry enable row level security;
alter table provider_entry force row level security;
CREATE INDEX provider_entry_by_name ON public.provider_entry USING btree (name_key, tenant_id) WHERE listed;
create policy directory on provider_entry for select to twotier_app
  using (listed);
create policy migration on provider_entry for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on provider_entry for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on provider_entry for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on provider_entry for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on provider_entry for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on provider_entry to twotier_app;

create table provider_entry_request (
  tenant_id uuid not null,
  provider_id uuid not null,
  state text not null,
  entry jsonb not null,
  asked_at timestamp with time zone not null,
  asked_by_name text not null,
  decided_at timestamp with time zone,
  reason text,
  constraint provider_entry_request_pkey PRIMARY KEY (tenant_id, provider_id),
  constraint provider_entry_request_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint provider_entry_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'confirmed'::text, 'declined'::text, 'withdrawn'::text])))
);
alter table provider_entry_request owner to twotier_owner;
alter table provider_entry_request enable row level security;
alter table provider_entry_request force row level security;
create policy migration on provider_entry_request for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on provider_entry_request for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on provider_entry_request for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on provider_entry_request for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on provider_entry_request for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on provider_entry_request to twotier_app;

create table provider_reseller (
  tenant_id uuid not null,
  reseller_id uuid not null,
  valid_during tstzrange not null,
  partnership_id uuid not null,
  admin_access boolean not null,
  constraint provider_reseller_pkey PRIMARY KEY (tenant_id, reseller_id, valid_during WITHOUT OVERLAPS),
  constraint provider_reseller_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint provider_reseller_valid_during_check CHECK ((NOT isempty(valid_during)))
);
alter table provider_reseller owner to twotier_owner;
alter table provider_reseller enable row level security;
alter table provider_reseller force row level security;
create policy migration on provider_reseller for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on provider_reseller for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on provider_reseller for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on provider_reseller for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on provider_reseller for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on provider_reseller to twotier_app;

create table recovery_code (
  tenant_id uuid not null,
  user_id uuid not null,
  code_hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (tenant_id, user_id, code_hash),
  constraint recovery_code_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenant_user(tenant_id, id)
);
alter table recovery_code owner to twotier_owner;
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy migration on recovery_code for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on recovery_code for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on recovery_code for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on recovery_code for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on recovery_code for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on recovery_code to twotier_app;

create table registry_account (
  tenant_id uuid not null,
  id uuid not null,
  user_name text not null,
  user_name_key text not null,
  password_hash text not null,
  created_at timestamp with time zone not null,
  constraint registry_account_pkey PRIMARY KEY (tenant_id, id),
  constraint registry_account_tenant_id_user_name_key_key UNIQUE (tenant_id, user_name_key)
);
alter table registry_account owner to twotier_owner;
alter table registry_account enable row level security;
alter table registry_account force row level security;
create policy migration on registry_account for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on registry_account for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on registry_account for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on registry_account for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on registry_account for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on registry_account to twotier_app;

create table registry_account_profile (
  tenant_id uuid not null,
  account_id uuid not null,
  mpn_id text not null,
  constraint registry_account_profile_pkey PRIMARY KEY (tenant_id, account_id, mpn_id),
  constraint registry_account_profile_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES registry_account(tenant_id, id) ON DELETE CASCADE,
  constraint registry_account_profile_tenant_id_mpn_id_fkey FOREIGN KEY (tenant_id, mpn_id) REFERENCES registry_profile(tenant_id, mpn_id) ON DELETE CASCADE
);
alter table registry_account_profile owner to twotier_owner;
alter table registry_account_profile enable row level security;
alter table registry_account_profile force row level security;
create policy migration on registry_account_profile for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on registry_account_profile for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on registry_account_profile for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on registry_account_profile for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on registry_account_profile for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on registry_account_profile to twotier_app;

create table registry_payload (
  tenant_id uuid not null,
  model text not null,
  id text not null,
  sealed_payload bytea not null,
  grant_id text,
  uid text,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  consumed_at timestamp with time zone,
  constraint registry_payload_pkey PRIMARY KEY (tenant_id, model, id)
);
alter table registry_payload owner to twotier_owner;
alter table registry_payload enable row level security;
alter table registry_payload force row level security;
CREATE INDEX registry_payload_age ON public.registry_payload USING btree (tenant_id, expires_at);
CREATE INDEX registry_payload_by_uid ON public.registry_payload USING btree (tenant_id, uid) WHERE (uid IS NOT NULL);
CREATE INDEX registry_payload_of_grant ON public.registry_payload USING btree (tenant_id, grant_id) WHERE (grant_id IS NOT NULL);
create policy migration on registry_payload for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on registry_payload for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on registry_payload for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on registry_payload for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on registry_payload for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on registry_payload to twotier_app;

create table registry_profile (
  tenant_id uuid not null,
  mpn_id text not null,
  company_name text not null,
  country text not null,
  type text not null,
  status text not null,
  address jsonb not null default '{}'::jsonb,
  constraint registry_profile_pkey PRIMARY KEY (tenant_id, mpn_id),
  constraint registry_profile_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint registry_profile_status_check CHECK ((status = ANY (ARRAY['active'::text, 'inactive'::text]))),
  constraint registry_profile_type_check CHECK ((type = ANY (ARRAY['location'::text, 'global'::text])))
);
alter table registry_profile owner to twotier_owner;
alter table registry_profile enable row level security;
alter table registry_profile force row level security;
create policy migration on registry_profile for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on registry_profile for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on registry_profile for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on registry_profile for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on registry_profile for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on registry_profile to twotier_app;

create table removal_statement (
  tenant_id uuid not null,
  id uuid not null,
  subject text not null,
  counterpart_id uuid not null,
  text_version text not null,
  locale text not null,
  explicit boolean not null,
  stated_by uuid not null,
  stated_by_name text not null,
  stated_at timestamp with time zone not null,
  constraint removal_statement_pkey PRIMARY KEY (tenant_id, id),
  constraint removal_statement_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint removal_statement_subject_check CHECK ((subject = ANY (ARRAY['customer_relationship'::text, 'partnership'::text])))
);
alter table removal_statement owner to twotier_owner;
alter table removal_statement enable row level security;
alter table removal_statement force row level security;
create policy migration on removal_statement for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on removal_statement for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on removal_statement for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on removal_statement for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on removal_statement for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select on removal_statement to twotier_app;

create table request_replay (
  tenant_id uuid not null,
  actor_id uuid not null,
  route text not null,
  request_id uuid not null,
  body_hash bytea not null,
  status integer,
  answer jsonb,
  headers jsonb,
  created_at timestamp with time zone not null,
  constraint request_replay_pkey PRIMARY KEY (tenant_id, actor_id, route, request_id)
);
alter table request_replay owner to twotier_owner;
alter table request_replay enable row level security;
alter table request_replay force row level security;
CREATE INDEX request_replay_age ON public.request_replay USING btree (tenant_id, created_at);
create policy migration on request_replay for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on request_replay for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on request_replay for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on request_replay for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on request_replay for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on request_replay to twotier_app;

create table reseller_relationship (
  tenant_id uuid not null,
  partner_id uuid not null,
  kind text not null,
  valid_during tstzrange not null,
  origin text not null,
  acceptance_id uuid,
  associated_reseller_id uuid,
  ended_by uuid,
  constraint reseller_relationship_pkey PRIMARY KEY (tenant_id, partner_id, kind, valid_during WITHOUT OVERLAPS),
  constraint reseller_relationship_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint reseller_relationship_kind_check CHECK ((kind = ANY (ARRAY['reseller'::text, 'provider'::text, 'direct'::text]))),
  constraint reseller_relationship_origin_check CHECK ((origin = ANY (ARRAY['imported'::text, 'invited'::text, 'created'::text]))),
  constraint reseller_relationship_valid_during_check CHECK ((NOT isempty(valid_during)))
);
alter table reseller_relationship owner to twotier_owner;
alter table reseller_relationship enable row level security;
alter table reseller_relationship force row level security;
create policy migration on reseller_relationship for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on reseller_relationship for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on reseller_relationship for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on reseller_relationship for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on reseller_relationship for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on reseller_relationship to twotier_app;

create table role_assignment (
  tenant_id uuid not null,
  user_id uuid not null,
  role text not null,
  valid_during tstzrange not null,
  given_by uuid,
  taken_by uuid,
  constraint role_assignment_pkey PRIMARY KEY (tenant_id, user_id, role, valid_during WITHOUT OVERLAPS),
  constraint role_assignment_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenant_user(tenant_id, id),
  constraint role_assignment_valid_during_check CHECK ((NOT isempty(valid_during)))
);
alter table role_assignment owner to twotier_owner;
alter table role_assignment enable row level security;
alter table role_assignment force row level security;
CREATE INDEX role_assignment_now ON public.role_assignment USING btree (tenant_id, role) WHERE upper_inf(valid_during);
create policy migration on role_assignment for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on role_assignment for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on role_assignment for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on role_assignment for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on role_assignment for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on role_assignment to twotier_app;

create table schema_migration (
  name text not null,
  applied_at timestamp with time zone not null,
  constraint schema_migration_pkey PRIMARY KEY (name)
);
alter table schema_migration owner to twotier_owner;

create table session (
  tenant_id uuid not null,
  id uuid not null,
  token_hash bytea not null,
  user_id uuid not null,
  amr text[] not null,
  mfa boolean not null,
  began_at timestamp with time zone not null,
  proved_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  challenge text,
  challenge_at timestamp with time zone,
  sealed_context bytea,
  ip inet,
  user_agent text,
  constraint session_pkey PRIMARY KEY (tenant_id, id),
  constraint session_tenant_id_token_hash_key UNIQUE (tenant_id, token_hash),
  constraint session_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenant_user(tenant_id, id)
);
alter table session owner to twotier_owner;
alter table session enable row level security;
alter table session force row level security;
CREATE INDEX session_of_user ON public.session USING btree (tenant_id, user_id) WHERE (ended_at IS NULL);
create policy migration on session for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on session for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on session for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on session for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on session for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on session to twotier_app;

create table sign_in (
  tenant_id uuid not null,
  token_hash bytea not null,
  user_tenant_id uuid,
  user_id uuid,
  amr text[] not null default '{}'::text[],
  code_tries integer not null default 0,
  password_change boolean not null default false,
  challenge text,
  challenge_at timestamp with time zone,
  sealed_context bytea,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint sign_in_pkey PRIMARY KEY (tenant_id, token_hash),
  constraint sign_in_check CHECK (((user_id IS NULL) = (user_tenant_id IS NULL)))
);
alter table sign_in owner to twotier_owner;
alter table sign_in enable row level security;
alter table sign_in force row level security;
CREATE INDEX sign_in_age ON public.sign_in USING btree (tenant_id, expires_at);
create policy migration on sign_in for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on sign_in for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on sign_in for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on sign_in for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on sign_in for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on sign_in to twotier_app;

create table sign_up (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  key_id text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint sign_up_pkey PRIMARY KEY (tenant_id, id),
  constraint sign_up_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint sign_up_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenant_user(tenant_id, id)
);
alter table sign_up owner to twotier_owner;
alter table sign_up enable row level security;
alter table sign_up force row level security;
create policy migration on sign_up for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on sign_up for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on sign_up for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on sign_up for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on sign_up for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on sign_up to twotier_app;

create table standing_link (
  tenant_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  rights_mode text not null,
  generation integer not null default 1,
  key_id text not null,
  created_at timestamp with time zone not null,
  rotated_at timestamp with time zone,
  constraint standing_link_pkey PRIMARY KEY (tenant_id, id),
  constraint standing_link_tenant_id_provider_id_key UNIQUE (tenant_id, provider_id),
  constraint standing_link_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint standing_link_rights_mode_check CHECK ((rights_mode = ANY (ARRAY['gdap'::text, 'dap'::text, 'none'::text])))
);
alter table standing_link owner to twotier_owner;
alter table standing_link enable row level security;
alter table standing_link force row level security;
create policy migration on standing_link for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on standing_link for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on standing_link for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on standing_link for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on standing_link for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on standing_link to twotier_app;

create table support_profile (
  tenant_id uuid not null,
  email text not null,
  telephone text not null,
  website text not null,
  constraint support_profile_pkey PRIMARY KEY (tenant_id),
  constraint support_profile_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
alter table support_profile owner to twotier_owner;
alter table support_profile enable row level security;
alter table support_profile force row level security;
create policy migration on support_profile for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on support_profile for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on support_profile for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on support_profile for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on support_profile for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on support_profile to twotier_app;

create table tenant (
  tenant_id uuid not null,
  kinds text[] not null,
  legal_name text not null,
  domain text not null,
  country text not null,
  cloud text not null default 'public'::text,
  culture text not null default 'en-US'::text,
  language text not null default 'en'::text,
  address jsonb not null default '{}'::jsonb,
  email text,
  phone_number text,
  registration_number text,
  mpn_id text,
  programme text,
  vetted_at timestamp with time zone,
  agreement_signed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  constraint tenant_pkey PRIMARY KEY (tenant_id),
  constraint tenant_cloud_check CHECK ((cloud = ANY (ARRAY['public'::text, 'usgov'::text, 'germany'::text, 'china'::text]))),
  constraint tenant_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint tenant_kinds_check CHECK (((kinds <@ '{vendor,provider,reseller,direct,customer,applicant}'::text[]) AND (cardinality(kinds) > 0))),
  constraint tenant_programme_check CHECK ((programme = ANY (ARRAY['pending'::text, 'qualified'::text, 'active'::text, 'restricted'::text, 'suspended'::text, 'deauthorized'::text])))
);
alter table tenant owner to twotier_owner;
alter table tenant enable row level security;
alter table tenant force row level security;
create policy migration on tenant for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on tenant for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on tenant for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on tenant for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on tenant for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on tenant to twotier_app;

create table tenant_admin_grant (
  tenant_id uuid not null,
  provider_id uuid not null,
  valid_during tstzrange not null,
  partnership_id uuid not null,
  granted_by uuid not null,
  removed_by uuid,
  constraint tenant_admin_grant_pkey PRIMARY KEY (tenant_id, provider_id, valid_during WITHOUT OVERLAPS),
  constraint tenant_admin_grant_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint tenant_admin_grant_valid_during_check CHECK ((NOT isempty(valid_during)))
);
alter table tenant_admin_grant owner to twotier_owner;
alter table tenant_admin_grant enable row level security;
alter table tenant_admin_grant force row level security;
create policy migration on tenant_admin_grant for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on tenant_admin_grant for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on tenant_admin_grant for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on tenant_admin_grant for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on tenant_admin_grant for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant insert, select, update on tenant_admin_grant to twotier_app;

create table tenant_user (
  tenant_id uuid not null,
  id uuid not null,
  user_principal_name text not null,
  user_principal_name_key text not null,
  display_name text not null,
  first_name text,
  last_name text,
  email text,
  locale text,
  is_guest boolean not null default false,
  state text not null default 'active'::text,
  created_at timestamp with time zone not null,
  mfa_state text not null default 'enabled'::text,
  last_signed_in_at timestamp with time zone,
  constraint tenant_user_pkey PRIMARY KEY (tenant_id, id),
  constraint tenant_user_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  constraint tenant_user_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'zh-CN'::text, 'ru'::text]))),
  constraint tenant_user_mfa_state_check CHECK ((mfa_state = ANY (ARRAY['disabled'::text, 'enabled'::text, 'enforced'::text]))),
  constraint tenant_user_state_check CHECK ((state = ANY (ARRAY['active'::text, 'blocked'::text, 'deleted'::text])))
);
alter table tenant_user owner to twotier_owner;
alter table tenant_user enable row level security;
alter table tenant_user force row level security;
CREATE UNIQUE INDEX tenant_user_by_name ON public.tenant_user USING btree (tenant_id, user_principal_name_key) WHERE (state <> 'deleted'::text);
create policy migration on tenant_user for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on tenant_user for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on tenant_user for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on tenant_user for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on tenant_user for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on tenant_user to twotier_app;

create table totp (
  tenant_id uuid not null,
  user_id uuid not null,
  state text not null,
  sealed_secret bytea not null,
  last_step integer not null default 0,
  created_at timestamp with time zone not null,
  constraint totp_pkey PRIMARY KEY (tenant_id, user_id, state),
  constraint totp_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES tenant_user(tenant_id, id),
  constraint totp_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'active'::text])))
);
alter table totp owner to twotier_owner;
alter table totp enable row level security;
alter table totp force row level security;
create policy migration on totp for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on totp for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on totp for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on totp for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on totp for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on totp to twotier_app;

create table worker (
  tenant_id uuid not null,
  id text not null,
  seen_at timestamp with time zone not null,
  constraint worker_pkey PRIMARY KEY (tenant_id, id)
);
alter table worker owner to twotier_owner;
alter table worker enable row level security;
alter table worker force row level security;
create policy migration on worker for all to twotier_owner
  using ((current_setting('app.migrating'::text, true) = 'on'::text))
  with check ((current_setting('app.migrating'::text, true) = 'on'::text));
create policy own_delete on worker for delete to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_insert on worker for insert to twotier_app
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
create policy own_read on worker for select to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.read'::text, true), ''::text))::uuid[])));
create policy own_update on worker for update to twotier_app
  using ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])))
  with check ((tenant_id = ANY ((NULLIF(current_setting('app.write'::text, true), ''::text))::uuid[])));
grant delete, insert, select, update on worker to twotier_app;

-- Of other packages

-- graphile_worker._private_job_queues
alter table graphile_worker._private_job_queues enable row level security;
create policy server on graphile_worker._private_job_queues for all to twotier_app
  using (true)
  with check (true);
grant insert, select, update on graphile_worker._private_job_queues to twotier_app;

-- graphile_worker._private_jobs
alter table graphile_worker._private_jobs enable row level security;
create policy server on graphile_worker._private_jobs for all to twotier_app
  using (true)
  with check (true);
grant delete, insert, select, update on graphile_worker._private_jobs to twotier_app;

-- graphile_worker._private_known_crontabs
alter table graphile_worker._private_known_crontabs enable row level security;
create policy server on graphile_worker._private_known_crontabs for all to twotier_app
  using (true)
  with check (true);
grant select on graphile_worker._private_known_crontabs to twotier_app;

-- graphile_worker._private_tasks
alter table graphile_worker._private_tasks enable row level security;
create policy server on graphile_worker._private_tasks for all to twotier_app
  using (true)
  with check (true);
grant insert, select on graphile_worker._private_tasks to twotier_app;

-- graphile_worker.jobs

-- graphile_worker.migrations
grant select on graphile_worker.migrations to twotier_app;

