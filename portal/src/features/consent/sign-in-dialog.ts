import type { Fault } from '#sdk/client.ts';
import { signedInChannel } from '../../lib/signed-in-channel.ts';
import { toDom } from './dom.ts';
import { el } from './view/node.ts';
import { button } from './view/parts.ts';
import type { Say } from './view/speech.ts';

const wantedBy = ({ errorName }: Fault) => {
  if (errorName === 'access/mfa-required')
    return { wanted: 'second-factor', address: '/signin?prove=second-factor&returnTo=/signed-in' } as const;
  if (errorName === 'access/step-up-required')
    return { wanted: 'fresh-proof', address: '/signin?prove=again&returnTo=/signed-in' } as const;
  return { wanted: 'sign-in', address: '/signin?returnTo=/signed-in' } as const;
};

/**
 * Asks for a sign-in in a window of its own, so that nothing typed here is lost. That window says over a channel when
 * it is done.
 *
 * @returns whether somebody has signed in; false if the reader gave up
 */
export function askToSignIn(fault: Fault, say: Say): Promise<boolean> {
  const { wanted, address } = wantedBy(fault);
  const dialog = toDom(
    el(
      'dialog',
      { 'aria-labelledby': 'again-title' },
      el('h2', { id: 'again-title' }, say(`shell.again.${wanted}-title`)),
      el('p', {}, say(`shell.again.${wanted}`)),
      el(
        'div',
        { class: 'row end' },
        button('again-give-up', say('shell.again.give-up')),
        button('again-open', say('shell.again.open'), undefined, 'b primary'),
      ),
    ),
  ) as HTMLDialogElement;
  const channel = signedInChannel();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  channel.onmessage = () => resolve(true);
  dialog.addEventListener('close', () => resolve(false));
  dialog.addEventListener('click', (event) => {
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === 'again-open') open(address, 'twotier-sign-in', 'popup,width=520,height=720');
    if (act === 'again-give-up') resolve(false);
  });
  document.body.append(dialog);
  dialog.showModal();
  return promise.finally(() => {
    channel.close();
    dialog.remove();
  });
}
