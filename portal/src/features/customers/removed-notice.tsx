import { makeStyles, tokens } from '@fluentui/react-components';
import { useLocation } from '@tanstack/react-router';
import { Notice } from '../../ui/notice.tsx';
import { Text } from '../../ui/text.tsx';

const useStyles = makeStyles({ notice: { marginBottom: tokens.spacingVerticalM } });

/** After a removal: whose relationship ended, and whether rights are left that only the customer can take back. */
export function RemovedNotice() {
  const styles = useStyles();
  // In the history's state, not in the address: a link sent on must not claim it.
  const { removed } = useLocation().state as { removed?: { name: string; rights: 'kept' | 'none' } };
  if (!removed) return null;
  const values = { customer: <bdi>{removed.name}</bdi> };
  return (
    <div className={styles.notice} role="status">
      <Notice intent="success">
        <Text id="customers.remove.done" values={values} />{' '}
        {removed.rights === 'kept' && <Text id="customers.remove.done-rights" values={values} />}
      </Notice>
    </div>
  );
}
