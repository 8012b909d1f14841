import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { StateChip } from './state-chip.tsx';
import { useAsks } from './use-asks.ts';
import { type Invitation, useWithdraw } from './use-draft.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center', marginTop: '14px' },
  note: { margin: '12px 0 0', color: tokens.colorNeutralForeground3 },
});

/** What the invitation asks whom for. It stays as it was made: other settings are another invitation. */
export function PreparedInvitation({
  invitation,
  onStartOver,
}: {
  invitation: Invitation;
  onStartOver: () => void;
}) {
  const styles = useStyles();
  const t = useText();
  const asks = useAsks();
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdraw(() => {
    setAsking(false);
    onStartOver();
  });
  const { customer, expiresOn } = invitation;
  const name = customer?.companyName ?? customer?.email ?? t('relationships.invitations.no-name');
  return (
    <Card title={t('relationships.draft.prepared-for', { customer: name })}>
      <DefinitionList
        rows={[
          [t('relationships.invitations.column-state'), <StateChip key="state" invitation={invitation} />],
          [t('shell.company.name'), customer?.companyName],
          [t('relationships.who.email'), customer?.email],
          [t('relationships.invitations.column-asks'), asks(invitation)],
          [t('relationships.rights.title'), t(`shell.right.${invitation.rightsMode}`)],
          [t('relationships.who.expires'), expiresOn && <DateText at={expiresOn} />],
        ]}
      />
      <p className={styles.note}>
        <Text id="relationships.who.tracked" />
      </p>
      <div className={styles.actions}>
        {invitation.may.includes('invitation.withdraw') && (
          <Button onClick={() => setAsking(true)}>
            <Text id="relationships.draft.change" />
          </Button>
        )}
        <AppLink to={addresses.invitations} search={{ open: invitation.id }}>
          <Text id="relationships.draft.to-invitations" />
        </AppLink>
      </div>
      <ConfirmDialog
        open={asking}
        title={t('relationships.draft.change-title')}
        changes={[t('relationships.draft.change-changes')]}
        stays={[t('relationships.draft.change-stays')]}
        confirm={t('relationships.draft.change-confirm')}
        onConfirm={() => withdraw.mutate(invitation.id)}
        onClose={() => setAsking(false)}
        busy={withdraw.isPending}
        error={withdraw.error}
      />
    </Card>
  );
}
