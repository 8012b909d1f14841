import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import { useApi } from '../lib/api.ts';
import { useMe } from '../lib/session.ts';
import { settleSignIn, type Wanted } from '../lib/sign-in-again.ts';
import { signedInChannel } from '../lib/signed-in-channel.ts';
import { Text, useText } from '../ui/text.tsx';

const addresses: Record<Wanted, string> = {
  'sign-in': '/signin?returnTo=/signed-in',
  'second-factor': '/signin?prove=second-factor&returnTo=/signed-in',
  'fresh-proof': '/signin?prove=again&returnTo=/signed-in',
};

/**
 * Asks for a new sign-in without leaving the page, so that nothing typed is lost. It happens in a window of its own,
 * which says over a channel when it is done; whatever waited for it then goes on.
 */
export function SignInAgainDialog({ wanted }: { wanted: Wanted }) {
  const t = useText();
  const me = useMe();
  const api = useApi();

  useEffect(() => {
    const channel = signedInChannel();
    channel.onmessage = async () => {
      const now = await api.get('/v1/me');
      // Another person's rights and company are not this page's: start anew.
      if (now.user.id !== me.user.id || now.tenant.id !== me.tenant.id) location.reload();
      else settleSignIn(true);
    };
    return () => channel.close();
  }, [me, api]);

  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t(`shell.again.${wanted}-title`)}</DialogTitle>
          <DialogContent>
            <Text id={`shell.again.${wanted}`} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => settleSignIn(false)}>
              <Text id="shell.again.give-up" />
            </Button>
            <Button
              appearance="primary"
              onClick={() => open(addresses[wanted], 'twotier-sign-in', 'popup,width=520,height=720')}
            >
              <Text id="shell.again.open" />
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
