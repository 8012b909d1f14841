// Written by `npm run schema` from the migrated database. Change a migration, not this file.
import type { Generated } from 'kysely';

export interface AcceptanceRow {
  tenant_id: string;
  id: string;
  link_id: string;
  inviter_id: string;
  text_version: string;
  locale: string;
  accepted_by: string;
  accepted_by_name: string;
  accepted_at: Date;
  source_ip: string | null;
  relationships: unknown;
  grants: unknown;
  agreement_id: string | null;
}

export interface AccessAssignmentRow {
  tenant_id: string;
  id: string;
  gdap_id: string;
  partner_id: string;
  group_name: string;
  roles: string[];
  valid_during: string;
}

export interface ApiAppRow {
  tenant_id: string;
  id: string;
  client_id: string;
  name: string;
  roles: Generated<string[]>;
  created_at: Date;
  is_public: Generated<boolean>;
  redirect_uris: Generated<string[]>;
  skips_pkce: Generated<boolean>;
  reusable_refresh_tokens: Generated<boolean>;
}

export interface AppSecretRow {
  tenant_id: string;
  id: string;
  app_id: string;
  secret_hash: Buffer;
  created_at: Date;
  ends_at: Date;
}

export interface ClientRow {
  client_id: string;
  tenant_id: string;
  app_id: string;
}

export interface CounterpartRow {
  tenant_id: string;
  counterpart_id: string;
  name: string;
  domain: string;
  country: string;
  mpn_id: string | null;
  kinds: string[];
  vetted_at: Date | null;
}

export interface CustomerAgreementRow {
  tenant_id: string;
  id: string;
  version: string;
  country: string;
  method: string;
  signer: unknown;
  accepted_on: Date;
  accepted_by: string | null;
}

export interface CustomerBillingProfileRow {
  tenant_id: string;
  customer_id: string;
  version: string;
  profile: unknown;
  updated_at: Date;
}

export interface DapGrantRow {
  tenant_id: string;
  partner_id: string;
  valid_during: string;
  id: string;
  services: string[] | null;
  acceptance_id: string | null;
  granted_by: string | null;
  granted_by_name: string | null;
  removed_by: string | null;
  removed_by_side: string | null;
}

export interface DomainRow {
  name: string;
  tenant_id: string;
  is_initial: Generated<boolean>;
  verified_at: Date | null;
}

export interface DueRow {
  tenant_id: string;
  due_at: Date;
  task: string;
  of_tenant: string;
  row_id: string;
}

export interface EnrolmentRow {
  tenant_id: string;
  id: string;
  program: string;
  state: string;
  state_since: Date;
  state_reason: string | null;
  version: Generated<string>;
  mpn_id: string | null;
  legal_profile: Generated<unknown>;
  primary_contact: Generated<unknown>;
  support: Generated<unknown>;
  locale: string;
  known_company: Generated<boolean>;
  generation: Generated<number>;
  key_id: string | null;
  verification_sent_at: Date | null;
  verified_at: Date | null;
  submitted_at: Date | null;
  vendor_id: string | null;
  agreement_version: string | null;
  agreement_url: string | null;
  agreement_accepted_at: Date | null;
  agreement_accepted_by: string | null;
  agreement_signer: string | null;
  created_at: Date;
  created_by: string;
}

export interface EnrolmentCaseRow {
  tenant_id: string;
  enrolment_id: string;
  applicant_id: string;
  state: string;
  state_since: Date;
  submitted_at: Date;
  name_key: string;
  address_key: string;
  mpn_id: string | null;
  shown: unknown;
}

export interface EnrolmentCheckRow {
  tenant_id: string;
  enrolment_id: string;
  name: string;
  status: string;
  rule: string;
  reason: string | null;
  decided_by_kind: string | null;
  decided_by: string | null;
  decided_by_name: string | null;
  decided_at: Date | null;
  findings: Generated<unknown>;
  proposed_outcome: string | null;
  proposed_reason: string | null;
  proposed_by: string | null;
  proposed_by_name: string | null;
}

export interface EnrolmentDocumentRow {
  tenant_id: string;
  id: string;
  enrolment_id: string;
  check_name: string;
  file_name: string;
  type: string;
  size: number;
  comment: string | null;
  uploaded_at: Date;
  uploaded_by: string;
  deleted_at: Date | null;
}

export interface EnrolmentMoveRow {
  tenant_id: string;
  id: string;
  enrolment_id: string;
  at: Date;
  state: string;
  by_kind: string;
  reason: string | null;
}

