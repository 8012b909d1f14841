import { DateText } from '../../ui/date-text.tsx';
import { useFormat } from '../../ui/format.ts';
import { services, useRightNames } from '../../ui/right-names.ts';
import { Text, useText } from '../../ui/text.tsx';
import type { Right } from './my-partner.ts';

/** The services that were taken out of a right. */
const gone = (right: Right) => services.filter((it) => right.services && !right.services.includes(it));

/** One right in a line: how much, and until when. */
export function RightSummary({ right }: { right: Right }) {
  const inWords = useRightInWords();
  if (right.kind === 'dap') return <span>{inWords(right)}</span>;
  return (
    <span>
      <Text
        id="my-partners.rights.gdap"
        values={{
          count: right.roles.length,
          date: right.until ? <DateText key="until" at={right.until} /> : '',
        }}
      />
    </span>
  );
}

/** The same as plain text. */
export function useRightInWords(): (right: Right) => string {
  const t = useText();
  const names = useRightNames();
  const format = useFormat();
  return (right) => {
    if (right.kind === 'gdap')
      return t('my-partners.rights.gdap', {
        count: right.roles.length,
        date: right.until ? format.date(right.until) : '',
      });
    const without = gone(right);
    return without.length === 0
      ? t('my-partners.rights.dap')
      : t('my-partners.rights.dap-services', { services: format.list(without.map(names.service)) });
  };
}
