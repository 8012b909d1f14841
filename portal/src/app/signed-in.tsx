import { useEffect } from 'react';
import { signedInChannel } from '../lib/signed-in-channel.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Text } from '../ui/text.tsx';

/** Where the window of a new sign-in ends: it says so to the page that waits, and closes. */
export function SignedIn() {
  useEffect(() => {
    const channel = signedInChannel();
    channel.postMessage('signed-in');
    channel.close();
    window.close();
  }, []);
  return (
    <EmptyState>
      <Text id="shell.again.done" />
    </EmptyState>
  );
}
