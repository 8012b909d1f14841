import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons/svg/person-add';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMay, useMe } from '../../lib/session.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { AppLink, AppLinkButton } from '../../ui/app-link.tsx';
import { type Column, DataTable } from '../../ui/data-table/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { FilterMenu } from '../../ui/filter-menu.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { DeletedNotice } from './left-open.tsx';
import { groupsFor } from './role-boxes.tsx';
import { SetUpNotice, useSetUpOpen } from './set-up-notice.tsx';
import type { Role, User } from './user.ts';
import { FactorChip, StateChip } from './user-chips.tsx';

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground2,
  },
  notice: { display: 'grid', gap: tokens.spacingVerticalM, marginBottom: tokens.spacingVerticalM },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

const inAddress = { q: '', role: '', state: '', factor: '' };

/** The people of the reader's company: who they are, what they may do, who still has to set up a second factor. */
export function UsersPage() {
  const styles = useStyles();
  const t = useText();
  const may = useMay();
  const { tenant } = useMe();
  const [url, setUrl] = useUrlState(inAddress);
  const list = useUsers(url);
  const rows = useMemo(() => list.data?.pages.flatMap((it) => it.items), [list.data]);
  const columns = useColumns();
  const setUpOpen = useSetUpOpen();
  const filtered = Object.values(url).some((it) => it !== '');
  return (
    <Page
      actions={
        may('user.create') &&
        setUpOpen === true && (
          <AppLinkButton to={addresses.addUser} appearance="primary" icon={<PersonAdd20Regular />}>
            <Text id="people.add" />
          </AppLinkButton>
        )
      }
    >
      <p className={styles.intro}>{t('people.intro', { company: tenant.name })}</p>
      <div className={styles.notice}>
        <SetUpNotice />
        <DeletedNotice />
      </div>
      <DataTable
        id="users"
        label={t('people.title')}
        columns={columns}
        rows={rows}
        rowId={(it) => it.id}
        rowName={(it) => it.displayName}
        toolbar={
          <>
            <SearchField
              label={t('people.search')}
              value={url.q}
              onSearch={(q) => setUrl({ q }, 'replace')}
            />
            <FilterMenu
              label={t('people.column.roles')}
              value={url.role}
              onChange={(role) => setUrl({ role })}
              options={[
                { value: '', name: t('people.filter.any-role') },
                ...groupsFor(tenant.kinds)
                  .flatMap((it) => it.roles)
                  .map((role) => ({ value: role, name: t(`shell.role.${role}`) })),
              ]}
            />
            <FilterMenu
              label={t('people.column.factor')}
              value={url.factor}
              onChange={(factor) => setUrl({ factor })}
              options={[
                { value: '', name: t('people.filter.any') },
                { value: 'missing', name: t('people.factor.missing') },
                { value: 'registered', name: t('people.factor.registered') },
              ]}
            />
            <FilterMenu
              label={t('people.column.state')}
              value={url.state}
              onChange={(state) => setUrl({ state })}
              options={[
                { value: '', name: t('people.filter.any') },
                { value: 'active', name: t('people.state.active') },
                { value: 'blocked', name: t('people.state.blocked') },
              ]}
            />
          </>
        }
        empty={<Text id="people.empty" />}
        emptyActions={
          filtered && (
            <Button onClick={() => setUrl({ q: '', role: '', state: '', factor: '' })}>
              <Text id="shell.button.clear-filter" />
            </Button>
          )
        }
        error={list.data ? undefined : list.error}
        onRetry={() => void list.refetch()}
        more={{
          has: list.hasNextPage,
          busy: list.isFetchingNextPage,
          load: () => void list.fetchNextPage(),
          error: list.data ? list.error : undefined,
        }}
      />
    </Page>
  );
}

function useUsers(wanted: { q: string; role: string; state: string; factor: string }) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: ['users', 'list', wanted],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = {
        size: 50,
        ...(wanted.q.trim() === '' ? {} : { q: wanted.q.trim() }),
        ...(wanted.role === '' ? {} : { role: wanted.role as Role }),
        ...(wanted.state === '' ? {} : { state: wanted.state as User['state'] }),
        ...(wanted.factor === '' ? {} : { mfaRegistered: wanted.factor === 'registered' }),
      };
      return api.get('/v1/users', {
        ...(pageParam
          ? { params: { query: { seekOperation: 'Next' } }, headers: { 'MS-ContinuationToken': pageParam } }
          : { params: { query } }),
        signal,
      });
    },
    getNextPageParam: (page) =>
      page.links.next?.headers.find((it) => it.key === 'MS-ContinuationToken')?.value,
    placeholderData: keepPreviousData,
  });
}

function useColumns(): readonly Column<User>[] {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('people.column.name'),
        cell: (it) => (
          <AppLink to={addresses.user(it.id)} className={styles.name} inline={false}>
            <bdi>{it.displayName}</bdi>
          </AppLink>
        ),
        share: 1.2,
        narrow: 'title',
      },
      {
        id: 'user-name',
        label: t('people.column.user-name'),
        cell: (it) => <bdi>{it.userPrincipalName}</bdi>,
        share: 1.4,
        from: 'medium',
      },
      {
        id: 'roles',
        label: t('people.column.roles'),
        cell: (it) =>
          it.roles.length > 0
            ? format.list(it.roles.map((role) => t(`shell.role.${role}`)))
            : t('shell.role.none'),
        share: 1.8,
        narrow: 'line',
      },
      {
        id: 'factor',
        label: t('people.column.factor'),
        cell: (it) => <FactorChip user={it} />,
      },
      {
        id: 'last',
        label: t('people.column.last-sign-in'),
        cell: (it) => (it.lastSignInAt ? <DateText at={it.lastSignInAt} /> : t('people.never')),
        from: 'medium',
      },
      {
        id: 'state',
        label: t('people.column.state'),
        cell: (it) => <StateChip user={it} />,
        share: 0.8,
        narrow: 'chip',
      },
    ],
    [styles, t, format],
  );
}
