import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useRightNames } from '../../ui/right-names.ts';
import { useText } from '../../ui/text.tsx';
import { isLive, type MyPartner, type Right } from './my-partner.ts';

interface Props {
  readonly partner: MyPartner;
  readonly right: Right;
  readonly onClose: () => void;
  /** What was done, in words. */
  readonly onDone: (done: string) => void;
}

/** What ends at once, what stays, and a button that names the act. */
export function RemoveRightDialog({ partner, right, onClose, onDone }: Props) {
  const t = useText();
  const api = useApi();
  const names = useRightNames();
  const covered = right.services ?? [];
  const [scope, setScope] = useState<'all' | 'one'>('all');
  const [service, setService] = useState(covered[0] ?? '');
  const values = { partner: partner.name };
  const remove = useMutation({
    mutationFn: () => {
      const { partnerId } = partner;
      if (right.kind === 'gdap')
        return api.delete('/v1/partners/{partnerId}/adminrelationships/{grantId}', {
          params: { path: { partnerId, grantId: right.id } },
        });
      return api.delete('/v1/partners/{partnerId}/delegatedadmin', {
        params: { path: { partnerId }, query: scope === 'one' ? { service } : {} },
      });
    },
    onSuccess: () => onDone(doneText()),
  });
  const doneText = () => {
    if (right.kind === 'gdap') return t('my-partners.end-gdap.done', values);
    return scope === 'one'
      ? t('my-partners.remove-dap.done-service', { ...values, service: names.service(service) })
      : t('my-partners.remove-dap.done', values);
  };
  const others = partner.rights.some((it) => it.id !== right.id && isLive(it) && it.kind !== right.kind);

  const changes =
    right.kind === 'gdap'
      ? [t('my-partners.end-gdap.changes', { ...values, count: right.roles.length })]
      : scope === 'one'
        ? [t('my-partners.remove-dap.changes-service', { ...values, service: names.service(service) })]
        : [
            t('my-partners.remove-dap.changes-all', values),
            ...(others ? [] : [t('my-partners.remove-dap.changes-support', values)]),
          ];
  return (
    <ConfirmDialog
      open
      title={t(right.kind === 'gdap' ? 'my-partners.end-gdap.title' : 'my-partners.remove-dap.title', values)}
      changes={changes}
      stays={[
        t('my-partners.remove.keeps-relationship'),
        ...(others
          ? [
              t(
                right.kind === 'gdap' ? 'my-partners.remove.keeps-dap' : 'my-partners.remove.keeps-gdap',
                values,
              ),
            ]
          : []),
        t('my-partners.remove.keeps-duty', values),
      ]}
      confirm={t(right.kind === 'gdap' ? 'my-partners.end-gdap.button' : 'my-partners.remove-dap.confirm')}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
      busy={remove.isPending}
      error={remove.error}
    >
      {right.kind === 'dap' && covered.length > 1 && (
        <>
          <RadioGroup value={scope} onChange={(_, data) => setScope(data.value === 'one' ? 'one' : 'all')}>
            <Radio value="all" label={t('my-partners.remove-dap.all')} />
            <Radio value="one" label={t('my-partners.remove-dap.one-service')} />
          </RadioGroup>
          {scope === 'one' && (
            <Field label={t('my-partners.remove-dap.service')}>
              <Select value={service} onChange={(_, data) => setService(data.value)}>
                {covered.map((it) => (
                  <option key={it} value={it}>
                    {names.service(it)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </>
      )}
    </ConfirmDialog>
  );
}
