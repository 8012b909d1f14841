-- What a partner says of itself, and the public directory of providers.

-- The legal profile as last asked for. `tenant` keeps the name everybody else sees; it changes once the vendor has vetted it.
create table legal_profile (
  tenant_id uuid primary key references tenant,
  profile jsonb not null,
  vetting text not null check (vetting in ('pending', 'authorized', 'rejected')),
  -- what of it differs from the vetted profile; empty where it is vetted
  changed text[] not null check (changed <@ '{name,address}'),
  -- why the vendor said no
  reason text,
  -- what was vetted last, while something else is asked for; null where nothing has been vetted yet
  vetted jsonb,
  updated_at timestamptz not null,
  check ((vetting = 'authorized') = (cardinality(changed) = 0))
);
call protect('legal_profile', 'select, insert, update');

-- How the vendor bills the partner.
create table partner_billing_profile (
  tenant_id uuid primary key references tenant,
  version bigint not null,
  profile jsonb not null,
  updated_at timestamptz not null
);
call protect('partner_billing_profile', 'select, insert, update');

-- The public directory: what the vendor confirmed of a provider. Everybody may read what is listed, whoever they are;
-- only who holds the provider's tenant may write.
create table provider_entry (
  tenant_id uuid primary key references tenant,
  listed boolean not null,
  version bigint not null,
  name text not null,
  name_key text not null collate "C",
  country text not null,
  countries text[] not null check (cardinality(countries) > 0),
  services text[] not null check (services <@ '{customerSupport,technicalAssistance,marketing,financing}'),
  -- all the words one may search for, folded
  words text not null,
  entry jsonb not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid not null
);
call protect('provider_entry', 'select, insert, update');
create policy directory on provider_entry for select to twotier_app using (listed);
create index provider_entry_by_name on provider_entry (name_key, tenant_id) where listed;

-- What a provider wants its entry to say: its own row, and a copy in the vendor's tenant, written in the same transaction.
create table provider_entry_request (
  tenant_id uuid not null references tenant,
  provider_id uuid not null,
  state text not null check (state in ('asked', 'confirmed', 'declined', 'withdrawn')),
  entry jsonb not null,
  asked_at timestamptz not null,
  asked_by_name text not null,
  decided_at timestamptz,
  reason text,
  primary key (tenant_id, provider_id)
);
call protect('provider_entry_request', 'select, insert, update');
