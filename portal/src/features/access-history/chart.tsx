import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type PointerEvent, useId, useRef } from 'react';
import { useFormat } from '../../ui/format.ts';
import { Text, useText } from '../../ui/text.tsx';
import { DayHandle } from './day-handle.tsx';
import { LaneRow } from './lane-row.tsx';
import { nameWidth, narrow, useRowStyles } from './row-styles.ts';
import {
  dayAt,
  type Extent,
  indexOfDay,
  isShown,
  lanesOf,
  type PartnerHistory,
  shareOf,
  ticksOf,
} from './timeline.ts';

const axisHeight = '84px';

const useStyles = makeStyles({
  chart: {
    position: 'relative',
    overflow: 'clip',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  axis: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Sideways the finger draws the day along, upwards it still moves the page.
  plane: {
    gridColumnStart: -2,
    gridColumnEnd: -1,
    position: 'relative',
    zIndex: 3,
    height: axisHeight,
    containerType: 'inline-size',
    cursor: 'pointer',
    touchAction: 'pan-y',
  },
  tick: {
    position: 'absolute',
    bottom: 0,
    height: '22px',
    paddingLeft: '5px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    userSelect: 'none',
  },
  year: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  // Where quarters of two years have no room, and where those of more have none.
  quarter: { '@container (max-width: 351px)': { display: 'none' } },
  quarterOfMany: { '@container (max-width: 527px)': { display: 'none' } },
  group: {
    paddingBottom: tokens.spacingVerticalS,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  partner: {
    position: 'relative',
    zIndex: 3,
    width: 'fit-content',
    maxWidth: '100%',
    margin: 0,
    padding: `10px ${tokens.spacingHorizontalS} 2px ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    [narrow]: { padding: '10px 8px 2px 12px' },
  },
  kind: {
    marginLeft: '6px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  over: {
    position: 'absolute',
    top: 0,
    right: 0,
    bottom: 0,
    left: nameWidth,
    zIndex: 2,
    pointerEvents: 'none',
    [narrow]: { left: '12px', right: '12px' },
  },
  ahead: {
    position: 'absolute',
    top: axisHeight,
    right: 0,
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    opacity: 0.42,
  },
  line: {
    position: 'absolute',
    bottom: 0,
    width: 0,
    marginLeft: '-1px',
    boxShadow: `0 0 0 1px ${tokens.colorNeutralBackground1}`,
    // There are no shadows in colours of the system's own.
    '@media (forced-colors: active)': { outline: '1px solid Canvas' },
  },
  nowLine: { top: '36px', borderLeft: `2px solid ${tokens.colorStatusDangerBorderActive}` },
  dayLine: { top: '6px', borderLeft: `2px solid ${tokens.colorNeutralForeground1}` },
  now: {
    position: 'absolute',
    top: '36px',
    padding: '0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly partners: readonly PartnerHistory[];
  readonly shown: Extent;
  readonly now: Date;
  /** `yyyy-mm-dd`, inside what is shown. */
  readonly day: string;
  readonly changes: readonly string[];
  readonly onDay: (day: string) => void;
}

/** Partners under each other, their relationships and rights as bars over one line of time. */
export function Chart({ partners, shown, now, day, changes, onDay }: Props) {
  const styles = useStyles();
  const rows = useRowStyles();
  const t = useText();
  const format = useFormat();
  const drag = useDrag(shown, day, onDay);
  const [nowShare, dayShare] = [shareOf(shown, now), (indexOfDay(shown, day) + 0.5) / shown.days];
  const quarter = shown.days > 2 * 366 ? styles.quarterOfMany : styles.quarter;
  const at = (share: number) => ({ left: `${share * 100}%` });
  return (
    <section className={styles.chart} aria-label={t('access-history.chart.label')}>
      <div className={mergeClasses(rows.row, styles.axis)}>
        <div {...drag.plane} className={styles.plane}>
          {ticksOf(shown).map((it) => (
            <span
              key={it.at.getTime()}
              className={mergeClasses(styles.tick, it.year ? styles.year : quarter)}
              style={at(shareOf(shown, it.at))}
              aria-hidden="true"
            >
              {it.year ? it.at.getFullYear() : format.month(it.at)}
            </span>
          ))}
          <DayHandle ref={drag.handle} shown={shown} day={day} changes={changes} onDay={onDay} />
        </div>
      </div>
      {partners.map((it) => (
        <PartnerGroup key={it.partnerId} partner={it} shown={shown} />
      ))}
      <div className={styles.over} aria-hidden="true">
        <div className={styles.ahead} style={at(nowShare)} />
        <div className={mergeClasses(styles.line, styles.nowLine)} style={at(nowShare)} />
        <div className={mergeClasses(styles.line, styles.dayLine)} style={at(dayShare)} />
        <span
          className={styles.now}
          style={{ ...at(nowShare), transform: `translateX(${-nowShare * 100}%)` }}
        >
          <Text id="access-history.chart.now" />
        </span>
      </div>
    </section>
  );
}

function PartnerGroup({ partner, shown }: { partner: PartnerHistory; shown: Extent }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const id = useId();
  const lanes = lanesOf(partner).filter((it) => isShown(shown, it));
  if (lanes.length === 0) return null;
  const kinds = [...new Set(partner.relationships.map((it) => it.kind))];
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div role="group" aria-labelledby={id} className={styles.group}>
      <h2 id={id} className={styles.partner}>
        <bdi>{partner.name}</bdi>{' '}
        <span className={styles.kind}>{format.list(kinds.map((it) => t(`shell.kind.${it}`)))}</span>
      </h2>
      {lanes.map((it) => (
        <LaneRow key={it.id} lane={it} shown={shown} />
      ))}
    </div>
  );
}

/** Draws the chosen day along with a mouse, pen or finger: by its handle, or from wherever on the axis. */
function useDrag(shown: Extent, day: string, onDay: (day: string) => void) {
  const handle = useRef<HTMLDivElement>(null);
  /** How far beside the day's own place it was taken hold of, in pixels; null while nobody holds it. */
  const held = useRef<number | null>(null);
  const dayUnder = (plane: Element, x: number): string => {
    const { left, width } = plane.getBoundingClientRect();
    return dayAt(shown, Math.floor(((x - left) / width) * shown.days));
  };
  const move = (event: PointerEvent) => {
    if (held.current === null) return;
    const next = dayUnder(event.currentTarget, event.clientX - held.current);
    if (next !== day) onDay(next);
  };
  const letGo = () => {
    held.current = null;
  };
  const take = (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return;
    // No text is marked on the way, and the focus goes to the handle.
    event.preventDefault();
    const plane = event.currentTarget;
    plane.setPointerCapture(event.pointerId);
    const { left, width } = plane.getBoundingClientRect();
    const place = left + ((indexOfDay(shown, day) + 0.5) / shown.days) * width;
    held.current = handle.current?.contains(event.target as Node) ? event.clientX - place : 0;
    handle.current?.focus({ preventScroll: true });
    move(event);
  };
  return {
    handle,
    plane: { onPointerDown: take, onPointerMove: move, onPointerUp: letGo, onPointerCancel: letGo },
  };
}
