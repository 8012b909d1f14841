import { makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { CheckField } from '../../ui/fields.tsx';
import { SkeletonLines } from '../../ui/skeleton.tsx';
import { useText } from '../../ui/text.tsx';
import type { Partner } from './use-partners.ts';

const useStyles = makeStyles({
  statement: { display: 'grid', gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  points: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: tokens.spacingVerticalXS },
});

interface Props {
  readonly reseller: Partner;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** What ending the partnership changes and keeps, and the statement its provider makes by it. Nobody is told. */
export function RemovePartnershipDialog({ reseller, onClose, onRemoved }: Props) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const { tenant } = useMe();
  const params = { path: { resellerId: reseller.id } };
  const preview = useQuery({
    queryKey: ['partnership-end', reseller.id],
    queryFn: ({ signal }) => api.get('/v1/relationships/{resellerId}/endpreview', { params, signal }),
    staleTime: 0,
  });
  const [checked, setChecked] = useState(false);
  const [missing, setMissing] = useState(false);
  const end = useMutation({
    mutationFn: (version: string) =>
      api.post('/v1/relationships/{resellerId}/end', {
        params,
        body: { statement: { version, acknowledged: true } },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['relationships'] });
      onRemoved();
    },
  });
  const statement = preview.data?.statement;
  return (
    <ConfirmDialog
      open
      title={t('partnerships.remove.title', { reseller: reseller.name })}
      changes={preview.data?.removes.map((it) => it.text) ?? []}
      stays={preview.data?.keeps.map((it) => it.text) ?? []}
      confirm={t('partnerships.remove.confirm')}
      onConfirm={() => {
        if (!checked || !statement) setMissing(true);
        else end.mutate(statement.version);
      }}
      onClose={onClose}
      busy={end.isPending}
      error={end.error ?? preview.error}
    >
      {statement ? (
        <section className={styles.statement}>
          <h3 className={styles.title}>{t('partnerships.remove.statement')}</h3>
          <ul className={styles.points}>
            {statement.points.map((it) => (
              <li key={it}>{it}</li>
            ))}
          </ul>
          <CheckField
            label={t('partnerships.remove.acknowledge', { company: tenant.name })}
            checked={checked}
            onChange={(next) => {
              setChecked(next);
              setMissing(false);
            }}
            error={missing ? t('partnerships.remove.box-missing') : undefined}
          />
        </section>
      ) : (
        !preview.error && <SkeletonLines count={6} />
      )}
    </ConfirmDialog>
  );
}
