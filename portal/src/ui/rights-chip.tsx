import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Clock16Regular } from '@fluentui/react-icons/svg/clock';
import { useNow } from '../lib/now.ts';
import { Chip } from './chip.tsx';
import { DateText } from './date-text.tsx';
import { Text } from './text.tsx';

/** The admin rights one company holds in another's tenant, as far as a list shows them. */
export interface Rights {
  /** `partly`: delegated admin privileges without some services. */
  readonly dap?: 'whole' | 'partly' | undefined;
  /** Granular rights live until then, the last of them. */
  readonly gdapUntil?: string | undefined;
  /** There were rights once: without them the duty to support goes on. */
  readonly hadRights?: boolean | undefined;
}

const day = 86_400_000;
/** Within these days an end is called near. */
const soon = 30;

export const endsSoon = (until: string, now: Date): boolean =>
  new Date(until).getTime() - now.getTime() <= soon * day;

/** Which rights there are, grey as long as nobody has to act. */
export function RightsChip({ rights }: { rights: Rights }) {
  const now = useNow();
  const { dap, gdapUntil } = rights;
  if (gdapUntil && !dap && endsSoon(gdapUntil, now))
    return (
      <Chip tone="soon" icon={Clock16Regular}>
        <Text id="shell.right.expiring" />
      </Chip>
    );
  if (gdapUntil)
    return (
      <Chip>
        <Text id="shell.right.gdap-short" />
      </Chip>
    );
  if (dap === 'partly')
    return (
      <Chip tone="soon">
        <Text id="shell.right.partly-removed" />
      </Chip>
    );
  if (dap)
    return (
      <Chip>
        <Text id="shell.right.dap-short" />
      </Chip>
    );
  return (
    <Chip tone={rights.hadRights ? 'stopped' : 'fine'} {...(rights.hadRights ? {} : { icon: NoIcon })}>
      <Text id="shell.right.no-rights" />
    </Chip>
  );
}

const NoIcon = () => null;

const useStyles = makeStyles({
  line: {
    display: 'inline-grid',
    gridTemplateColumns: '48px auto',
    gap: '0 10px',
    alignItems: 'center',
    // On a phone the text stands first, the gauge at the end of the line under the chip.
    '@media (max-width: 639px)': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) 64px',
      '& > :first-child': { order: 2 },
    },
  },
  gauge: { height: '4px', borderRadius: '2px', backgroundColor: tokens.colorNeutralStroke2 },
  fill: { height: '4px', borderRadius: '2px', backgroundColor: tokens.colorNeutralForeground3 },
  hot: { backgroundColor: tokens.colorStatusWarningBorderActive },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A gauge is full from here on: what ends in half a year does not urge. */
const full = 90;

/** Until when the rights live: relative first, because it urges, with a gauge that runs out. */
export function RightsEnd({ rights }: { rights: Rights }) {
  const styles = useStyles();
  const now = useNow();
  const { dap, gdapUntil } = rights;
  if (dap && !gdapUntil)
    return (
      <span className={styles.quiet}>
        <Text id="shell.time.no-end" />
      </span>
    );
  if (!gdapUntil) return <span className={styles.quiet}>–</span>;
  const days = (new Date(gdapUntil).getTime() - now.getTime()) / day;
  const share = Math.max(0.06, Math.min(1, days / full));
  return (
    <span className={styles.line}>
      <span className={styles.gauge} aria-hidden="true">
        <span
          className={mergeClasses(styles.fill, days <= soon && styles.hot)}
          style={{ display: 'block', width: `${share * 100}%` }}
        />
      </span>
      <DateText at={gdapUntil} as="urges" />
    </span>
  );
}
