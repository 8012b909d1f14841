import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { DraftDialog } from './draft-dialog.tsx';
import { Stages } from './stages.tsx';
import { useAsks } from './use-asks.ts';
import { type Invitation, useWithdraw } from './use-draft.ts';
import { nameOf, useInvitationAct } from './use-invitations.ts';

const useStyles = makeStyles({
  record: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px 40px',
    padding: '4px 0 8px',
    '@media (min-width: 900px)': { gridTemplateColumns: 'minmax(220px, 2fr) minmax(0, 3fr)' },
  },
  whole: { gridColumn: '1 / -1' },
  facts: { alignSelf: 'start' },
  title: {
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: {
    gridColumn: '1 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 639px)': { '& > *': { flex: '1 1 100%', maxWidth: 'none' } },
  },
});

interface Props {
  readonly invitation: Invitation;
  readonly onWithdrawn: () => void;
}

/** One invitation: how far it has come, what it asks, and what its inviter can do with it. */
export function InvitationRecord({ invitation, onWithdrawn }: Props) {
  const styles = useStyles();
  const t = useText();
  const asks = useAsks();
  const [asking, setAsking] = useState(false);
  const [draft, setDraft] = useState<'again' | Invitation | undefined>();
  const remind = useInvitationAct('remind', setDraft);
  const withdraw = useWithdraw(() => {
    setAsking(false);
    onWithdrawn();
  });
  const { may, expiresOn, acceptedFor } = invitation;
  const customer = nameOf(invitation) ?? t('relationships.invitations.no-name');

  return (
    <div className={styles.record}>
      {invitation.preparedForAnotherName && <OtherName invitation={invitation} />}
      <section aria-label={t('relationships.invitations.history')}>
        <h2 className={styles.title}>{t('relationships.invitations.history')}</h2>
        <Stages invitation={invitation} />
      </section>
      <div className={styles.facts}>
        <DefinitionList
          rows={[
            [t('relationships.who.email'), invitation.customer?.email],
            [t('relationships.invitations.column-asks'), asks(invitation)],
            [t('relationships.rights.title'), t(`shell.right.${invitation.rightsMode}`)],
            [t('relationships.invitations.column-by'), invitation.createdBy],
            [t('relationships.who.expires'), expiresOn && <DateText key="end" at={expiresOn} />],
            [t('relationships.invitations.decline-reason'), invitation.declineReason],
            [t('relationships.invitations.accepted-for'), acceptedFor?.name],
          ]}
        />
      </div>
      {remind.error && (
        <div className={styles.whole}>
          <ProblemNotice error={remind.error} focus />
        </div>
      )}
      <div className={styles.actions}>
        {may.includes('invitation.remind') && (
          <>
            <Button onClick={() => setDraft('again')}>
              <Text id="relationships.invitations.show-draft" />
            </Button>
            <Button
              disabledFocusable={remind.isPending}
              title={t('relationships.invitations.remind-text')}
              onClick={() => remind.mutate(invitation.id)}
            >
              <Text id="relationships.invitations.remind" />
            </Button>
          </>
        )}
        {may.includes('invitation.withdraw') && (
          <Button onClick={() => setAsking(true)}>
            <Text id="relationships.invitations.withdraw" />
          </Button>
        )}
        {acceptedFor && (
          <AppLinkButton to={addresses.customer(acceptedFor.id)}>
            <Text id="relationships.invitations.to-customer" />
          </AppLinkButton>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        title={t('relationships.invitations.withdraw-title', { customer })}
        changes={[t('relationships.invitations.withdraw-text')]}
        stays={[]}
        confirm={t('relationships.invitations.withdraw-confirm')}
        onConfirm={() => withdraw.mutate(invitation.id)}
        onClose={() => setAsking(false)}
        busy={withdraw.isPending}
        error={withdraw.error}
      />
      {draft && (
        <DraftDialog
          id={invitation.id}
          customer={customer}
          reminder={draft === 'again' ? undefined : draft}
          onClose={() => setDraft(undefined)}
        />
      )}
    </div>
  );
}

/** Links are forwarded: the company that accepted may be another than the one that was meant. */
function OtherName({ invitation }: { invitation: Invitation }) {
  const styles = useStyles();
  const t = useText();
  const acknowledge = useInvitationAct('acknowledge');
  return (
    <div className={styles.whole}>
      <Notice
        intent="warning"
        title={t('relationships.invitations.other-name', {
          expected: nameOf(invitation) ?? t('relationships.invitations.no-name'),
          actual: invitation.acceptedFor?.name ?? '',
        })}
        actions={
          invitation.may.includes('invitation.acknowledge') && (
            <Button
              disabledFocusable={acknowledge.isPending}
              onClick={() => acknowledge.mutate(invitation.id)}
            >
              <Text id="relationships.invitations.acknowledge" />
            </Button>
          )
        }
      >
        <Text id="relationships.invitations.other-name-text" />
      </Notice>
      {acknowledge.error && <ProblemNotice error={acknowledge.error} focus />}
    </div>
  );
}
