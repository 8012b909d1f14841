-- The membership registry: the sign-in there by which a company proves its partner ID, and the registry that an
-- installation brings along.

-- What a global admin's sign-in at the registry is to be told by, and what it brought: both sealed, both short-lived.
-- One row for each person, so that another sign-in leaves nothing of the one before.
create table membership_sign_in (
  tenant_id uuid not null,
  user_id uuid not null,
  id uuid not null,
  -- the portal session it began in; null where a program began it
  session_id uuid,
  -- state, nonce and verifier; gone as soon as an answer comes, which counts once
  sealed_question bytea,
  sealed_answer bytea check (sealed_answer is null or sealed_question is null),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references tenant_user on delete cascade
);
call protect('membership_sign_in');

-- The embedded registry. Its rows belong to the registry alone, whose id is no row of `tenant`: no company's scope
-- holds them, and an account there is nobody here.
create table registry_account (
  tenant_id uuid not null,
  id uuid not null,
  user_name text not null,
  user_name_key text not null,
  -- argon2id with its parameters in front
  password_hash text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, user_name_key)
);
call protect('registry_account');

create table registry_profile (
  tenant_id uuid not null,
  mpn_id text not null,
  company_name text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  type text not null check (type in ('location', 'global')),
  status text not null check (status in ('active', 'inactive')),
  address jsonb not null default '{}',
  primary key (tenant_id, mpn_id)
);
call protect('registry_profile');

-- Which accounts speak for which profiles.
create table registry_account_profile (
  tenant_id uuid not null,
  account_id uuid not null,
  mpn_id text not null,
  primary key (tenant_id, account_id, mpn_id),
  foreign key (tenant_id, account_id) references registry_account on delete cascade,
  foreign key (tenant_id, mpn_id) references registry_profile on delete cascade
);
call protect('registry_account_profile');

-- What its OpenID Connect provider keeps of codes, tokens and half-way sign-ins. Names are hashes, contents sealed.
create table registry_payload (
  tenant_id uuid not null,
  model text not null,
  id text not null,
  sealed_payload bytea not null,
  grant_id text,
  uid text,
  created_at timestamptz not null,
  expires_at timestamptz,
  consumed_at timestamptz,
  primary key (tenant_id, model, id)
);
call protect('registry_payload');
create index registry_payload_of_grant on registry_payload (tenant_id, grant_id) where grant_id is not null;
create index registry_payload_by_uid on registry_payload (tenant_id, uid) where uid is not null;
create index registry_payload_age on registry_payload (tenant_id, expires_at);
