import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState, useSyncExternalStore } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { createApi } from '#sdk/client.ts';
import { useApi } from '../lib/api.ts';
import { arm, onSignInWanted, settleSignIn, signedInAgain, signInWanted } from '../lib/sign-in-again.ts';
import { signedInChannel } from '../lib/signed-in-channel.ts';
import { aReseller, draw } from '../testing.tsx';
import { SignInAgainDialog } from './sign-in-again-dialog.tsx';

afterEach(() => {
  settleSignIn(false);
  written.mockReset();
});

let session: 'open' | 'ended' = 'open';
const written = vi.fn();

/** The real client before a server whose session has run out. */
const api = createApi({
  baseUrl: 'http://portal.example',
  onSignedOut: signedInAgain,
  fetch: async (request) => {
    if (session === 'ended')
      return Response.json(
        { code: 400, errorName: 'access/unauthenticated', description: '', data: [] },
        { status: 401 },
      );
    if (request.method === 'PATCH') written(await request.json());
    return Response.json(aReseller);
  },
});

function Form() {
  const client = useApi();
  const [text, setText] = useState('');
  const [state, setState] = useState('');
  const wanted = useSyncExternalStore(onSignInWanted, signInWanted);
  const send = () =>
    client
      .patch('/v1/customers/{customerId}', {
        params: { path: { customerId: 'c1' } },
        body: { statement: { version: text, acknowledged: true } },
      })
      .then(
        () => setState('sent'),
        () => setState('refused'),
      );
  return (
    <>
      <input aria-label="Text" value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button" onClick={send}>
        Send
      </button>
      <output>{state}</output>
      {wanted && <SignInAgainDialog wanted={wanted} />}
    </>
  );
}

test('a session that ends under a form costs nothing: sign in beside it, and what was sent goes through', async () => {
  arm();
  session = 'ended';
  await draw(<Form />, { api });
  await userEvent.type(screen.getByLabelText('Text'), 'typed with care');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByRole('alertdialog', { name: 'Your session has ended' })).toBeDefined();
  expect(written).not.toHaveBeenCalled();

  session = 'open';
  const elsewhere = signedInChannel();
  elsewhere.postMessage('signed-in');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('sent'));
  elsewhere.close();
  expect(written.mock.calls).toEqual([[{ statement: { version: 'typed with care', acknowledged: true } }]]);
  expect(screen.getByLabelText<HTMLInputElement>('Text').value).toBe('typed with care');
});

test('giving up leaves the form as it was and shows the refusal', async () => {
  arm();
  session = 'ended';
  await draw(<Form />, { api });
  await userEvent.type(screen.getByLabelText('Text'), 'still here');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('refused'));
  expect(screen.getByLabelText<HTMLInputElement>('Text').value).toBe('still here');
});

test('where only a fresh proof is missing it is given in the dialog, a wrong one is refused there', async () => {
  arm();
  let proved = false;
  const proofs: unknown[] = [];
  const strict = createApi({
    baseUrl: 'http://portal.example',
    onSignedOut: signedInAgain,
    fetch: async (request) => {
      const refuse = (errorName: string, description = '') =>
        Response.json({ code: 1, errorName, description, data: [] }, { status: 401 });
      const { pathname } = new URL(request.url);
      if (pathname === '/v1/me/proof' && request.method === 'GET')
        return Response.json({ ways: ['password', 'totp'] });
      if (pathname === '/v1/me/proof') {
        const proof = await request.json();
        proofs.push(proof);
        if (proof.password !== 'right') return refuse('sign-in/failed', 'Name or password is wrong.');
        proved = true;
        return Response.json({ provedAt: '2026-11-21T09:00:00Z' });
      }
      if (!proved) return refuse('access/step-up-required');
      written(await request.json());
      return Response.json({});
    },
  });
  await draw(<Form />, { api: strict });
  await userEvent.type(screen.getByLabelText('Text'), 'v2');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  const password = await screen.findByLabelText(/Password/);
  await userEvent.type(password, 'wrong');
  await userEvent.type(screen.getByLabelText(/Six-digit code/), '123 456');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm and go on' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Name or password is wrong.');
  expect(written).not.toHaveBeenCalled();

  await userEvent.clear(password);
  await userEvent.type(password, 'right');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm and go on' }));
  expect(await screen.findByText('sent')).toBeDefined();
  expect(proofs).toEqual([
    { password: 'wrong', code: '123456' },
    { password: 'right', code: '123456' },
  ]);
  expect(written).toHaveBeenCalledOnce();
});
