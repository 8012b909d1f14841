import { makeStyles, tokens } from '@fluentui/react-components';
import { PlugDisconnected20Regular } from '@fluentui/react-icons/svg/plug-disconnected';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { HiddenText } from '../ui/hidden-text.tsx';
import { Text } from '../ui/text.tsx';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: '48px',
    zIndex: 4,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground2,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** Says that the connection is gone and that nothing typed is lost. */
export function ConnectionBar() {
  const styles = useStyles();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (!online) setLost(true);
  }, [online]);
  return (
    <div role="status">
      {!online && (
        <div className={styles.bar}>
          <PlugDisconnected20Regular />
          <span>
            <Text id="shell.state.offline" />
          </span>
        </div>
      )}
      {online && lost && (
        <HiddenText>
          <Text id="shell.state.online-again" />
        </HiddenText>
      )}
    </div>
  );
}
