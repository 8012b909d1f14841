import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Fault } from '#sdk/client.ts';
import { draw, fakeApi } from '../../testing.tsx';
import { SignInPage } from './sign-in-page.tsx';

const begun = { step: 'name', ways: [], forInvitation: false };
const replace = vi.fn();

vi.stubGlobal('location', { ...window.location, origin: window.location.origin, replace, assign: vi.fn() });
afterEach(() => replace.mockReset());

const refusal = new Fault({
  status: 400,
  code: 990080,
  errorName: 'tenancy/sign-in-failed',
  description: 'The user name or password is not right.',
  requestId: 'r-1',
  data: [],
});

test('name, password and code lead to where the server remembers', async () => {
  const sent: unknown[] = [];
  const note = (answer: unknown) => (init: { body: unknown }) => {
    sent.push(init.body);
    return answer;
  };
  const api = fakeApi({
    'get /v1/signin': () => begun,
    'get /v1/signin/ways': () => ({}),
    'post /v1/signin/password': note({ step: 'second-factor', ways: ['totp', 'recovery'] }) as never,
    'post /v1/signin/totp': note({ step: 'done', returnTo: '/customers', setUp: false }) as never,
  });
  await draw(<SignInPage />, { api, me: null as never, at: '/signin' });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText(/User name/), ' rita@kleeblatt.example {Enter}');
  await user.type(await screen.findByLabelText(/Password/), 'quiet river under old stars{Enter}');
  await user.type(await screen.findByLabelText(/Six-digit code/), '123456{Enter}');
  await waitFor(() => expect(replace).toHaveBeenCalledWith('/customers'));
  expect(sent).toEqual([
    { userPrincipalName: 'rita@kleeblatt.example', password: 'quiet river under old stars' },
    { code: '123456' },
  ]);
});

test('a wrong password is said in the server’s words, and the field is empty again', async () => {
  const api = fakeApi({
    'get /v1/signin': () => begun,
    'get /v1/signin/ways': () => ({}),
    'post /v1/signin/password': () => {
      throw refusal;
    },
  });
  await draw(<SignInPage />, { api, me: null as never, at: '/signin' });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText(/User name/), 'rita@kleeblatt.example{Enter}');
  await user.type(await screen.findByLabelText(/Password/), 'wrong{Enter}');
  expect(await screen.findByText('The user name or password is not right.')).toBeDefined();
  expect((screen.getByLabelText(/Password/) as HTMLInputElement).value).toBe('');
  expect(screen.queryByText('This field is required.')).toBeNull();
  expect(replace).not.toHaveBeenCalled();
});

test('where to go afterwards is told to the server, once', async () => {
  const starts: unknown[] = [];
  const api = fakeApi({
    'post /v1/signin/start': ((init: { body: unknown }) => {
      starts.push(init.body);
      return { ...begun, forInvitation: true };
    }) as never,
  });
  await draw(<SignInPage />, { api, me: null as never, at: '/signin?returnTo=/signed-in' });
  expect(await screen.findByText(/Sign in to read the request/)).toBeDefined();
  expect(starts).toEqual([{ returnTo: '/signed-in' }]);
});

test('the company’s own provider is offered once its name is known', async () => {
  const api = fakeApi({
    'get /v1/signin': () => begun,
    'get /v1/signin/ways': () => ({ provider: 'login.company.example' }),
  });
  await draw(<SignInPage />, { api, me: null as never, at: '/signin' });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText(/User name/), 'rita@kleeblatt.example{Enter}');
  expect(await screen.findByRole('button', { name: /login\.company\.example/ })).toBeDefined();
});
