/**
 * Operations as the published audit log names them. Its clients know a closed list, and one unknown word loses them the
 * whole page, so what has no word there goes out as `undefined`, with the exact operation beside it.
 */
const operations: Readonly<Record<string, string>> = {
  partnership_authorized: 'create_partner_relationship',
  relationship_accepted: 'extend_relationship',
  customer_imported: 'add_customer',
  customer_billing_profile_updated: 'update_customer_billing_profile',
  password_reset: 'update_partner_user',
  mfa_reset: 'update_partner_user',
};

const published = new Set([
  'add_customer',
  'update_customer_billing_profile',
  'update_customer_partner_contract_company_name',
  'remove_partner_customer_relationship',
  'create_partner_relationship',
  'remove_partner_relationship',
  'extend_relationship',
  'create_partner_user',
  'update_partner_user',
  'remove_partner_user',
  'add_user_member',
  'remove_user_member',
  'create_agreement',
  'dap_admin_relationship_approved',
  'dap_admin_relationship_terminated',
  'granular_admin_relationship_approved',
  'granular_admin_relationship_activated',
  'granular_admin_relationship_termination_requested',
  'granular_admin_relationship_terminated',
  'granular_admin_relationship_expired',
  'granular_admin_relationship_cleaned_up',
  'granular_admin_access_assignment_created',
  'granular_admin_access_assignment_updated',
  'granular_admin_access_assignment_activated',
  'granular_admin_access_assignment_deleted',
  'register_application',
  'unregister_application',
]);

const resources = new Set([
  'customer',
  'customer_user',
  'partner_user',
  'partner_relationship',
  'agreement',
  'application',
  'partner_customer_relationship',
  'granular_admin_relationship',
  'granular_admin_access_assignment',
]);

export const publishedOperation = (operation: string): string => {
  const word = operations[operation] ?? operation;
  return published.has(word) ? word : 'undefined';
};

/** Our operations that go out as this published word. */
export const operationsPublishedAs = (word: string): string[] => [
  ...(published.has(word) ? [word] : []),
  ...Object.keys(operations).filter((it) => operations[it] === word),
];

export const publishedResource = (resource: string): string =>
  resources.has(resource) ? resource : 'undefined';
