import type { ComponentType } from 'react';
import type { MessageId } from '#locales/ids.ts';

/** A role id as the server spells it; `shell.role.<id>` is its name. */
export type RoleId = Extract<MessageId, `shell.role.${string}`> extends `shell.role.${infer Id}` ? Id : never;

export type TenantKind = 'vendor' | 'provider' | 'reseller' | 'direct' | 'customer' | 'applicant';

/** What a page is, for the router, the menu, the search box and its own header. One table entry per page. */
export interface PageDefinition {
  /** As TanStack Router writes it: `/customers/$customerId`. */
  readonly path: string;
  /** The page's name: heading, window title, menu and search, in every language. */
  readonly title: MessageId;
  /** Loaded when somebody goes there, so that no page pays for another. */
  readonly load: () => Promise<ComponentType>;
  /** The roles printed under the heading. What is allowed is the server's to say, see `needs`. */
  readonly roles?: readonly RoleId[] | 'customer';
  /** Without one of these permissions in the reader's `may`, menu and search leave the page out and it says who may. */
  readonly needs?: readonly string[];
  /** Only for companies of one of these kinds: a reseller has Indirect providers, a provider Indirect resellers. */
  readonly kinds?: readonly TenantKind[];
  /** `shell`, the default: signed in, with menu and top bar. `bare`: before or without signing in. */
  readonly frame?: 'shell' | 'bare';
  readonly menu?: MenuEntry;
  /** Pages that need a parameter, or make no sense to start from, are not found by the search box. */
  readonly searchable?: boolean;
}

export interface MenuEntry {
  /** `work` above the line, `own` below it. */
  readonly group: 'work' | 'own';
  /** Smaller stands higher. */
  readonly order: number;
  /** Only in the menu of companies of one of these kinds, where the page itself is for more. */
  readonly kinds?: readonly TenantKind[];
  /** A 20-pixel regular icon; a page without one stands indented under the one above. */
  readonly icon?: ComponentType<object>;
}
