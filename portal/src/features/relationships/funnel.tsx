import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useNow } from '../../lib/now.ts';
import { AppAnchor } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format.ts';
import { useText } from '../../ui/text.tsx';
import { type Count, daysBetween, type Shown, type State } from './use-invitations.ts';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'stretch',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
    minHeight: '82px',
  },
  way: {
    display: 'grid',
    gridTemplateColumns: '1fr 20px 1fr 20px 1fr',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flex: '3 1 440px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '@media (max-width: 639px)': {
      flexBasis: '100%',
      gap: tokens.spacingHorizontalS,
      gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    },
  },
  others: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    flex: '2 1 300px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { display: 'grid', alignSelf: 'stretch' },
  arrow: {
    color: tokens.colorNeutralForeground3,
    justifySelf: 'center',
    '@media (max-width: 639px)': { display: 'none' },
  },
  tile: {
    display: 'grid',
    alignContent: 'start',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    minWidth: 0,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (max-width: 639px)': { padding: '8px', overflowWrap: 'anywhere', hyphens: 'auto' },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    ':hover': { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  },
  count: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  // "Prepared" is a long word in Russian, and three stand in a row on a phone.
  name: {
    '@media (max-width: 639px)': {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
    },
  },
  // Its place is kept while the counts are on the way.
  ageOnTheWay: { minHeight: '16px', '@media (max-width: 639px)': { minHeight: '32px' } },
  age: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const way = ['prepared', 'opened', 'accepted'] as const;
const others = ['declined', 'withdrawn', 'lapsed'] as const;

interface Props {
  readonly counts: readonly Count[] | undefined;
  readonly shown: Shown;
  readonly address: string;
}

/** How far the invitations have come. Each count is a link to what it counts; the oldest tells where they get stuck. */
export function Funnel({ counts, shown, address }: Props) {
  const styles = useStyles();
  const tile = (state: State) => (
    <Tile
      state={state}
      count={counts?.find((it) => it.state === state)}
      known={counts !== undefined}
      chosen={shown === state}
      address={address}
    />
  );
  return (
    <div className={styles.frame}>
      <ol className={styles.way}>
        {way.map((state, index) => [
          index > 0 && (
            <li key={`to-${state}`} className={styles.arrow} aria-hidden="true">
              <ChevronRight20Regular />
            </li>
          ),
          <li key={state} className={styles.item}>
            {tile(state)}
          </li>,
        ])}
      </ol>
      <ul className={styles.others}>
        {others.map((state) => (
          <li key={state} className={styles.item}>
            {tile(state)}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TileProps {
  readonly state: State;
  readonly count: Count | undefined;
  readonly known: boolean;
  readonly chosen: boolean;
  readonly address: string;
}

function Tile({ state, count, known, chosen, address }: TileProps) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const open = state === 'prepared' || state === 'opened';
  return (
    <AppAnchor
      to={address}
      // The same tile again shows all that wait, as at first.
      search={chosen ? {} : { state }}
      className={mergeClasses(styles.tile, chosen && styles.chosen)}
      aria-current={chosen ? 'true' : undefined}
    >
      <span className={styles.count}>{known ? format.number(count?.count ?? 0) : '–'}</span>
      <span className={styles.name}>{t(`relationships.stage.${state}`)}</span>
      {open && !known && <span className={styles.ageOnTheWay} />}
      {open && count && (
        <span className={styles.age}>
          {t('relationships.invitations.oldest', {
            since: t('relationships.invitations.waiting-days', { days: daysBetween(count.oldest, now) }),
          })}
        </span>
      )}
    </AppAnchor>
  );
}
