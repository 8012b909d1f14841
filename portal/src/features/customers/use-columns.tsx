import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { TagButton } from '../../ui/chip.tsx';
import type { Column } from '../../ui/data-table/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { RightsChip, RightsEnd } from '../../ui/rights-chip.tsx';
import { useText } from '../../ui/text.tsx';
import { type ListedCustomer, nameOf, rightsOf } from './customer.ts';

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** @param onTag filters by the tag that was pressed */
export function useColumns(onTag: (tag: string) => void): readonly Column<ListedCustomer>[] {
  const styles = useStyles();
  const t = useText();
  const latest = useRef(onTag);
  latest.current = onTag;
  return useMemo(
    () => [
      {
        id: 'name',
        label: t('customers.column.name'),
        cell: (it) => (
          <AppLink to={addresses.customer(it.id)} className={styles.name} inline={false}>
            <bdi>{nameOf(it)}</bdi>
          </AppLink>
        ),
        sort: 'name',
        share: 1.5,
        narrow: 'title',
      },
      {
        id: 'domain',
        label: t('customers.column.domain'),
        cell: (it) => it.companyProfile.domain,
        share: 1.2,
        from: 'medium',
        optional: true,
      },
      {
        id: 'rights',
        label: t('customers.column.rights'),
        cell: (it) => <RightsChip rights={rightsOf(it)} />,
        share: 1.3,
        narrow: 'chip',
      },
      {
        id: 'end',
        label: t('customers.column.rights-end'),
        cell: (it) => <RightsEnd rights={rightsOf(it)} />,
        // Both dates on one line, also where words are long.
        share: 1.9,
        narrow: 'line',
      },
      {
        id: 'since',
        label: t('customers.column.since'),
        cell: (it) => it.relationship && <DateText at={it.relationship.since} />,
        sort: 'since',
        from: 'wide',
        optional: 'hidden',
      },
      {
        id: 'tags',
        label: t('customers.column.tags'),
        cell: (it) => (
          <span className={styles.tags}>
            {it.tags?.map((tag) => (
              <TagButton key={tag} tag={tag} onPress={() => latest.current(tag)} />
            ))}
          </span>
        ),
        from: 'medium',
        optional: true,
      },
    ],
    [styles, t],
  );
}
