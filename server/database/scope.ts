import type { TenantId } from '#kernel/ids.ts';

/** The tenants whose rows a transaction may see and change. Row-level security keeps it. */
export interface Scope {
  readonly read: readonly TenantId[];
  readonly write: readonly TenantId[];
}

export const ownScope = (tenantId: TenantId): Scope => ({ read: [tenantId], write: [tenantId] });

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const list = (tenants: readonly TenantId[]): string => {
  for (const id of tenants)
    if (!uuid.test(id)) throw new Error('A scope is made of tenant ids in lower case.');
  return `{${[...new Set(tenants)].join(',')}}`;
};

/**
 * The statements that put a scope in force until the transaction ends. The only SQL ever built from text:
 * `set local` takes no parameters, and poolers and sharding hand on nothing else. Every id was parsed as one.
 */
export const scopeSql = (scope: Scope): string =>
  `${readScopeSql(scope.read)}; set local app.write = '${list(scope.write)}'`;

/** The same for a transaction that cannot write anyway: what an earlier one might is forgotten when that ends. */
export const readScopeSql = (tenants: readonly TenantId[]): string =>
  `set local app.read = '${list(tenants)}'`;
