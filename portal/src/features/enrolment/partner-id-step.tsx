import { Button } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Fault } from '#sdk/client.ts';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { Notice } from '../../ui/notice.tsx';
import { membershipSignInKey } from '../../ui/partner-id/membership-sign-in.ts';
import { PartnerIdStep as Choose } from '../../ui/partner-id/partner-id-step.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { isStale, useKeepEnrollment, useReread } from './enrollment.ts';
import type { StepProps } from './legal-step.tsx';

const here = `${addresses.enrollmentForm}?step=partner-id`;

/** The partner ID of the application, proved at the membership registry. The company has it from the day it signs. */
export function PartnerIdStep({ enrollment, onNext, onLeave }: StepProps) {
  const api = useApi();
  const queries = useQueryClient();
  const keep = useKeepEnrollment();
  const reread = useReread();
  const { id, state, mpnId, attributes } = enrollment;
  const draft = state === 'draft';
  const save = useMutation({
    mutationFn: (chosen: string) =>
      api.patch('/v1/enrollments/{enrollmentId}', {
        params: { path: { enrollmentId: id } },
        body: { mpnId: chosen, attributes: { etag: attributes.etag } },
      }),
    onSuccess: (saved) => {
      // The sign-in ended with the choice: its list is nobody's to see any more.
      queries.removeQueries({ queryKey: membershipSignInKey });
      keep(saved);
      onNext();
    },
    onError: async (error) => {
      if (isStale(error)) await reread(id);
      // What cannot be chosen may have changed, and the sign-in itself may be over.
      else if (error instanceof Fault && error.errorName.startsWith('membership/'))
        await queries.invalidateQueries({ queryKey: membershipSignInKey });
    },
  });
  const stale = isStale(save.error);
  return (
    <Choose
      returnTo={here}
      ownToo
      secondary={draft && Boolean(mpnId)}
      busy={save.isPending}
      error={stale ? null : save.error}
      notice={stale && <Stale mpnId={mpnId} />}
      now={
        mpnId ? (
          <Text id="enrolment.partner-id.chosen" values={{ mpnId: <bdi key="id">{mpnId}</bdi> }} />
        ) : (
          <Text id="enrolment.partner-id.later-blocks" />
        )
      }
      onContinue={(choice) => save.mutate(choice.mpnId)}
      otherwise={
        draft ? (
          <>
            {mpnId && (
              <Button appearance="primary" disabledFocusable={save.isPending} onClick={onNext}>
                <Text id="enrolment.button.next" />
              </Button>
            )}
            <Button disabledFocusable={save.isPending} onClick={() => (mpnId ? save.mutate('') : onNext())}>
              <Text id="enrolment.partner-id.later" />
            </Button>
          </>
        ) : (
          <Button onClick={onLeave}>
            <Text id="shell.button.cancel" />
          </Button>
        )
      }
    />
  );
}

/** What the application has now, beside what was chosen here and is not saved. */
function Stale({ mpnId }: { mpnId: string | undefined }) {
  const t = useText();
  return (
    <div role="alert">
      <Notice intent="warning" title={t('enrolment.partner-id.stale-title')}>
        {mpnId ? (
          <Text id="enrolment.partner-id.stale" values={{ mpnId: <bdi key="id">{mpnId}</bdi> }} />
        ) : (
          <Text id="enrolment.partner-id.stale-none" />
        )}
      </Notice>
    </div>
  );
}
