import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Text, useText } from '../../ui/text.tsx';
import type { WithPassword } from './user.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gap: tokens.spacingVerticalM, outlineStyle: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  secret: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    overflowWrap: 'anywhere',
  },
});

/** User name and temporary password, this once. Takes the focus: it is the answer to what was pressed. */
export function PasswordShown({ user }: { user: WithPassword }) {
  const styles = useStyles();
  const t = useText();
  const format = useFormat();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const { temporaryPassword: password } = user;
  return (
    <div ref={ref} tabIndex={-1} className={styles.box}>
      <Card title={t('people.password.title', { name: user.displayName })}>
        <div className={styles.box}>
          <DefinitionList
            rows={[
              [t('people.column.user-name'), <bdi key="name">{user.userPrincipalName}</bdi>],
              [
                t('people.password.label'),
                password && (
                  <span key="password" className={styles.row}>
                    <span className={styles.secret} translate="no">
                      {password}
                    </span>
                    <CopyButton text={password} label={t('people.password.copy')} />
                  </span>
                ),
              ],
            ]}
          />
          <Notice intent="warning">
            {password ? (
              t('people.password.once', { date: format.date(user.temporaryPasswordUntil) })
            ) : (
              <Text id="people.password.lost" />
            )}
          </Notice>
        </div>
      </Card>
    </div>
  );
}
