import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { dayOf } from '../lib/day.ts';
import { useNow } from '../lib/now.ts';
import { useUrlState } from '../lib/url-state.ts';
import { AccessList } from './access-list.tsx';
import { Card } from './card.tsx';
import { Text, useText } from './text.tsx';

const inAddress = { day: '' };

const useStyles = makeStyles({
  day: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly customerId: string;
  readonly title: string;
  /** Where more about it is, beside the title. */
  readonly actions?: ReactNode;
  /** Above the list, once it is known how many partners stand there. */
  readonly summary?: (partners: number) => ReactNode;
}

/** Who can reach a customer's tenant, as far as the reader may know: now, or on any day before. */
export function AccessOnDay({ customerId, title, actions, summary }: Props) {
  const styles = useStyles();
  const t = useText();
  const [{ day }, setUrl] = useUrlState(inAddress);
  const today = dayOf(useNow());
  return (
    <Card title={title} actions={actions}>
      <div className={styles.day}>
        <Field label={t('customers.access.as-of')}>
          <Input
            type="date"
            value={day || today}
            max={today}
            onChange={(_, data) => setUrl({ day: data.value }, 'replace')}
          />
        </Field>
        {day !== '' && (
          <Button onClick={() => setUrl({ day: '' })}>
            <Text id="shell.time.today" />
          </Button>
        )}
      </div>
      <AccessList customerId={customerId} day={day} summary={summary} />
    </Card>
  );
}
