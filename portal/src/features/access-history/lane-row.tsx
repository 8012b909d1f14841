import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useBarStyles, useWordStyles } from './bar-styles.ts';
import { narrow, useRowStyles } from './row-styles.ts';
import { type Extent, type Lane, placeOf } from './timeline.ts';
import { useLaneNames } from './use-lane-names.ts';

const useStyles = makeStyles({
  row: { alignItems: 'center', minHeight: '28px' },
  name: {
    padding: `2px ${tokens.spacingHorizontalS} 2px ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    [narrow]: { padding: '6px 0 0' },
  },
  // Above the lines, which would otherwise run through the words.
  words: {
    [narrow]: {
      position: 'relative',
      zIndex: 3,
      backgroundColor: tokens.colorNeutralBackground1,
      paddingRight: tokens.spacingHorizontalXS,
    },
  },
  wide: { [narrow]: { display: 'none' } },
  narrow: { display: 'none', [narrow]: { display: 'inline' } },
  track: { position: 'relative', height: '28px' },
  bar: {
    position: 'absolute',
    top: '3px',
    height: '22px',
    minWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
  },
  thin: { top: '10px', height: '8px' },
  begun: { borderTopLeftRadius: 0, borderBottomLeftRadius: 0 },
  open: { borderTopRightRadius: 0, borderBottomRightRadius: 0 },
  // Beside the bar in the tree, so that it lies above the lines and the bar below; as wide, so that it knows its room.
  room: {
    position: 'absolute',
    top: '3px',
    height: '22px',
    zIndex: 3,
    overflow: 'hidden',
    containerType: 'inline-size',
    pointerEvents: 'none',
    paddingLeft: '6px',
    [narrow]: { display: 'none' },
  },
  date: {
    display: 'inline-block',
    padding: '0 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    whiteSpace: 'nowrap',
    '@container (max-width: 109px)': { display: 'none' },
  },
});

/** One lane: what it is, and its bars in the time that is shown. */
export function LaneRow({ lane, shown }: { lane: Lane; shown: Extent }) {
  const styles = useStyles();
  const rows = useRowStyles();
  const looks = useBarStyles();
  const words = useWordStyles();
  const names = useLaneNames();
  const bars = lane.bars.flatMap((bar) => {
    const place = placeOf(shown, bar);
    return place ? [{ bar, place }] : [];
  });
  const last = bars.at(-1);
  return (
    <div className={mergeClasses(rows.row, styles.row)}>
      <span className={styles.name}>
        <span className={styles.words}>
          <span className={styles.wide}>{names.lane(lane)}</span>
          <span className={styles.narrow}>{last && names.dated(lane, last.bar)}</span>
        </span>
      </span>
      <div className={styles.track}>
        {bars.map(({ bar, place }) => {
          const where = { left: `${place.left * 100}%`, width: `${place.width * 100}%` };
          const name = names.bar(lane, bar);
          return (
            <Fragment key={bar.since}>
              <div
                role="img"
                aria-label={name}
                title={name}
                className={mergeClasses(
                  styles.bar,
                  lane.kind === 'assignment' && styles.thin,
                  looks[lane.kind],
                  place.from && styles.begun,
                  place.open && styles.open,
                )}
                style={where}
              />
              {lane.kind !== 'assignment' && (
                <span className={styles.room} style={where} aria-hidden="true">
                  <span className={mergeClasses(styles.date, words[lane.kind])}>{names.short(bar)}</span>
                </span>
              )}
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}
