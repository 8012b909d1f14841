import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { isComplete, TextField } from '../../ui/fields.tsx';
import { HiddenText } from '../../ui/hidden-text.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';
import { type User, usePeopleAct } from './user.ts';
import { FactorChip, StateChip } from './user-chips.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Names, address and state; edited in place. */
export function DetailsCard({ user }: { user: User }) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <Card
      title={t('people.details')}
      actions={
        !editing &&
        user.may.includes('user.update') && (
          <Button size="small" onClick={() => setEditing(true)}>
            <Text id="shell.button.edit" />
          </Button>
        )
      }
    >
      {editing ? (
        <DetailsForm
          user={user}
          onDone={(changed) => {
            setEditing(false);
            setSaved(changed);
          }}
        />
      ) : (
        <DefinitionList
          rows={[
            [t('people.column.user-name'), <bdi key="user">{user.userPrincipalName}</bdi>],
            [t('account.user.email'), user.email && <bdi key="mail">{user.email}</bdi>],
            [t('people.column.state'), <StateChip key="state" user={user} />],
            [t('people.column.factor'), <FactorChip key="factor" user={user} />],
            [
              t('people.column.last-sign-in'),
              user.lastSignInAt ? (
                <DateText key="last" at={user.lastSignInAt} as="moment" />
              ) : (
                t('people.never')
              ),
            ],
          ]}
        />
      )}
      {user.guest && !editing && (
        <p>
          <Text id="people.guest" />
        </p>
      )}
      <HiddenText live>{saved ? t('people.saved') : ''}</HiddenText>
    </Card>
  );
}

function DetailsForm({ user, onDone }: { user: User; onDone: (changed: boolean) => void }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const before = {
    displayName: user.displayName,
    firstName: user.firstName ?? '',
    lastName: user.lastName ?? '',
    email: user.email ?? '',
  };
  const [form, setForm] = useState(before);
  const set = (change: Partial<typeof before>) => setForm({ ...form, ...change });
  const changed = JSON.stringify(form) !== JSON.stringify(before);
  const save = usePeopleAct(
    () => api.patch('/v1/users/{userId}', { params: { path: { userId: user.id } }, body: form }),
    () => onDone(true),
  );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(event.currentTarget)) save.mutate(undefined);
      }}
    >
      <Unsaved changed={changed && !save.isSuccess} />
      <TextField
        label={t('account.user.display-name')}
        value={form.displayName}
        onChange={(displayName) => set({ displayName })}
        maxLength={100}
      />
      <TextField
        label={t('people.form.first-name')}
        value={form.firstName}
        onChange={(firstName) => set({ firstName })}
        optional
        maxLength={100}
      />
      <TextField
        label={t('people.form.last-name')}
        value={form.lastName}
        onChange={(lastName) => set({ lastName })}
        optional
        maxLength={100}
      />
      <TextField
        label={t('account.user.email')}
        value={form.email}
        onChange={(email) => set({ email })}
        optional
        type="email"
        maxLength={254}
        hint={t('people.form.email-hint')}
      />
      {save.error && <ProblemNotice error={save.error} focus />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={save.isPending}>
          <Text id="shell.button.save" />
        </Button>
        <Button onClick={() => onDone(false)}>
          <Text id="shell.button.cancel" />
        </Button>
      </div>
    </form>
  );
}
