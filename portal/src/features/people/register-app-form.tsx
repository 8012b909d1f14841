import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { useMe } from '../../lib/session.ts';
import { Card } from '../../ui/card.tsx';
import { CheckField, isComplete, TextField } from '../../ui/fields.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';
import { groupsFor } from './role-boxes.tsx';
import type { Role } from './user.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
});

const empty = { name: '', redirects: '', isPublic: false };

/** What an app is called, where its people come back to, and what it may do alone. */
export function RegisterAppForm({ onDone }: { onDone: () => void }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const queries = useQueryClient();
  const { tenant } = useMe();
  const [form, setForm] = useState(empty);
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const set = (change: Partial<typeof empty>) => setForm({ ...form, ...change });
  // What an app does alone is an agent's or an admin's work; company roles are people's.
  const offered = groupsFor(tenant.kinds)
    .filter((it) => it.title !== 'people.form.company-roles')
    .flatMap((it) => it.roles);
  const register = useMutation({
    mutationFn: () =>
      api.post('/v1/apps', {
        body: {
          name: form.name,
          isPublic: form.isPublic,
          roles: form.isPublic ? [] : [...roles],
          redirectUris: form.redirects.split(/\s+/).filter((it) => it !== ''),
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['apps'] });
      onDone();
    },
  });
  return (
    <Card title={t('people.apps.register')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete(event.currentTarget)) register.mutate();
        }}
      >
        <Unsaved changed={JSON.stringify(form) !== JSON.stringify(empty) && !register.isSuccess} />
        <TextField
          label={t('people.apps.name')}
          value={form.name}
          onChange={(name) => set({ name })}
          maxLength={100}
          autoComplete="off"
        />
        <CheckField
          label={t('people.apps.public')}
          checked={form.isPublic}
          onChange={(isPublic) => set({ isPublic })}
        />
        <TextField
          label={t('people.apps.redirects')}
          value={form.redirects}
          onChange={(redirects) => set({ redirects })}
          optional
          multiline
          hint={t('people.apps.redirects-hint')}
        />
        {!form.isPublic && (
          <fieldset className={styles.group}>
            <legend className={styles.legend}>{t('people.apps.roles')}</legend>
            {offered.map((role) => (
              <CheckField
                key={role}
                label={t(`shell.role.${role}`)}
                checked={roles.includes(role)}
                onChange={(on) => setRoles(on ? [...roles, role] : roles.filter((it) => it !== role))}
              />
            ))}
          </fieldset>
        )}
        {register.error && <ProblemNotice error={register.error} focus />}
        <div className={styles.buttons}>
          <Button type="submit" appearance="primary" disabledFocusable={register.isPending}>
            <Text id="people.apps.register" />
          </Button>
          <Button onClick={onDone}>
            <Text id="shell.button.cancel" />
          </Button>
        </div>
      </form>
    </Card>
  );
}
