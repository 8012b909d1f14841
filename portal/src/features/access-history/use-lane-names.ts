import { useMemo } from 'react';
import { useFormat } from '../../ui/format.ts';
import { useRightNames } from '../../ui/right-names.ts';
import { useText } from '../../ui/text.tsx';
import { type Lane, lanesOf, type PartnerHistory } from './timeline.ts';

type Bar = Lane['bars'][number];

/** What lanes and bars are called, on the picture, to a screen reader, and in the exported file. */
export function useLaneNames() {
  const t = useText();
  const format = useFormat();
  const names = useRightNames();
  return useMemo(() => {
    const lane = (it: Lane): string => {
      if (it.kind === 'relationship') return t('access-history.lane.relationship');
      if (it.kind === 'dap') return t('shell.right.dap-short');
      if (it.kind === 'gdap') return t('access-history.lane.gdap', { count: it.roles.length });
      return t('access-history.lane.assigned', { group: it.group ?? '' });
    };
    const span = ({ since, until }: Bar): string =>
      until === undefined
        ? t('access-history.bar.open', { since: format.date(since) })
        : t('access-history.bar.closed', { since: format.date(since), until: format.date(until) });
    /** The one day that matters about a bar. */
    const short = ({ since, until }: Bar): string =>
      until === undefined
        ? t('shell.time.since', { date: format.date(since) })
        : t('shell.time.until', { date: format.date(until) });
    /** What a bar has beyond its lane: which services, or as what the partner had the relationship. */
    const detail = (it: Lane, bar: Bar): string | undefined =>
      bar.services
        ? format.list(bar.services.map(names.service))
        : it.partnerKind && t(`shell.kind.${it.partnerKind}`);
    const full = (it: Lane, bar: Bar): string => {
      const more = detail(it, bar);
      const said = { what: lane(it), span: span(bar) };
      return more
        ? t('access-history.bar.detailed', { ...said, detail: more })
        : t('access-history.bar.name', said);
    };
    return {
      lane,
      /** A bar in full: what, from when, until when. */
      bar: full,
      short,
      /** A lane with the one day that matters about its bar. */
      dated: (it: Lane, bar: Bar): string =>
        t('access-history.lane.dated', { lane: lane(it), date: short(bar) }),
      /** The picture as a table, its head first. */
      rowsOf: (partners: readonly PartnerHistory[]): string[][] => [
        [
          t('access-history.export.partner'),
          t('shell.company.mpn-id'),
          t('access-history.export.what'),
          t('access-history.export.roles'),
          t('access-history.export.services'),
          t('access-history.export.since'),
          t('access-history.export.until'),
        ],
        ...partners.flatMap((partner) =>
          lanesOf(partner).flatMap((it) =>
            it.bars.map((bar) => [
              partner.name,
              partner.mpnId ?? '',
              lane(it),
              it.roles.map((role) => names.role(role).technical).join('; '),
              bar.services?.map(names.service).join('; ') ?? '',
              bar.since,
              bar.until ?? '',
            ]),
          ),
        ),
      ],
    };
  }, [t, format, names]);
}
