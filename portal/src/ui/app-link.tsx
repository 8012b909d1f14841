import { Button, type ButtonProps, Link, type LinkProps } from '@fluentui/react-components';
import { createLink } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';

interface Target {
  /** A path of ours: `/customers/0199…`. */
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  /** When it counts as the page that is open; usually also on the pages below it. */
  readonly activeOptions?: { readonly exact: boolean };
}

// TanStack's own types would tie every link to the table of all pages, which in turn loads the links.
/** Makes a link of ours out of a part that takes `href`. */
export const linked = <Props extends object>(component: unknown) =>
  createLink(component as never) as unknown as ComponentType<Props & Target>;

/** A link to a page of ours: looks like Fluent's, opens without reloading, loads the page's code when pointed at. */
export const AppLink = linked<
  Omit<LinkProps, 'as' | 'href' | 'children'> & { readonly children: ReactNode; readonly title?: string }
>((props: LinkProps) => <Link inline {...props} />);

/** A link in a button's clothes, for going somewhere to do something. It stays a link to assistive technology. */
export const AppLinkButton = linked<Omit<ButtonProps, 'as' | 'children'> & { readonly children: ReactNode }>(
  (props: object) => <Button {...({ ...props, as: 'a' } as ButtonProps)} />,
);

/** A bare anchor for parts that bring their own looks. */
export const AppAnchor = linked<Omit<React.AnchorHTMLAttributes<HTMLAnchorElement>, 'href'>>('a');
