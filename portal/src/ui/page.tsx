import { makeStyles, tokens } from '@fluentui/react-components';
import { useMatches } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect } from 'react';
import type { PageDefinition } from '../lib/page-definition.ts';
import { AppLink } from './app-link.tsx';
import { useFormat } from './format.ts';
import { Text, useText } from './text.tsx';

const useStyles = makeStyles({
  crumbs: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    marginBottom: tokens.spacingVerticalXS,
  },
  crumb: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Room for a finger, without moving the text.
    paddingTop: '4px',
    paddingBottom: '4px',
    marginTop: '-4px',
    marginBottom: '-4px',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    marginBottom: tokens.spacingVerticalL,
  },
  titles: { minWidth: 0, flex: '1 1 360px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    textWrap: 'balance',
    overflowWrap: 'anywhere',
  },
  roles: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 639px)': { width: '100%', '& > *': { flex: '1 1 100%', maxWidth: 'none' } },
  },
});

interface Crumb {
  readonly to: string;
  readonly name: string;
}

interface Props {
  /** The name of what the page shows, where that is more than the page's own: a customer's. */
  readonly title?: string;
  /** The pages above this one, nearest last. */
  readonly crumbs?: readonly Crumb[];
  /** Buttons; the one primary button of the page stands last. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A page's header: where it stands, what it is called, whose it is, what can be done. */
export function Page({ title, crumbs = [], actions, children }: Props) {
  const styles = useStyles();
  const t = useText();
  const definition = usePageDefinition();
  const heading = title ?? (definition ? t(definition.title) : '');

  useEffect(() => {
    document.title = heading === '' ? t('shell.app.name') : t('shell.page.title', { page: heading });
  }, [heading, t]);

  return (
    <>
      {crumbs.length > 0 && (
        <nav className={styles.crumbs} aria-label={t('shell.page.breadcrumb')}>
          {crumbs.map((crumb, index) => (
            <Fragment key={crumb.to}>
              {index > 0 && <span aria-hidden="true">/</span>}
              <AppLink to={crumb.to} className={styles.crumb}>
                <bdi>{crumb.name}</bdi>
              </AppLink>
            </Fragment>
          ))}
        </nav>
      )}
      <div className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title}>
            <bdi>{heading}</bdi>
          </h1>
          <RolesLine roles={definition?.roles} />
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </>
  );
}

function RolesLine({ roles }: { roles: PageDefinition['roles'] }) {
  const styles = useStyles();
  const names = useRoleNames(roles);
  if (roles === undefined) return null;
  return (
    <p className={styles.roles}>
      {roles === 'customer' ? (
        <Text id="shell.page.roles-customer" />
      ) : (
        <Text id="shell.page.roles" values={{ roles: names }} />
      )}
    </p>
  );
}

/** The names of the roles a page is for, as one text. */
export function useRoleNames(roles: PageDefinition['roles']): string {
  const t = useText();
  const format = useFormat();
  if (roles === undefined || roles === 'customer') return t('shell.role.global_admin');
  return format.list(roles.map((role) => t(`shell.role.${role}`)));
}

/** The definition of the page that is open. */
export function usePageDefinition(): PageDefinition | undefined {
  const matches = useMatches();
  return (matches.at(-1)?.staticData as { page?: PageDefinition } | undefined)?.page;
}
