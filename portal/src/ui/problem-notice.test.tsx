import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Fault, noAnswer } from '#sdk/client.ts';
import { draw } from '../testing.tsx';
import { ProblemNotice } from './problem-notice.tsx';

const refused = new Fault({
  status: 409,
  code: 990012,
  errorName: 'relationships/invitation-decided',
  description: 'Приглашение уже отозвано.',
  requestId: '01990000-aaaa-7000-8000-000000000001',
  data: [],
});

test('a refusal is shown in the server’s words, with its code and its request id', async () => {
  await draw(<ProblemNotice error={refused} />);
  const notice = screen.getByRole('alert');
  expect(notice.textContent).toContain('Приглашение уже отозвано.');
  expect(notice.textContent).toContain('relationships/invitation-decided');
  expect(notice.textContent).toContain('01990000-aaaa-7000-8000-000000000001');
});

test('code and request id go to the clipboard in one piece', async () => {
  const user = userEvent.setup();
  await draw(<ProblemNotice error={refused} />);
  await user.click(screen.getByRole('button', { name: 'Copy code and request ID' }));
  expect(await navigator.clipboard.readText()).toBe(
    'relationships/invitation-decided 990012 01990000-aaaa-7000-8000-000000000001',
  );
  expect(screen.getByRole('button', { name: 'Copied' })).toBeDefined();
});

test('without an answer nothing is claimed about the act, and trying again is offered', async () => {
  const again = vi.fn();
  const lost = new Fault({ ...refused, status: 0, code: 0, errorName: noAnswer, description: '' });
  await draw(<ProblemNotice error={lost} onRetry={again} />);
  expect(screen.getByRole('alert').textContent).toMatch(/No connection to the server/);
  expect(screen.getByRole('alert').textContent).not.toContain(noAnswer);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(again).toHaveBeenCalledOnce();
});

test('a mistake of ours is shown without its insides', async () => {
  await draw(<ProblemNotice error={new TypeError("can't read x of undefined")} />);
  expect(screen.getByRole('alert').textContent).toMatch(/on our side/);
  expect(screen.getByRole('alert').textContent).not.toContain('undefined');
});

test('after a press the notice takes the focus, so that it is read out and seen', async () => {
  await draw(<ProblemNotice error={refused} focus />);
  expect(document.activeElement).toBe(screen.getByRole('alert'));
});
