import { makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type Ref, useId } from 'react';
import { useFormat } from '../../ui/format.ts';
import { useText } from '../../ui/text.tsx';
import { dayAt, type Extent, indexOfDay } from './timeline.ts';

const useStyles = makeStyles({
  handle: {
    position: 'absolute',
    top: '6px',
    zIndex: 4,
    padding: '1px 8px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralBackground1,
    backgroundColor: tokens.colorNeutralForeground1,
    cursor: 'ew-resize',
    userSelect: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly shown: Extent;
  /** `yyyy-mm-dd`, inside what is shown. */
  readonly day: string;
  /** Days on which something began or ended, in order. */
  readonly changes: readonly string[];
  readonly onDay: (day: string) => void;
}

/** The chosen day as a slider: arrows for days, Page Up and Page Down from change to change. */
export function DayHandle({ ref, shown, day, changes, onDay }: Props) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const keys = useId();
  const index = indexOfDay(shown, day);
  const noon = new Date(`${day}T12:00`);
  // At the edges the handle stays inside the picture; its line is at its edge then.
  const share = (index + 0.5) / shown.days;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = dayByKey(event.key, { shown, day, changes });
    if (next === undefined) return;
    event.preventDefault();
    if (next !== day) onDay(next);
  };

  return (
    <>
      <div
        ref={ref}
        role="slider"
        tabIndex={0}
        className={styles.handle}
        style={{ left: `${share * 100}%`, transform: `translateX(${-share * 100}%)` }}
        aria-label={t('access-history.day.label')}
        aria-describedby={keys}
        aria-valuemin={0}
        aria-valuemax={shown.days - 1}
        aria-valuenow={index}
        aria-valuetext={format.weekday(noon)}
        onKeyDown={onKeyDown}
      >
        {format.date(noon)}
      </div>
      <span id={keys} hidden>
        {t('access-history.day.keys')}
      </span>
    </>
  );
}

/** The day a key leads to; the same one where there is no further; undefined for keys that mean nothing here. */
function dayByKey(
  key: string,
  { shown, day, changes }: Pick<Props, 'shown' | 'day' | 'changes'>,
): string | undefined {
  const index = indexOfDay(shown, day);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return dayAt(shown, index - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return dayAt(shown, index + 1);
    case 'PageUp':
      return changes.find((it) => it > day) ?? day;
    case 'PageDown':
      return changes.findLast((it) => it < day) ?? day;
    case 'Home':
      return dayAt(shown, 0);
    case 'End':
      return dayAt(shown, shown.days - 1);
    default:
      return undefined;
  }
}
