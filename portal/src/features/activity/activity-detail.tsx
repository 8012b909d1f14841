import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { Activity } from './use-activity.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    paddingTop: tokens.spacingVerticalS,
  },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** What stood before and after, why it was refused, and the ids by which somebody else finds the same entry. */
export function ActivityDetail({ activity }: { activity: Activity }) {
  const styles = useStyles();
  const t = useText();
  const { before, after, ...rest } = activity.detail as { before?: object; after?: object };
  return (
    <div className={styles.columns}>
      <Facts title={t('activity.detail.before')} facts={before} />
      <Facts title={t('activity.detail.after')} facts={after} />
      <Facts title={t('activity.detail.title')} facts={rest}>
        {activity.errorName && (
          <p>
            <Text
              id="activity.detail.refused-because"
              values={{ reason: <span className={styles.code}>{activity.errorName}</span> }}
            />
          </p>
        )}
        <DefinitionList
          rows={[
            [t('activity.detail.event-id'), <Id key="event" id={activity.eventId} />],
            [
              t('activity.detail.request-id'),
              activity.requestId && <Id key="request" id={activity.requestId} />,
            ],
          ]}
        />
      </Facts>
    </div>
  );
}

function Facts({
  title,
  facts,
  children,
}: {
  title: string;
  facts: object | undefined;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const entries = Object.entries(facts ?? {});
  if (entries.length === 0 && !children) return null;
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <DefinitionList
        rows={entries.map(([name, value]) => [
          name,
          <span key={name} className={styles.code}>
            {typeof value === 'string' ? value : JSON.stringify(value)}
          </span>,
        ])}
      />
      {children}
    </section>
  );
}

function Id({ id }: { id: string }) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <span className={styles.code}>{id}</span>{' '}
      <CopyButton text={id} label={t('shell.button.copy')} iconOnly />
    </>
  );
}
