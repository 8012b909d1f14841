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
import { ProofForm } from './proof-form.tsx';

const addresses = {
  'sign-in': '/signin?returnTo=/signed-in',
  'second-factor': '/signin?prove=second-factor&returnTo=/signed-in',
} as const;

/**
 * Asks for a new sign-in without leaving the page, so that nothing typed is lost. It happens in a window of its own,
 * which says over a channel when it is done; a proof alone is given right here. Whatever waited for it then goes on.
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
          {wanted === 'fresh-proof' ? (
            <DialogContent>
              <ProofForm onProved={() => settleSignIn(true)} onGiveUp={() => settleSignIn(false)} />
            </DialogContent>
          ) : (
            <Elsewhere wanted={wanted} />
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** A sign-in from the start needs a page of its own: it may lead over another company's identity provider. */
function Elsewhere({ wanted }: { wanted: keyof typeof addresses }) {
  return (
    <>
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
    </>
  );
}
