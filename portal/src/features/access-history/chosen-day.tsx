import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type Access, AccessList } from '../../ui/access-list.tsx';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../ui/format.ts';
import { Text, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  panel: {
    // Some languages write weekdays small, but not where a line begins with one.
    '& h2::first-letter': { textTransform: 'uppercase' },
    '@media (min-width: 1380px)': { position: 'sticky', top: '64px' },
  },
  when: { margin: 0, color: tokens.colorNeutralForeground2 },
  jumps: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
  },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly customerId: string;
  /** `yyyy-mm-dd`; as the others. */
  readonly day: string;
  readonly today: string;
  readonly own: boolean;
  /** Days on which something began or ended, in order. */
  readonly changes: readonly string[];
  readonly onDay: (day: string) => void;
}

/** Who could reach the tenant on the chosen day; for a day ahead, as far as it is known today. */
export function ChosenDay({ customerId, day, today, own, changes, onDay }: Props) {
  const styles = useStyles();
  const format = useFormat();
  return (
    <Card title={format.weekday(new Date(`${day}T12:00`))} className={styles.panel}>
      <p className={styles.when}>
        <When day={day} today={today} />
      </p>
      <Jumps day={day} changes={changes} onDay={onDay} />
      <AccessList
        customerId={customerId}
        day={day}
        keep
        summary={(count) => (
          <Text
            id={own ? 'access-history.day.summary-own' : 'access-history.day.summary'}
            values={{ count }}
          />
        )}
        note={(items) =>
          partnersWithBoth(items).map((name) => (
            <p key={name} className={styles.note}>
              <Text id="access-history.day.both" values={{ partner: <bdi key="partner">{name}</bdi> }} />
            </p>
          ))
        }
      />
    </Card>
  );
}

function When({ day, today }: Pick<Props, 'day' | 'today'>) {
  const format = useFormat();
  if (day === today) return <Text id="shell.time.today" />;
  // Days of 24 hours each, whatever the clocks did between them.
  const [then, now] = [new Date(`${day}T12:00Z`), new Date(`${today}T12:00Z`)];
  const when = format.relative(then, now);
  return then > now ? <Text id="access-history.day.ahead" values={{ when }} /> : when;
}

function Jumps({ day, changes, onDay }: Pick<Props, 'day' | 'changes' | 'onDay'>) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const [before, after] = [changes.findLast((it) => it < day), changes.find((it) => it > day)];
  const date = (it: string) => format.date(new Date(`${it}T12:00`));
  return (
    <div className={styles.jumps}>
      {before && (
        <Button size="small" onClick={() => onDay(before)}>
          {t('access-history.day.previous', { date: date(before) })}
        </Button>
      )}
      {after && (
        <Button size="small" onClick={() => onDay(after)}>
          {t('access-history.day.next', { date: date(after) })}
        </Button>
      )}
    </div>
  );
}

/** Partners that hold tenant-wide and granular rights at once: the granular ones come first. */
function partnersWithBoth(items: readonly Access[]): string[] {
  const granular = new Set(items.filter((it) => it.kind === 'gdap').map((it) => it.partnerId));
  return items.filter((it) => it.kind === 'dap' && granular.has(it.partnerId)).map((it) => it.name);
}