export interface EventRow {
  tenant_id: string;
  event_id: string;
  at: Date;
  operation: string;
  status: string;
  error_name: string | null;
  resource_type: string;
  actor_kind: string;
  actor_id: string | null;
  actor_name: string | null;
  actor_tenant_id: string | null;
  application_id: string | null;
  customer_id: string | null;
  customer_name: string | null;
  partner_id: string | null;
  partner_name: string | null;
  invitation_id: string | null;
  request_id: string | null;
  detail: Generated<unknown>;
  detail_salt: Buffer;
  detail_digest: Buffer;
  written_by: Generated<string>;
}

export interface FederatedIdentityRow {
  tenant_id: string;
  issuer: string;
  subject: string;
  user_id: string;
  created_at: Date;
}

export interface GdapRelationshipRow {
  tenant_id: string;
  id: string;
  partner_id: string;
  display_name: string;
  roles: string[];
  auto_extend: Generated<boolean>;
  state: string;
  requested_at: Date;
  activated_at: Date;
  ends_at: Date;
  terminated_at: Date | null;
  terminated_by: string | null;
  terminated_by_side: string | null;
  acceptance_id: string | null;
  consented_by: string | null;
  consented_by_name: string | null;
}

export interface GuessRow {
  tenant_id: string;
  key: Buffer;
  failures: number;
  began_at: Date;
  failed_at: Date;
  wait_until: Date | null;
}

export interface IdentityProviderRow {
  tenant_id: string;
  issuer: string;
  client_id: string;
  sealed_client_secret: Buffer;
  trusts_mfa: Generated<boolean>;
  enabled: Generated<boolean>;
  created_at: Date;
}

export interface InvitationRow {
  tenant_id: string;
  id: string;
  kind: string;
  provider_id: string | null;
  customer_name: string | null;
  customer_email: string | null;
  rights_mode: string;
  locale: string;
  state: string;
  generation: Generated<number>;
  key_id: string;
  channel: string | null;
  created_at: Date;
  created_by: string;
  created_by_name: string;
  expires_on: Date | null;
  opened_at: Date | null;
  opened_by: string | null;
  opened_by_name: string | null;
  opened_by_tenant: string | null;
  reminded_at: Date | null;
  decided_at: Date | null;
  decided_by: string | null;
  decided_by_name: string | null;
  customer_id: string | null;
  decline_reason: string | null;
  acceptance: unknown | null;
  other_name: Generated<boolean>;
  other_name_noted_at: Date | null;
  job_id: string | null;
}

export interface JobRow {
  tenant_id: string;
  id: string;
  kind: string;
  state: string;
  dry_run: Generated<boolean>;
  total: number;
  done: Generated<number>;
  failed: Generated<number>;
  input: Generated<unknown>;
  created_by: string;
  created_at: Date;
  finished_at: Date | null;
}

export interface JobItemRow {
  tenant_id: string;
  job_id: string;
  position: number;
  input: unknown;
  state: Generated<string>;
  outcome: unknown | null;
}

export interface JointInvitationRow {
  tenant_id: string;
  invitation_id: string;
  reseller_id: string;
  customer_name: string | null;
  customer_email: string | null;
  rights_mode: string;
  state: string;
  created_at: Date;
  created_by_name: string;
  expires_on: Date | null;
  opened_at: Date | null;
  decided_at: Date | null;
  customer_id: string | null;
  acceptance: unknown | null;
  other_name: Generated<boolean>;
}

export interface LegalProfileRow {
  tenant_id: string;
  profile: unknown;
  vetting: string;
  changed: string[];
  reason: string | null;
  vetted: unknown | null;
  updated_at: Date;
}

export interface LinkRow {
  token_hash: Buffer;
  tenant_id: string;
  purpose: string;
  row_id: string;
  generation: number;
}

export interface MailRow {
  tenant_id: string;
  id: string;
  kind: string;
  user_id: string | null;
  row_id: string | null;
  facts: Generated<unknown>;
  created_at: Date;
  sent_at: Date | null;
  to_name: string | null;
  to_address: string | null;
  locale: string | null;
  failed_at: Date | null;
  failure: string | null;
  given_up: Generated<boolean>;
}

export interface MembershipSignInRow {
  tenant_id: string;
  user_id: string;
  id: string;
  session_id: string | null;
  sealed_question: Buffer | null;
  sealed_answer: Buffer | null;
  created_at: Date;
  expires_at: Date;
}

export interface OauthPayloadRow {
  tenant_id: string;
  model: string;
  id: string;
  sealed_payload: Buffer;
  grant_id: string | null;
  uid: string | null;
  user_code: string | null;
  user_id: string | null;
  client_id: string | null;
  created_at: Date;
  expires_at: Date | null;
  consumed_at: Date | null;
}

export interface OperatorRow {
  cloud: string;
  tenant_id: string;
}

export interface PartnerBillingProfileRow {
  tenant_id: string;
  version: string;
  profile: unknown;
  updated_at: Date;
}

