import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMay, useMe } from '../../lib/session.ts';
import { AccessOnDay } from '../../ui/access-on-day.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { Chip } from '../../ui/chip.tsx';
import { type Column, DataTable } from '../../ui/data-table/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { ListExport } from '../../ui/list-export.tsx';
import { Page } from '../../ui/page.tsx';
import { StillThere } from '../../ui/still-there.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { isLive, type MyPartner, outlivedOn, presentRelationship } from './my-partner.ts';
import { RightSummary, useRightInWords } from './right-summary.tsx';

const useStyles = makeStyles({
  intro: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    maxWidth: '76ch',
    color: tokens.colorNeutralForeground2,
  },
  below: { marginTop: tokens.spacingVerticalXXL },
  name: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  lines: { display: 'grid', gap: tokens.spacingVerticalXXS },
});

/** Who may sell to the reader's company, and who holds rights in it. */
export function MyPartnersPage() {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const { tenant } = useMe();
  const may = useMay();
  const partners = useQuery({
    queryKey: ['my-partners'],
    queryFn: ({ signal }) => api.get('/v1/partners', { signal }),
  });
  const columns = useColumns();
  const inWords = useRightInWords();
  return (
    <Page>
      <p className={styles.intro}>
        <Text id="my-partners.page.intro" values={{ company: <bdi>{tenant.name}</bdi> }} />
      </p>
      {partners.data?.items.map((it) => (
        <StillThere key={it.partnerId} partnerId={it.partnerId} name={it.name} removedOn={outlivedOn(it)} />
      ))}
      <DataTable
        id="my-partners"
        label={t('my-partners.page.title')}
        columns={columns}
        rows={partners.data?.items}
        usually={2}
        rowId={(it) => it.partnerId}
        rowName={(it) => it.name}
        toolbarEnd={
          <ListExport
            name="my-partners"
            rows={async () => partners.data?.items ?? []}
            columns={[
              [t('my-partners.column.partner'), (it) => it.name],
              [t('shell.company.microsoft-id'), (it) => it.partnerId],
              [t('shell.company.country'), (it) => it.country],
              [t('shell.company.mpn-id'), (it) => it.mpnId],
              [
                t('my-partners.column.relationship'),
                (it) => {
                  const relationship = presentRelationship(it);
                  return relationship && t(`shell.kind.${relationship.kind}`);
                },
              ],
              [t('my-partners.column.since'), (it) => presentRelationship(it)?.since],
              [t('my-partners.column.rights'), (it) => it.rights.filter(isLive).map(inWords).join('; ')],
            ]}
          />
        }
        empty={
          <>
            <strong>{t('my-partners.page.empty-title')}</strong>
            <br />
            {t('my-partners.page.empty')}
          </>
        }
        error={partners.data ? undefined : partners.error}
        onRetry={() => void partners.refetch()}
      />
      {may('customer.read-access') && (
        <div className={styles.below}>
          <AccessOnDay
            customerId={tenant.id}
            title={t('my-partners.access.title')}
            actions={
              <AppLink to={addresses.myTimeline}>
                <Text id="access-history.page.title" />
              </AppLink>
            }
            summary={(count) => <Text id="my-partners.access.summary" values={{ count }} />}
          />
        </div>
      )}
    </Page>
  );
}

function useColumns(): readonly Column<MyPartner>[] {
  const t = useText();
  const styles = useStyles();
  return useMemo(
    () => [
      {
        id: 'partner',
        label: t('my-partners.column.partner'),
        cell: (it) => (
          <AppLink to={addresses.myPartner(it.partnerId)} className={styles.name} inline={false}>
            <bdi>{it.name}</bdi>
          </AppLink>
        ),
        share: 1.4,
        narrow: 'title',
      },
      {
        id: 'relationship',
        label: t('my-partners.column.relationship'),
        cell: (it) => <RelationshipState partner={it} />,
        share: 1.2,
        narrow: 'chip',
      },
      {
        id: 'rights',
        label: t('my-partners.column.rights'),
        cell: (it) => {
          const live = it.rights.filter(isLive);
          if (live.length === 0) return <Text id="my-partners.rights.none" />;
          return (
            <span className={styles.lines}>
              {live.map((right) => (
                <RightSummary key={right.id} right={right} />
              ))}
            </span>
          );
        },
        share: 2,
        narrow: 'line',
      },
      {
        id: 'since',
        label: t('my-partners.column.since'),
        cell: (it) => {
          const relationship = presentRelationship(it);
          return relationship ? <DateText at={relationship.since} /> : null;
        },
        from: 'medium',
        optional: true,
      },
    ],
    [t, styles],
  );
}

function RelationshipState({ partner }: { partner: MyPartner }) {
  const relationship = presentRelationship(partner);
  if (!relationship) return null;
  if (relationship.until)
    return (
      <Chip tone="soon">
        <Text
          id="my-partners.state.removed-on"
          values={{ date: <DateText key="date" at={relationship.until} /> }}
        />
      </Chip>
    );
  return (
    <Chip>
      <Text id={`shell.kind.${relationship.kind}`} />
    </Chip>
  );
}
