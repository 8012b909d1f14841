import { DateText } from '../../ui/date-text.tsx';
import { useFormat } from '../../ui/format.ts';
import { services, useRightNames } from '../../ui/right-names.ts';
import { Text } from '../../ui/text.tsx';
import type { Right } from './my-partner.ts';

/** One right in a line: how much, and until when. */
export function RightSummary({ right }: { right: Right }) {
  const names = useRightNames();
  const format = useFormat();
  if (right.kind === 'gdap')
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
  const gone = services.filter((it) => right.services && !right.services.includes(it));
  if (gone.length === 0) return <Text id="my-partners.rights.dap" />;
  return (
    <span>
      <Text
        id="my-partners.rights.dap-services"
        values={{ services: format.list(gone.map((it) => names.service(it))) }}
      />
    </span>
  );
}