export interface PartnerCustomerRow {
  tenant_id: string;
  customer_id: string;
  kind: string;
  active: boolean;
  name: string;
  name_key: string;
  domain: string;
  domain_key: string;
  country: string;
  since: Date;
  until: Date | null;
  origin: string;
  channel: string | null;
  dap: Generated<boolean>;
  dap_services: string[] | null;
  gdap_until: Date | null;
  had_rights: Generated<boolean>;
  agreement_version: string | null;
  tags: Generated<string[]>;
}

export interface PartnerIdRow {
  mpn_id: string;
  tenant_id: string;
}

export interface PartnershipRow {
  tenant_id: string;
  provider_id: string;
  valid_during: string;
  id: string;
  request_id: string;
  text_version: string;
  locale: string;
  authorized_by: string;
}

export interface PartnershipRequestRow {
  tenant_id: string;
  id: string;
  state: string;
  generation: Generated<number>;
  key_id: string;
  email: string | null;
  locale: string;
  created_at: Date;
  created_by: string;
  created_by_name: string;
  opened_at: Date | null;
  decided_at: Date | null;
  reseller_id: string | null;
  partnership_id: string | null;
  text_version: string | null;
}

export interface PasskeyRow {
  tenant_id: string;
  id: string;
  user_id: string;
  credential_id: string;
  public_key: Buffer;
  counter: string;
  transports: Generated<string[]>;
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

export interface PasswordRow {
  tenant_id: string;
  user_id: string;
  hash: string;
  temporary: Generated<boolean>;
  expires_at: Date | null;
  used_at: Date | null;
  changed_at: Date;
}

export interface PasswordResetRow {
  tenant_id: string;
  id: string;
  user_id: string;
  key_id: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

export interface ProviderEntryRow {
  tenant_id: string;
  listed: boolean;
  version: string;
  name: string;
  name_key: string;
  country: string;
  countries: string[];
  services: string[];
  words: string;
  entry: unknown;
  confirmed_at: Date;
  confirmed_by: string;
}

export interface ProviderEntryRequestRow {
  tenant_id: string;
  provider_id: string;
  state: string;
  entry: unknown;
  asked_at: Date;
  asked_by_name: string;
  decided_at: Date | null;
  reason: string | null;
}

export interface ProviderResellerRow {
  tenant_id: string;
  reseller_id: string;
  valid_during: string;
  partnership_id: string;
  admin_access: boolean;
}

export interface RecoveryCodeRow {
  tenant_id: string;
  user_id: string;
  code_hash: Buffer;
  used_at: Date | null;
}

export interface RegistryAccountRow {
  tenant_id: string;
  id: string;
  user_name: string;
  user_name_key: string;
  password_hash: string;
  created_at: Date;
}

export interface RegistryAccountProfileRow {
  tenant_id: string;
  account_id: string;
  mpn_id: string;
}

export interface RegistryPayloadRow {
  tenant_id: string;
  model: string;
  id: string;
  sealed_payload: Buffer;
  grant_id: string | null;
  uid: string | null;
  created_at: Date;
  expires_at: Date | null;
  consumed_at: Date | null;
}

export interface RegistryProfileRow {
  tenant_id: string;
  mpn_id: string;
  company_name: string;
  country: string;
  type: string;
  status: string;
  address: Generated<unknown>;
}

export interface RemovalStatementRow {
  tenant_id: string;
  id: string;
  subject: string;
  counterpart_id: string;
  text_version: string;
  locale: string;
  explicit: boolean;
  stated_by: string;
  stated_by_name: string;
  stated_at: Date;
}

export interface RequestReplayRow {
  tenant_id: string;
  actor_id: string;
  route: string;
  request_id: string;
  body_hash: Buffer;
  status: number | null;
  answer: unknown | null;
  headers: unknown | null;
  created_at: Date;
}

export interface ResellerRelationshipRow {
  tenant_id: string;
  partner_id: string;
  kind: string;
  valid_during: string;
  origin: string;
  acceptance_id: string | null;
  associated_reseller_id: string | null;
  ended_by: string | null;
}

export interface RoleAssignmentRow {
  tenant_id: string;
  user_id: string;
  role: string;
  valid_during: string;
  given_by: string | null;
  taken_by: string | null;
}

export interface SchemaMigrationRow {
  name: string;
  applied_at: Date;
}

export interface SessionRow {
  tenant_id: string;
  id: string;
  token_hash: Buffer;
  user_id: string;
  amr: string[];
  mfa: boolean;
  began_at: Date;
  proved_at: Date;
  seen_at: Date;
  expires_at: Date;
  ended_at: Date | null;
  challenge: string | null;
  challenge_at: Date | null;
  sealed_context: Buffer | null;
  ip: string | null;
  user_agent: string | null;
}

export interface SignInRow {
  tenant_id: string;
  token_hash: Buffer;
  user_tenant_id: string | null;
  user_id: string | null;
  amr: Generated<string[]>;
  code_tries: Generated<number>;
  password_change: Generated<boolean>;
  challenge: string | null;
  challenge_at: Date | null;
  sealed_context: Buffer | null;
  created_at: Date;
  expires_at: Date;
}

export interface SignUpRow {
  tenant_id: string;
  id: string;
  user_id: string;
  key_id: string;
  created_at: Date;
  expires_at: Date;
  confirmed_at: Date | null;
}

export interface StandingLinkRow {
  tenant_id: string;
  id: string;
  provider_id: string;
  rights_mode: string;
  generation: Generated<number>;
  key_id: string;
  created_at: Date;
  rotated_at: Date | null;
}

export interface SupportProfileRow {
  tenant_id: string;
  email: string;
  telephone: string;
  website: string;
}

export interface TenantRow {
  tenant_id: string;
  kinds: string[];
  legal_name: string;
  domain: string;
  country: string;
  cloud: Generated<string>;
  culture: Generated<string>;
  language: Generated<string>;
  address: Generated<unknown>;
  email: string | null;
  phone_number: string | null;
  registration_number: string | null;
  mpn_id: string | null;
  programme: string | null;
  vetted_at: Date | null;
  agreement_signed_at: Date | null;
  created_at: Date;
}

export interface TenantAdminGrantRow {
  tenant_id: string;
  provider_id: string;
  valid_during: string;
  partnership_id: string;
  granted_by: string;
  removed_by: string | null;
}

export interface TenantUserRow {
  tenant_id: string;
  id: string;
  user_principal_name: string;
  user_principal_name_key: string;
  display_name: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  locale: string | null;
  is_guest: Generated<boolean>;
  state: Generated<string>;
  created_at: Date;
  mfa_state: Generated<string>;
  last_signed_in_at: Date | null;
}

export interface TotpRow {
  tenant_id: string;
  user_id: string;
  state: string;
  sealed_secret: Buffer;
  last_step: Generated<number>;
  created_at: Date;
}

export interface WorkerRow {
  tenant_id: string;
  id: string;
  seen_at: Date;
}

export interface Schema {
  acceptance: AcceptanceRow;
  access_assignment: AccessAssignmentRow;
  api_app: ApiAppRow;
  app_secret: AppSecretRow;
  client: ClientRow;
  counterpart: CounterpartRow;
  customer_agreement: CustomerAgreementRow;
  customer_billing_profile: CustomerBillingProfileRow;
  dap_grant: DapGrantRow;
  domain: DomainRow;
  due: DueRow;
  enrolment: EnrolmentRow;
  enrolment_case: EnrolmentCaseRow;
  enrolment_check: EnrolmentCheckRow;
  enrolment_document: EnrolmentDocumentRow;
  enrolment_move: EnrolmentMoveRow;
  event: EventRow;
  federated_identity: FederatedIdentityRow;
  gdap_relationship: GdapRelationshipRow;
  guess: GuessRow;
  identity_provider: IdentityProviderRow;
  invitation: InvitationRow;
  job: JobRow;
  job_item: JobItemRow;
  joint_invitation: JointInvitationRow;
  legal_profile: LegalProfileRow;
  link: LinkRow;
  mail: MailRow;
  membership_sign_in: MembershipSignInRow;
  oauth_payload: OauthPayloadRow;
  operator: OperatorRow;
  partner_billing_profile: PartnerBillingProfileRow;
  partner_customer: PartnerCustomerRow;
  partner_id: PartnerIdRow;
  partnership: PartnershipRow;
  partnership_request: PartnershipRequestRow;
  passkey: PasskeyRow;
  password: PasswordRow;
  password_reset: PasswordResetRow;
  provider_entry: ProviderEntryRow;
  provider_entry_request: ProviderEntryRequestRow;
  provider_reseller: ProviderResellerRow;
  recovery_code: RecoveryCodeRow;
  registry_account: RegistryAccountRow;
  registry_account_profile: RegistryAccountProfileRow;
  registry_payload: RegistryPayloadRow;
  registry_profile: RegistryProfileRow;
  removal_statement: RemovalStatementRow;
  request_replay: RequestReplayRow;
  reseller_relationship: ResellerRelationshipRow;
  role_assignment: RoleAssignmentRow;
  schema_migration: SchemaMigrationRow;
  session: SessionRow;
  sign_in: SignInRow;
  sign_up: SignUpRow;
  standing_link: StandingLinkRow;
  support_profile: SupportProfileRow;
  tenant: TenantRow;
  tenant_admin_grant: TenantAdminGrantRow;
  tenant_user: TenantUserRow;
  totp: TotpRow;
  worker: WorkerRow;
}
