import { useEffect, useMemo, useState } from 'react';
import { dayOf, isDay } from '../../lib/day.ts';
import { useUrlState } from '../../lib/url-state.ts';
import { useSettled } from '../../lib/use-settled.ts';
import {
  dayAt,
  type Extent,
  indexOfDay,
  isShown,
  lanesOf,
  nearExtent,
  type PartnerHistory,
  wholeExtent,
} from './timeline.ts';

const inAddress = { day: '', span: '' };

export interface ShownTime {
  /** This year and the next; everything, where nothing lies there. */
  readonly near: Extent;
  readonly whole: Extent;
  /** One of these two. */
  readonly shown: Extent;
  /** The chosen day, `yyyy-mm-dd`; today, unless another is chosen. */
  readonly day: string;
  /** The same once it rests: what the address holds, and what the server is asked about. */
  readonly settledDay: string;
  readonly choose: (day: string) => void;
  readonly showAll: () => void;
  readonly showNear: () => void;
}

/** Which time is shown, and which day of it is chosen. Both live in the address. */
export function useShownTime(partners: readonly PartnerHistory[], now: Date): ShownTime {
  const today = dayOf(now);
  const { near, whole } = useExtents(partners, today);
  const [url, setUrl] = useUrlState(inAddress);
  // A day under way: browsers refuse an address that changes with every move of a hand.
  const [moving, setMoving] = useState<string>();
  const rested = useSettled(moving, 150);
  const settledDay = isDay(url.day) ? inside(whole, url.day) : today;
  const day = moving ?? settledDay;
  // Once the whole is needed it stays, or the picture would change under the hand that draws the day along.
  const all = url.span === 'all' || [settledDay, day].some((it) => inside(near, it) !== it);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a day that came to rest is written
  useEffect(() => {
    if (rested !== undefined)
      setUrl({ day: rested === today ? '' : rested, span: all ? 'all' : '' }, 'replace');
  }, [rested]);
  useEffect(() => {
    setMoving((it) => (it === settledDay ? undefined : it));
  }, [settledDay]);

  return {
    near,
    whole,
    shown: all ? whole : near,
    day,
    settledDay,
    choose: (next) => {
      const it = inside(whole, next);
      setMoving(it === settledDay ? undefined : it);
    },
    showAll: () => setUrl({ span: 'all' }),
    // What is not in the picture cannot be chosen in it.
    showNear: () => setUrl({ span: '', ...(inside(near, day) === day ? {} : { day: '' }) }),
  };
}

function useExtents(partners: readonly PartnerHistory[], today: string) {
  return useMemo(() => {
    const now = new Date(`${today}T12:00`);
    const whole = wholeExtent(partners, now);
    const near = nearExtent(now);
    const something = partners.flatMap(lanesOf).some((it) => isShown(near, it));
    return { whole, near: something ? near : whole };
  }, [partners, today]);
}

const inside = (extent: Extent, day: string): string => dayAt(extent, indexOfDay(extent, day));
