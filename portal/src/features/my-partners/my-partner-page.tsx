import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useRightNames } from '../../ui/right-names.ts';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { StillThere } from '../../ui/still-there.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { isLive, type MyPartner, outlivedOn, type Right } from './my-partner.ts';
import { PartnerHistory } from './partner-history.tsx';
import { RemoveRightDialog } from './remove-right-dialog.tsx';
import { RightSummary } from './right-summary.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 380px), 1fr))',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    marginTop: tokens.spacingVerticalL,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalXL },
  right: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  name: { fontWeight: tokens.fontWeightSemibold },
  roles: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  ended: { color: tokens.colorNeutralForeground3 },
});

/** One partner: what it may do, by whose consent, and taking it back. */
export function MyPartnerPage() {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const [done, setDone] = useState('');
  const { partnerId = '' } = useParams({ strict: false }) as { partnerId?: string };
  const partner = useQuery({
    queryKey: ['my-partners', partnerId],
    queryFn: ({ signal }) => api.get('/v1/partners/{partnerId}', { params: { path: { partnerId } }, signal }),
  });
  return (
    <Page
      {...(partner.data ? { title: partner.data.name } : {})}
      crumbs={[{ to: addresses.myPartners, name: t('my-partners.page.title') }]}
    >
      {partner.error && <ProblemNotice error={partner.error} onRetry={() => void partner.refetch()} />}
      {partner.isPending && <SkeletonLines count={6} />}
      {partner.data && (
        <>
          <StillThere
            partnerId={partnerId}
            name={partner.data.name}
            removedOn={outlivedOn(partner.data)}
            here
          />
          {done && (
            <div role="status">
              <Notice intent="success">{done}</Notice>
            </div>
          )}
          <div className={styles.columns}>
            <RelationshipCard partner={partner.data} />
            <RightsCard
              partner={partner.data}
              onChanged={(what) => {
                setDone(what);
                void partner.refetch();
              }}
            />
            <PartnerHistory partnerId={partnerId} />
          </div>
        </>
      )}
    </Page>
  );
}

function RelationshipCard({ partner }: { partner: MyPartner }) {
  const t = useText();
  const format = useFormat();
  return (
    <Card title={t('my-partners.detail.relationship')}>
      <DefinitionList
        rows={[
          [t('shell.company.country'), format.country(partner.country)],
          [t('shell.company.mpn-id'), partner.mpnId],
          ...partner.relationships.flatMap((it) => [
            [t('my-partners.column.relationship'), t(`my-partners.kind.${it.kind}`)] as const,
            [
              t('my-partners.column.since'),
              <span key={it.since}>
                {it.origin === 'imported' ? (
                  <Text
                    id="my-partners.detail.imported"
                    values={{ date: <DateText key="date" at={it.since} /> }}
                  />
                ) : (
                  <DateText at={it.since} />
                )}
                {it.until && (
                  <>
                    {' – '}
                    <DateText at={it.until} />
                  </>
                )}
              </span>,
            ] as const,
          ]),
        ]}
      />
      <p>
        <strong>
          <Text id="my-partners.detail.end-relationship" />
        </strong>
        <br />
        <Text id="my-partners.detail.end-relationship-text" values={{ partner: <bdi>{partner.name}</bdi> }} />
      </p>
    </Card>
  );
}

function RightsCard({ partner, onChanged }: { partner: MyPartner; onChanged: (done: string) => void }) {
  const styles = useStyles();
  const t = useText();
  const [asked, setAsked] = useState<Right | null>(null);
  const mayRemove = partner.may.includes('my-partner.remove-rights');
  const rights = [...partner.rights].sort((a, b) => Number(isLive(b)) - Number(isLive(a)));
  return (
    <Card title={t('my-partners.detail.rights')}>
      {rights.length === 0 && <Text id="my-partners.rights.none" />}
      <ul className={styles.list}>
        {rights.map((right) => (
          <li key={right.id} className={styles.right}>
            <RightFacts right={right} />
            {mayRemove && isLive(right) && (
              <Button onClick={() => setAsked(right)}>
                <Text
                  id={right.kind === 'dap' ? 'my-partners.remove-dap.button' : 'my-partners.end-gdap.button'}
                />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <RemoveRightDialog
          partner={partner}
          right={asked}
          onClose={() => setAsked(null)}
          onDone={(what) => {
            setAsked(null);
            onChanged(what);
          }}
        />
      )}
    </Card>
  );
}

function RightFacts({ right }: { right: Right }) {
  const styles = useStyles();
  const t = useText();
  const names = useRightNames();
  const live = isLive(right);
  return (
    <>
      <span className={styles.head}>
        <span className={live ? styles.name : styles.ended}>
          <Text id={right.kind === 'gdap' ? 'shell.right.gdap' : 'shell.right.dap'} />
        </span>
        {!live && right.until && (
          <Chip>
            <Text
              id="my-partners.state.ended-on"
              values={{ date: <DateText key="end" at={right.until} /> }}
            />
          </Chip>
        )}
      </span>
      {live && <RightSummary right={right} />}
      {live && right.kind === 'gdap' && (
        <ul className={styles.roles} aria-label={t('my-partners.detail.rights')}>
          {right.roles.map((it) => (
            <li key={it}>
              {names.role(it).plain} <span className={styles.quiet}>{names.role(it).technical}</span>
            </li>
          ))}
        </ul>
      )}
      <span className={styles.quiet}>
        {right.consentedBy ? (
          <Text
            id="my-partners.detail.consented"
            values={{
              name: <bdi key="name">{right.consentedBy}</bdi>,
              date: <DateText key="date" at={right.consentedAt} />,
            }}
          />
        ) : (
          <Text
            id="my-partners.detail.imported"
            values={{ date: <DateText key="date" at={right.consentedAt} /> }}
          />
        )}
      </span>
    </>
  );
}
