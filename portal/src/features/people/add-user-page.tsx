import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addresses } from '../../lib/addresses.ts';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { AppLinkButton } from '../../ui/app-link.tsx';
import { Card } from '../../ui/card.tsx';
import { CheckField, isComplete, TextField } from '../../ui/fields.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';
import { PasswordShown } from './password-shown.tsx';
import { RoleBoxes } from './role-boxes.tsx';
import { SetUpNotice, useSetUpOpen } from './set-up-notice.tsx';
import { type Role, usePeopleAct, type WithPassword } from './user.ts';

const useStyles = makeStyles({
  column: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '720px' },
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  names: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    '@media (min-width: 640px)': { gridTemplateColumns: '1fr 1fr' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Add user: names, roles, then the page with the password that is shown once. */
export function AddUserPage() {
  const styles = useStyles();
  const t = useText();
  const open = useSetUpOpen();
  const [added, setAdded] = useState<WithPassword | undefined>();
  return (
    <Page crumbs={[{ to: addresses.users, name: t('people.title') }]}>
      <div className={styles.column}>
        <SetUpNotice />
        {added ? (
          <>
            <PasswordShown user={added} />
            <div className={styles.buttons}>
              <Button onClick={() => setAdded(undefined)}>
                <Text id="people.add-another" />
              </Button>
              <AppLinkButton to={addresses.users} appearance="primary">
                <Text id="people.password.done" />
              </AppLinkButton>
            </div>
          </>
        ) : (
          open && <AddUserForm onAdded={setAdded} />
        )}
      </div>
    </Page>
  );
}

const nobody = { firstName: '', lastName: '', userName: '', email: '', guest: false };

function AddUserForm({ onAdded }: { onAdded: (user: WithPassword) => void }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const { user: me } = useMe();
  const domain = me.userPrincipalName?.split('@')[1] ?? '';
  const [form, setForm] = useState(nobody);
  const [roles, setRoles] = useState<Role[]>([]);
  const set = (change: Partial<typeof nobody>) => setForm({ ...form, ...change });
  const offered = useQuery({
    queryKey: ['users', 'offered-roles', form.guest],
    queryFn: ({ signal }) =>
      api.get('/v1/users/offeredroles', { params: { query: { guest: form.guest } }, signal }),
  });
  const changeable = offered.data?.roles ?? [];
  const given = roles.filter((it) => changeable.includes(it));
  const add = usePeopleAct(
    () =>
      api.post('/v1/users', {
        body: {
          userPrincipalName: form.userName.includes('@')
            ? form.userName.trim()
            : `${form.userName.trim()}@${domain}`,
          firstName: form.firstName,
          lastName: form.lastName,
          ...(form.email.trim() === '' ? {} : { email: form.email.trim() }),
          ...(form.guest ? { guest: true } : {}),
          roles: given,
        },
      }),
    onAdded,
  );
  return (
    <form
      className={styles.column}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(event.currentTarget)) add.mutate(undefined);
      }}
    >
      <Unsaved changed={JSON.stringify(form) !== JSON.stringify(nobody) && !add.isSuccess} />
      <Card title={t('people.form.who')}>
        <div className={styles.fields}>
          <div className={styles.names}>
            <TextField
              label={t('people.form.first-name')}
              value={form.firstName}
              onChange={(firstName) => set({ firstName })}
              maxLength={100}
              autoComplete="off"
            />
            <TextField
              label={t('people.form.last-name')}
              value={form.lastName}
              onChange={(lastName) => set({ lastName })}
              maxLength={100}
              autoComplete="off"
            />
          </div>
          <TextField
            label={t('people.column.user-name')}
            value={form.userName}
            onChange={(userName) => set({ userName })}
            maxLength={320}
            autoComplete="off"
            contentAfter={form.userName.includes('@') ? undefined : `@${domain}`}
            hint={t('people.form.user-name-hint')}
          />
          <TextField
            label={t('account.user.email')}
            value={form.email}
            onChange={(email) => set({ email })}
            optional
            type="email"
            maxLength={254}
            autoComplete="off"
            hint={t('people.form.email-hint')}
          />
          <CheckField
            label={t('people.form.guest')}
            checked={form.guest}
            onChange={(guest) => set({ guest })}
          />
        </div>
      </Card>
      {changeable.length > 0 && (
        <Card title={t('people.roles.title')}>
          <RoleBoxes held={given} changeable={changeable} onChange={setRoles} />
        </Card>
      )}
      {add.error && <ProblemNotice error={add.error} focus />}
      <div className={styles.buttons}>
        <AppLinkButton to={addresses.users}>
          <Text id="shell.button.cancel" />
        </AppLinkButton>
        <Button type="submit" appearance="primary" disabledFocusable={add.isPending}>
          <Text id="people.form.submit" />
        </Button>
      </div>
    </form>
  );
}
