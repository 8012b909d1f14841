-- Signing in: proofs of identity, portal sessions, and what the authorisation server keeps.
--
-- Rows that belong to no company yet (a sign-in before anybody is known, an address that guesses, a worker's pulse) are
-- the platform's own: their tenant is the nil uuid, which is no row of `tenant`.

-- Whether a second factor is asked for: not at all, to be set up at the next sign-in, set up or demanded.
alter table tenant_user add column mfa_state text not null default 'enabled'
  check (mfa_state in ('disabled', 'enabled', 'enforced'));

alter table api_app
  -- A public client keeps no secret: programs on people's own machines.
  add column is_public boolean not null default false,
  add column redirect_uris text[] not null default '{}',
  -- Set by hand for confidential clients that cannot do PKCE; shown wherever the app is.
  add column skips_pkce boolean not null default false,
  -- The sample world's only: its refresh tokens may be used again and again.
  add column reusable_refresh_tokens boolean not null default false;

create table app_secret (
  tenant_id uuid not null,
  id uuid not null,
  app_id uuid not null,
  -- 256 random bits need no slow hash
  secret_hash bytea not null,
  created_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > created_at and ends_at <= created_at + interval '730 days'),
  primary key (tenant_id, id),
  foreign key (tenant_id, app_id) references api_app on delete cascade
);
call protect('app_secret', 'select, insert, delete');
create index app_secret_of_app on app_secret (tenant_id, app_id);

-- ---------------------------------------------------------------------------------------------------------------------
-- Proofs of identity

create table password (
  tenant_id uuid not null,
  user_id uuid not null,
  -- argon2id with its parameters in front, so that they can be raised
  hash text not null,
  -- Made by an admin or the API: good for one sign-in until it ends, and changed there.
  temporary boolean not null default false,
  expires_at timestamptz check ((expires_at is not null) = temporary),
  used_at timestamptz,
  changed_at timestamptz not null,
  primary key (tenant_id, user_id),
  foreign key (tenant_id, user_id) references tenant_user
);
call protect('password');

create table totp (
  tenant_id uuid not null,
  user_id uuid not null,
  state text not null check (state in ('offered', 'active')),
  sealed_secret bytea not null,
  -- The newest 30-second step whose code was used: each works once.
  last_step integer not null default 0,
  created_at timestamptz not null,
  primary key (tenant_id, user_id, state),
  foreign key (tenant_id, user_id) references tenant_user
);
call protect('totp');

create table passkey (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, credential_id),
  foreign key (tenant_id, user_id) references tenant_user
);
call protect('passkey');
create index passkey_of_user on passkey (tenant_id, user_id);

create table recovery_code (
  tenant_id uuid not null,
  user_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (tenant_id, user_id, code_hash),
  foreign key (tenant_id, user_id) references tenant_user
);
call protect('recovery_code');

-- A company's own identity provider, and whom it vouches for: issuer and subject, never an e-mail address.
create table identity_provider (
  tenant_id uuid primary key references tenant,
  issuer text not null,
  client_id text not null,
  sealed_client_secret bytea not null,
  -- Whether what it says of second factors counts here as well.
  trusts_mfa boolean not null default false,
  enabled boolean not null default true,
  created_at timestamptz not null
);
call protect('identity_provider');

create table federated_identity (
  tenant_id uuid not null,
  issuer text not null,
  subject text not null,
  user_id uuid not null,
  created_at timestamptz not null,
  primary key (tenant_id, issuer, subject),
  unique (tenant_id, user_id, issuer),
  foreign key (tenant_id, user_id) references tenant_user
);
call protect('federated_identity');

-- Failures in a row: of an account (known or not, so that both look the same) or of an address.
create table guess (
  tenant_id uuid not null,
  key bytea not null,
  failures integer not null,
  began_at timestamptz not null,
  failed_at timestamptz not null,
  wait_until timestamptz,
  primary key (tenant_id, key)
);
call protect('guess');
create index guess_age on guess (tenant_id, failed_at);

create table password_reset (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  key_id text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references tenant_user
);
call protect('password_reset', 'select, insert, update');
create index password_reset_of_user on password_reset (tenant_id, user_id, created_at);

-- ---------------------------------------------------------------------------------------------------------------------
-- Sessions

-- A sign-in half-way: who it is so far, what is still to be proved, and where to go afterwards. The platform's.
create table sign_in (
  tenant_id uuid not null,
  token_hash bytea not null,
  user_tenant_id uuid,
  user_id uuid check ((user_id is null) = (user_tenant_id is null)),
  amr text[] not null default '{}',
  code_tries integer not null default 0,
  -- The password was a temporary one: nothing else goes on before it is changed.
  password_change boolean not null default false,
  challenge text,
  challenge_at timestamptz,
  -- Sealed: it may hold an invitation's link, or what a foreign identity provider is to answer to.
  sealed_context bytea,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash)
);
call protect('sign_in');
create index sign_in_age on sign_in (tenant_id, expires_at);

create table session (
  tenant_id uuid not null,
  -- New with every sign-in and every fresh proof: what an older cookie named has ended.
  id uuid not null,
  token_hash bytea not null,
  user_id uuid not null,
  amr text[] not null,
  mfa boolean not null,
  began_at timestamptz not null,
  proved_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  challenge text,
  challenge_at timestamptz,
  sealed_context bytea,
  ip inet,
  user_agent text,
  primary key (tenant_id, id),
  unique (tenant_id, token_hash),
  foreign key (tenant_id, user_id) references tenant_user
);
call protect('session');
create index session_of_user on session (tenant_id, user_id) where ended_at is null;

-- What the authorisation server keeps of codes, tokens, grants and half-way sign-ins. Names are hashes, contents sealed.
create table oauth_payload (
  tenant_id uuid not null references tenant,
  model text not null,
  id text not null,
  sealed_payload bytea not null,
  grant_id text,
  uid text,
  user_code text,
  user_id uuid,
  client_id text,
  created_at timestamptz not null,
  expires_at timestamptz,
  consumed_at timestamptz,
  primary key (tenant_id, model, id)
);
call protect('oauth_payload');
create index oauth_payload_of_grant on oauth_payload (tenant_id, grant_id) where grant_id is not null;
create index oauth_payload_by_uid on oauth_payload (tenant_id, uid) where uid is not null;
create index oauth_payload_by_user_code on oauth_payload (tenant_id, user_code) where user_code is not null;
create index oauth_grant_of_user on oauth_payload (tenant_id, user_id) where model = 'Grant';
create index oauth_payload_age on oauth_payload (tenant_id, expires_at);

-- ---------------------------------------------------------------------------------------------------------------------
-- Mail on its way. The text is made when it is sent: no link and no code waits here.

create table mail (
  tenant_id uuid not null references tenant,
  id uuid not null,
  kind text not null,
  user_id uuid not null,
  -- the row a link in it belongs to
  row_id uuid,
  facts jsonb not null default '{}',
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references tenant_user
);
call protect('mail', 'select, insert, update');
create index mail_of_user on mail (tenant_id, user_id, kind, created_at);

-- The pulse of each worker process: what one held that has been silent for a minute is taken over by the others.
create table worker (
  tenant_id uuid not null,
  id text not null,
  seen_at timestamptz not null,
  primary key (tenant_id, id)
);
call protect('worker');
