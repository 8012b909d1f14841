import type { ReactNode } from 'react';

/** A line that is on or off: `radio`, one of its group; `check`, by itself. */
export interface MenuChoice {
  readonly kind: 'radio' | 'check';
  readonly group: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onPress: () => void;
  /** The language of the label, where that is not the page's. */
  readonly lang?: string;
  /** Only where the screen is narrow. */
  readonly narrowOnly?: boolean;
}

/** One line of a menu. */
export type MenuEntry =
  | MenuChoice
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly icon?: ReactNode;
      readonly onPress: () => void;
    }
  | { readonly kind: 'link'; readonly label: string; readonly icon?: ReactNode; readonly to: string }
  /** To an address that is no page of the portal; it opens beside it. */
  | { readonly kind: 'outside'; readonly label: string; readonly icon?: ReactNode; readonly href: string }
  | { readonly kind: 'heading'; readonly label: string; readonly narrowOnly?: boolean }
  | { readonly kind: 'line' };
