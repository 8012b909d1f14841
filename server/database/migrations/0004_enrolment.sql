-- How a company nobody knows becomes a partner: signing up, the application, its vetting, the partner agreement.

-- Vetted, but the partner agreement is not signed yet: told apart from a company still under review.
alter table tenant drop constraint tenant_programme_check;
alter table tenant add constraint tenant_programme_check
  check (programme in ('pending', 'qualified', 'active', 'restricted', 'suspended', 'deauthorized'));

-- Whoever made a tenant of its own has to show that its mail address is one.
create table sign_up (
  tenant_id uuid not null references tenant,
  id uuid not null,
  user_id uuid not null,
  key_id text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references tenant_user
);
call protect('sign_up', 'select, insert, update');

-- Which company runs the programme in a cloud: applications go there.
create table operator (
  cloud text primary key,
  tenant_id uuid not null
);
call protect('operator', 'select, insert');
insert into operator (cloud, tenant_id)
select distinct on (cloud) cloud, tenant_id from tenant where kinds @> '{vendor}' order by cloud, created_at;

-- ---------------------------------------------------------------------------------------------------------------------
-- The application lives with the company that applies.

create table enrolment (
  tenant_id uuid not null references tenant,
  id uuid not null,
  program text not null check (program in ('indirect_reseller')),
  state text not null check (state in ('draft', 'awaiting_email', 'under_review', 'action_required', 'rejected',
                                       'qualified', 'active', 'restricted', 'suspended', 'deauthorized')),
  state_since timestamptz not null,
  state_reason text,
  version bigint not null default 1,
  mpn_id text,
  legal_profile jsonb not null default '{}',
  primary_contact jsonb not null default '{}',
  support jsonb not null default '{}',
  -- the language mails to the primary contact are written in
  locale text not null,
  -- in the programme before it applied: vetted then
  known_company boolean not null default false,
  -- the link of the verification mail: a new contact, or another mail, is its next generation
  generation integer not null default 0,
  key_id text,
  verification_sent_at timestamptz,
  verified_at timestamptz,
  submitted_at timestamptz,
  vendor_id uuid,
  agreement_version text,
  -- where that version could be read, whatever the operator names later
  agreement_url text,
  agreement_accepted_at timestamptz,
  agreement_accepted_by uuid,
  agreement_signer text,
  created_at timestamptz not null,
  created_by uuid not null,
  primary key (tenant_id, id),
  -- nothing is looked at before the contact has confirmed
  check (verified_at is not null or state in ('draft', 'awaiting_email'))
);
call protect('enrolment', 'select, insert, update');
create unique index enrolment_one_at_a_time on enrolment (tenant_id, program) where state <> 'deauthorized';

create table enrolment_check (
  tenant_id uuid not null,
  enrolment_id uuid not null,
  name text not null check (name in ('email_ownership', 'identity', 'employment', 'business', 'due_diligence')),
  status text not null check (status in ('pending', 'passed', 'evidence_wanted', 'failed')),
  rule text not null,
  reason text,
  decided_by_kind text check (decided_by_kind in ('machine', 'reviewer')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  -- what a machine found, decided or not
  findings jsonb not null default '[]',
  -- under four eyes: what the first of two reviewers wants
  proposed_outcome text check (proposed_outcome in ('passed', 'failed')),
  proposed_reason text,
  proposed_by uuid,
  proposed_by_name text,
  primary key (tenant_id, enrolment_id, name),
  foreign key (tenant_id, enrolment_id) references enrolment
);
call protect('enrolment_check', 'select, insert, update');

-- Every move of an application, for whoever wants to know what happened and why.
create table enrolment_move (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  at timestamptz not null,
  state text not null,
  by_kind text not null check (by_kind in ('applicant', 'contact', 'reviewer', 'machine')),
  reason text,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id) references enrolment
);
call protect('enrolment_move', 'select, insert');
create index enrolment_move_of on enrolment_move (tenant_id, enrolment_id, id);

-- What an applicant sent to prove something. The file itself lies sealed outside the database.
create table enrolment_document (
  tenant_id uuid not null,
  id uuid not null,
  enrolment_id uuid not null,
  check_name text not null,
  file_name text not null,
  type text not null check (type in ('application/pdf', 'image/png', 'image/jpeg')),
  size integer not null,
  comment text,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrolment_id) references enrolment
);
call protect('enrolment_document', 'select, insert, update');
create index enrolment_document_of on enrolment_document (tenant_id, enrolment_id, id);

-- The vendor's queue: what its reviewers list, in its own tenant, written in the same transaction as the application.
create table enrolment_case (
  tenant_id uuid not null references tenant,
  enrolment_id uuid not null,
  applicant_id uuid not null,
  state text not null,
  state_since timestamptz not null,
  submitted_at timestamptz not null,
  -- to find an application that looks like another
  name_key text not null,
  address_key text not null,
  mpn_id text,
  shown jsonb not null,
  primary key (tenant_id, enrolment_id)
);
call protect('enrolment_case', 'select, insert, update');
create index enrolment_case_waiting on enrolment_case (tenant_id, state_since, enrolment_id);
create index enrolment_case_by_state on enrolment_case (tenant_id, state, state_since, enrolment_id);
create index enrolment_case_by_name on enrolment_case (tenant_id, name_key);
create index enrolment_case_by_address on enrolment_case (tenant_id, address_key);

-- What must happen at a time of the business clock. The rows are the platform's; one ticking job takes them.
create table due (
  tenant_id uuid not null,
  due_at timestamptz not null,
  task text not null,
  of_tenant uuid not null,
  row_id uuid not null,
  primary key (tenant_id, task, of_tenant, row_id)
);
call protect('due');
create index due_next on due (tenant_id, due_at);

-- ---------------------------------------------------------------------------------------------------------------------
-- Mails to people without an account here, and what the mail server said to one it did not take.

alter table mail
  alter column user_id drop not null,
  add column to_name text,
  add column to_address text,
  add column locale text,
  add column failed_at timestamptz,
  add column failure text,
  -- refused for good: it is not tried again
  add column given_up boolean not null default false,
  add constraint mail_has_a_reader check ((user_id is null) = (to_address is not null));
create index mail_of_row on mail (tenant_id, row_id, id) where row_id is not null;

grant select on operator to twotier_lookup;
create policy lookup on operator for select to twotier_lookup using (true);

grant create on schema public to twotier_lookup;
set local role twotier_lookup;

create function find_operator(of_cloud text)
returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select o.tenant_id from public.operator o where o.cloud = of_cloud $$;

revoke execute on function find_operator from public;
grant execute on function find_operator to twotier_app;

reset role;
revoke create on schema public from twotier_lookup;
