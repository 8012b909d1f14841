-- A company's people, administered. Whoever leaves stays as a row: what they did keeps its name, and their user name is
-- free again.

alter table tenant_user drop constraint tenant_user_state_check;
alter table tenant_user add constraint tenant_user_state_check check (state in ('active', 'blocked', 'deleted'));

alter table tenant_user
  -- Real time of the newest sign-in to the portal; null: never, or before this was noted.
  add column last_signed_in_at timestamptz;

alter table tenant_user drop constraint tenant_user_tenant_id_user_principal_name_key_key;
create unique index tenant_user_by_name on tenant_user (tenant_id, user_principal_name_key) where state <> 'deleted';

-- Who holds a role now.
create index role_assignment_now on role_assignment (tenant_id, role) where upper_inf(valid_during);
