import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../../ui/text.tsx';
import type { Role } from './user.ts';

const useStyles = makeStyles({
  groups: { display: 'grid', gap: tokens.spacingVerticalL },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  label: { display: 'grid', overflowWrap: 'anywhere' },
  means: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Group {
  readonly title: 'people.form.agent-roles' | 'people.form.admin-roles' | 'people.form.company-roles';
  readonly roles: readonly Role[];
}

const groups: readonly Group[] = [
  { title: 'people.form.agent-roles', roles: ['admin_agent', 'sales_agent', 'helpdesk_agent'] },
  { title: 'people.form.admin-roles', roles: ['global_admin', 'user_management_admin', 'billing_admin'] },
  {
    title: 'people.form.company-roles',
    roles: [
      'account_admin',
      'mpn_partner_admin',
      'referrals_admin',
      'referrals_user',
      'business_profile_admin',
      'incentives_admin',
      'incentives_user',
      'executive_report_viewer',
      'report_viewer',
    ],
  },
];

/** The roles there are to look for, in the order of the form: a customer's people administer, no more. */
export const groupsFor = (kinds: readonly string[]): readonly Group[] =>
  kinds.every((it) => it === 'customer')
    ? groups.filter((it) => it.title === 'people.form.admin-roles')
    : groups;

interface Props {
  readonly held: readonly Role[];
  /** What the reader can give or take; the others are shown only where they are held. */
  readonly changeable: readonly Role[];
  readonly onChange: (held: Role[]) => void;
}

/** A box for each role, with what it allows. */
export function RoleBoxes({ held, changeable, onChange }: Props) {
  const styles = useStyles();
  const t = useText();
  const toggle = (role: Role, on: boolean) =>
    onChange(on ? [...held, role] : held.filter((it) => it !== role));
  return (
    <div className={styles.groups}>
      {groups.map(({ title, roles }) => {
        const shown = roles.filter((it) => changeable.includes(it) || held.includes(it));
        return (
          shown.length > 0 && (
            <fieldset key={title} className={styles.group}>
              <legend className={styles.legend}>{t(title)}</legend>
              {shown.map((role) => (
                <div key={role}>
                  <Checkbox
                    checked={held.includes(role)}
                    disabled={!changeable.includes(role)}
                    onChange={(_, data) => toggle(role, data.checked === true)}
                    label={{
                      children: (
                        <span className={styles.label}>
                          {t(`shell.role.${role}`)}
                          <span className={styles.means}>{t(`account.role-text.${role}`)}</span>
                        </span>
                      ),
                    }}
                  />
                </div>
              ))}
            </fieldset>
          )
        );
      })}
    </div>
  );
}
