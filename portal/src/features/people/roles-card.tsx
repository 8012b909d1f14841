import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../lib/api.ts';
import { Card } from '../../ui/card.tsx';
import { useFormat } from '../../ui/format.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import { Unsaved } from '../../ui/unsaved.tsx';
import { RoleBoxes } from './role-boxes.tsx';
import { type Role, type User, usePeopleAct } from './user.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start' },
  text: { margin: 0 },
});

/** The boxes of R-060: checked is held, nothing changes before Update. */
export function RolesCard({ user }: { user: User }) {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const format = useFormat();
  const queries = useQueryClient();
  const [edited, setEdited] = useState<readonly Role[] | undefined>();
  const held = edited ?? user.roles;
  const changed = held.length !== user.roles.length || held.some((it) => !user.roles.includes(it));
  const save = usePeopleAct(
    () =>
      api.put('/v1/users/{userId}/roles', {
        params: { path: { userId: user.id } },
        body: { roles: [...held] },
      }),
    (after) => {
      queries.setQueryData(['users', user.id], { ...user, ...after });
      setEdited(undefined);
    },
  );
  const updated = save.isSuccess && !changed;
  if (user.mayChangeRoles.length === 0)
    return (
      <Card title={t('people.roles.title')}>
        <p className={styles.text}>
          {user.roles.length > 0
            ? format.list(user.roles.map((role) => t(`shell.role.${role}`)))
            : t('shell.role.none')}
        </p>
        <p>
          <Text id="people.roles.not-yours" />
        </p>
      </Card>
    );
  return (
    <Card title={t('people.roles.title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <Unsaved changed={changed} />
        <p className={styles.text}>
          <Text id="people.roles.intro" />
        </p>
        <RoleBoxes held={held} changeable={user.mayChangeRoles} onChange={setEdited} />
        {save.error && <ProblemNotice error={save.error} focus />}
        <Button type="submit" appearance="primary" disabledFocusable={!changed || save.isPending}>
          <Text id="people.roles.update" />
        </Button>
        <p className={styles.text} role="status">
          {updated && t(user.self ? 'people.roles.updated-own' : 'people.roles.updated')}
        </p>
        {updated && user.self && (
          // Menu and pages were made for the roles of before.
          <Button onClick={() => location.reload()}>
            <Text id="people.roles.load-anew" />
          </Button>
        )}
      </form>
    </Card>
  );
}
