import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw, fakeApi } from '../../testing.tsx';
import { ConfirmSignUpPage } from './confirm-sign-up-page.tsx';
import { aFault, say } from './testing.ts';

const made = {
  tenant: { id: 't', domain: 'havelnetz.partners.example', companyName: 'Havelnetz GmbH' },
  user: { id: 'u', userPrincipalName: 'bela@havelnetz.partners.example' },
  state: 'awaiting_email',
};
const look = vi.fn((): object => made);
const confirm = vi.fn((_: object): object => ({ ...made, state: 'confirmed' }));
beforeEach(() => {
  look.mockReset().mockImplementation(() => made);
  confirm.mockReset().mockImplementation(() => ({ ...made, state: 'confirmed' }));
});

const open = () =>
  draw(<ConfirmSignUpPage />, {
    me: null,
    api: fakeApi({
      'get /v1/tenants/confirm/{token}': look,
      'post /v1/tenants/confirm': confirm as never,
    }),
  });
const anew = () => screen.queryByRole('link', { name: say('enrolment.tenant.create') });

test('opening confirms nothing; the button does, and signing in leads to the form', async () => {
  await open();
  const account = await screen.findByText('bela@havelnetz.partners.example');
  expect(account.tagName, 'a name in another script turns no line around').toBe('BDI');
  expect(confirm).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: say('enrolment.button.confirm') }));
  await screen.findByText(say('enrolment.confirm.done'));
  expect(screen.getByRole('link', { name: say('sign-in.page.title') }).getAttribute('href')).toBe(
    '/signin?returnTo=%2Fenroll%2Fapply',
  );
});

test('a link that has run out leads to a new tenant', async () => {
  look.mockImplementation(() => {
    throw aFault('tenancy/confirmation-link-invalid', [], 404);
  });
  await open();
  await screen.findByText('Said: tenancy/confirmation-link-invalid.');
  expect(anew()?.getAttribute('href')).toBe('/signup');
  expect(screen.queryByRole('button', { name: say('shell.button.retry') })).toBeNull();
});

test('any other error leads nowhere else, and can be tried again', async () => {
  look.mockImplementationOnce(() => {
    throw aFault('api/unavailable', [], 503);
  });
  await open();
  const retry = await screen.findByRole('button', { name: say('shell.button.retry') });
  expect(anew()).toBeNull();
  await userEvent.click(retry);
  await screen.findByRole('button', { name: say('enrolment.button.confirm') });
});

test('a confirmation that did not get through is tried again by the same answer', async () => {
  confirm.mockImplementationOnce(() => {
    throw aFault('api/unavailable', [], 503);
  });
  await open();
  await userEvent.click(await screen.findByRole('button', { name: say('enrolment.button.confirm') }));
  await userEvent.click(await screen.findByRole('button', { name: say('shell.button.retry') }));
  await screen.findByText(say('enrolment.confirm.done'));
  expect(confirm).toHaveBeenCalledTimes(2);
});
