import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMay } from '../../lib/session.ts';
import { tt } from '../../lib/theme.ts';
import { AppAnchor } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format.ts';
import { Text, useText } from '../../ui/text.tsx';

/** What a press on a count shows. One at a time: they answer "who needs me?", not a query. */
export const attentions = ['ends-30', 'ends-90', 'duty', 'agreement'] as const;
export type Attention = (typeof attentions)[number];

const useStyles = makeStyles({
  tiles: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
    // The tiles keep their place while their numbers are on the way.
    minHeight: '36px',
    '@media (max-width: 639px)': { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  onTheWay: { '@media (max-width: 639px)': { minHeight: '116px' } },
  tile: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    padding: '6px 12px',
    minHeight: '36px',
    textAlign: 'start',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    textDecorationLine: 'none',
    cursor: 'pointer',
    ':hover': { backgroundColor: tt('Hover') },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  number: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: '22px',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  hot: { color: tokens.colorStatusWarningForeground1 },
});

interface Props {
  readonly chosen: Attention | '';
  readonly onChoose: (chosen: Attention | '') => void;
}

/** Counts that are filters: what needs somebody, and a press shows which customers. None of them says zero. */
export function AttentionTiles({ chosen, onChoose }: Props) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const api = useApi();
  const counts = useQuery({
    queryKey: ['customers', 'counts'],
    queryFn: ({ signal }) => api.get('/v1/customers/counts', { signal }),
  }).data;
  const numbers: Record<Attention, number> = {
    'ends-30': counts?.rightsEndingIn30Days ?? 0,
    'ends-90': counts?.rightsEndingIn90Days ?? 0,
    duty: counts?.dutyWithoutRights ?? 0,
    agreement: counts?.agreementMissing ?? 0,
  };
  const asked = useMay()('invitation.read');
  const invitations = useQuery({
    queryKey: ['invitations', 'counts'],
    enabled: asked,
    queryFn: ({ signal }) => api.get('/v1/invitations/counts', { signal }),
  }).data;
  const waiting = (invitations?.items ?? [])
    .filter((it) => it.state === 'prepared' || it.state === 'opened')
    .reduce((sum, it) => sum + it.count, 0);
  // All at once, so that they do not push one another about.
  const pending = !counts || (asked && !invitations);
  const shown = attentions.filter((it) => numbers[it] > 0 || it === chosen);
  if (counts && shown.length === 0 && waiting === 0) return null;

  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div
      className={mergeClasses(styles.tiles, pending && styles.onTheWay)}
      role="group"
      aria-label={t('customers.attention.title')}
    >
      {(pending ? [] : shown).map((it) => (
        <button
          key={it}
          type="button"
          className={mergeClasses(styles.tile, it === chosen && styles.pressed)}
          aria-pressed={it === chosen}
          onClick={() => onChoose(it === chosen ? '' : it)}
        >
          <span className={mergeClasses(styles.number, (it === 'ends-30' || it === 'duty') && styles.hot)}>
            {format.number(numbers[it])}
          </span>
          <span>
            <Text id={`customers.attention.${it}`} values={{ count: numbers[it] }} />
          </span>
        </button>
      ))}
      {!pending && waiting > 0 && (
        <AppAnchor to={addresses.invitations} className={styles.tile}>
          <span className={styles.number}>{format.number(waiting)}</span>
          <span>
            <Text id="customers.attention.invitations" values={{ count: waiting }} />
          </span>
        </AppAnchor>
      )}
    </div>
  );
}
