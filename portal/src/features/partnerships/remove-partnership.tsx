import { makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CheckField } from '../../ui/fields.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { Partner } from './use-partners.ts';

const useStyles = makeStyles({
  statement: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  points: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: tokens.spacingVerticalXS },
});

interface Props {
  readonly reseller: Partner;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What ending a partnership changes and leaves, the statement it takes, and the act. */
export function RemovePartnership({ reseller, onClose, onDone }: Props) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const { tenant } = useMe();
  const [stated, setStated] = useState(false);
  const [missing, setMissing] = useState(false);
  const params = { path: { resellerId: reseller.id } };
  const preview = useQuery({
    queryKey: ['partnership-end', reseller.id],
    queryFn: ({ signal }) => api.get('/v1/relationships/{resellerId}/endpreview', { params, signal }),
    staleTime: 0,
    gcTime: 0,
  });
  const plan = preview.data;
  const end = useMutation({
    mutationFn: (version: string) =>
      api.post('/v1/relationships/{resellerId}/end', {
        params,
        body: { statement: { version, acknowledged: true } },
      }),
    onSuccess: onDone,
  });
  return (
    <ConfirmDialog
      open
      title={t('partnerships.remove.title', { reseller: reseller.name })}
      changes={plan?.removes.map((it) => it.text) ?? []}
      stays={plan?.keeps.map((it) => it.text) ?? []}
      confirm={t('partnerships.remove.confirm')}
      blocked={!plan}
      busy={end.isPending}
      error={preview.error ?? end.error}
      onClose={onClose}
      onConfirm={() => (stated && plan ? end.mutate(plan.statement.version) : setMissing(true))}
    >
      {preview.isPending && <SkeletonLines count={5} />}
      {plan && (
        <section className={styles.statement}>
          <h3 className={styles.heading}>
            <Text id="partnerships.remove.statement" />
          </h3>
          <ul className={styles.points}>
            {plan.statement.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <CheckField
            label={
              <Text id="partnerships.remove.acknowledge" values={{ company: <bdi>{tenant.name}</bdi> }} />
            }
            checked={stated}
            onChange={(checked) => {
              setStated(checked);
              setMissing(false);
            }}
            error={missing ? t('partnerships.remove.box-missing') : undefined}
          />
        </section>
      )}
    </ConfirmDialog>
  );
}
