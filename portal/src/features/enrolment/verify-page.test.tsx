import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw, fakeApi } from '../../testing.tsx';
import { aFault, say } from './testing.ts';
import { VerifyPage } from './verify-page.tsx';

const asked = {
  companyName: 'Havelnetz GmbH',
  country: 'DE',
  contact: { firstName: 'Bela', lastName: 'Horn', email: 'bela@havelnetz.example' },
};
const look = vi.fn((): object => asked);
const confirm = vi.fn((_: object): object => ({ ...asked, verifiedAt: '2026-11-21T09:00:00Z' }));
beforeEach(() => {
  look.mockReset().mockImplementation(() => asked);
  confirm.mockReset().mockImplementation(() => ({ ...asked, verifiedAt: '2026-11-21T09:00:00Z' }));
});

const open = () =>
  draw(<VerifyPage />, {
    me: null,
    api: fakeApi({
      'get /v1/enrollments/verifyemail/{token}': look,
      'post /v1/enrollments/verifyemail': confirm as never,
    }),
  });
const button = () => screen.findByRole('button', { name: say('enrolment.button.confirm') });

test('R-057: both boxes have to be checked; the one that is not is led to, and nothing is sent', async () => {
  await open();
  await userEvent.click(await button());
  const [first, second] = screen.getAllByRole('checkbox');
  expect(document.activeElement).toBe(first);
  expect(screen.getAllByText(say('enrolment.verify.needed'))).toHaveLength(2);
  await userEvent.click(first as Element);
  await userEvent.click(await button());
  expect(document.activeElement).toBe(second);
  expect(screen.getAllByText(say('enrolment.verify.needed'))).toHaveLength(1);
  expect(confirm, 'opening the page and half an answer confirm nothing').not.toHaveBeenCalled();

  await userEvent.click(second as Element);
  await userEvent.click(await button());
  await screen.findByText(say('enrolment.verify.done-title'));
  expect(confirm).toHaveBeenCalledExactlyOnceWith({
    body: { token: '', signedUp: true, addressIsOurs: true },
  });
});

test.each(['api/not-found', 'enrolment/verification-expired'])(
  'a link that leads nowhere (%s): the newest mail has the one that counts',
  async (errorName) => {
    look.mockImplementation(() => {
      throw aFault(errorName, [], 404);
    });
    await open();
    await screen.findByText(say('enrolment.verify.over'));
    expect(screen.queryByRole('button', { name: say('shell.button.retry') })).toBeNull();
  },
);

test('any other error says nothing of the link, and can be tried again', async () => {
  look.mockImplementationOnce(() => {
    throw aFault('api/unavailable', [], 503);
  });
  await open();
  const retry = await screen.findByRole('button', { name: say('shell.button.retry') });
  expect(screen.queryByText(say('enrolment.verify.over'))).toBeNull();
  await userEvent.click(retry);
  await button();
});

test('a link that ends while the page is open: the form goes', async () => {
  confirm.mockImplementation(() => {
    throw aFault('api/not-found', [], 404);
  });
  await open();
  await button();
  for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box);
  await userEvent.click(await button());
  await screen.findByText(say('enrolment.verify.over'));
  await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
});
