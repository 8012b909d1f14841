import { makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CheckField } from '../../ui/fields.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';

const useStyles = makeStyles({
  statement: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  points: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: tokens.spacingVerticalXS },
});

interface Props {
  readonly customerId: string;
  readonly customerName: string;
  /** How the reader's company sells: the act has another name for a reseller than for a provider. */
  readonly kind: 'reseller' | 'provider' | 'direct';
  readonly onClose: () => void;
  /** @param rights whether admin rights are still there; only the customer can remove those */
  readonly onRemoved: (rights: 'kept' | 'none') => void;
}

/** A dry run of the removal, the statement that goes with it, and the act. */
export function RemovalDialog({ customerId, customerName, kind, onClose, onRemoved }: Props) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const { tenant } = useMe();
  const [stated, setStated] = useState(false);
  const [missing, setMissing] = useState(false);
  const path = { customerId };
  const preview = useQuery({
    queryKey: ['customer', customerId, 'removal'],
    queryFn: ({ signal }) =>
      api.get('/v1/customers/{customerId}/removalpreview', { params: { path }, signal }),
    staleTime: 0,
    gcTime: 0,
  });
  const remove = useMutation({
    mutationFn: (version: string) =>
      api.patch('/v1/customers/{customerId}', {
        params: { path },
        body: { relationshipToPartner: 'none', statement: { version, acknowledged: true } },
      }),
    onSuccess: async () => {
      // The list must not show for a moment what it held before.
      queries.removeQueries({ queryKey: ['customers'], type: 'inactive' });
      await queries.invalidateQueries({ queryKey: ['customers'] });
      onRemoved(plan?.keeps.some((it) => it.code === 'dap' || it.code === 'gdap') ? 'kept' : 'none');
    },
  });
  const plan = preview.data;
  const blocked = (plan?.blockedBy.length ?? 0) > 0;

  return (
    <ConfirmDialog
      open
      title={t('customers.remove.title-reseller', { customer: customerName })}
      changes={plan?.removes.map((it) => it.text) ?? []}
      stays={plan?.keeps.map((it) => it.text) ?? []}
      confirm={t(
        kind === 'reseller' ? 'customers.remove.button-reseller' : 'customers.remove.button-provider',
      )}
      blocked={!plan || blocked}
      busy={remove.isPending}
      error={preview.error ?? remove.error}
      onClose={onClose}
      onConfirm={() => {
        if (stated && plan) remove.mutate(plan.statement.version);
        else setMissing(true);
      }}
    >
      {preview.isPending && <SkeletonLines count={6} />}
      {plan && blocked && (
        <Notice intent="warning" title={t('customers.remove.blocked')}>
          {plan.blockedBy.map((it) => it.text).join(' ')}
        </Notice>
      )}
      {plan && !blocked && (
        <section className={styles.statement}>
          <h3 className={styles.heading}>
            <Text id="customers.remove.statement" />
          </h3>
          <ul className={styles.points}>
            {plan.statement.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <CheckField
            label={<Text id="customers.remove.acknowledge" values={{ company: <bdi>{tenant.name}</bdi> }} />}
            checked={stated}
            onChange={(checked) => {
              setStated(checked);
              setMissing(false);
            }}
            error={missing ? t('customers.remove.box-missing') : undefined}
          />
        </section>
      )}
    </ConfirmDialog>
  );
}
