import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw, fakeApi } from '../../testing.tsx';
import { type Enrollment, useEnrollment } from './enrollment.ts';
import { SupportStep } from './support-step.tsx';
import { aFault, anEnrollment, say } from './testing.ts';

let now: Enrollment;
const save = vi.fn((_: { body: object }): object => now);
const onNext = vi.fn();
const onLeave = vi.fn();
const saved = () => save.mock.lastCall?.[0].body;
beforeEach(() => {
  now = anEnrollment();
  for (const it of [save, onNext, onLeave]) it.mockReset();
  save.mockImplementation(({ body }) => ({ ...now, ...body }));
});

function Here() {
  const { data } = useEnrollment();
  return data ? <SupportStep enrollment={data} onNext={onNext} onLeave={onLeave} /> : null;
}

const open = async () => {
  await draw(<Here />, {
    api: fakeApi({
      'get /v1/enrollments': () => ({ items: [now] }),
      'get /v1/enrollments/{enrollmentId}': () => now,
      'patch /v1/enrollments/{enrollmentId}': save as never,
    }),
  });
  await screen.findByText(say('enrolment.field.support-email'));
};
const email = () =>
  screen.getByLabelText<HTMLInputElement>(new RegExp(`^${say('enrolment.field.support-email')}`));
const type = async (text: string) => {
  await userEvent.clear(email());
  await userEvent.click(email());
  await userEvent.paste(text);
};
const next = () => userEvent.click(screen.getByRole('button', { name: say('enrolment.button.next') }));

test('a stale answer keeps what was typed and shows what the colleague saved; once more keeps the own', async () => {
  await open();
  await type('mine@havelnetz.example');
  save.mockImplementationOnce(() => {
    now = anEnrollment({
      support: { email: 'theirs@havelnetz.example', telephone: '0331 901821' },
      attributes: { objectType: 'Enrollment', etag: '"5"' },
    });
    throw aFault('enrolment/stale-etag', [], 412);
  });
  await next();
  await screen.findByText(say('enrolment.form.stale-title'));
  await screen.findByText('theirs@havelnetz.example');
  expect(email().value).toBe('mine@havelnetz.example');
  expect(onNext).not.toHaveBeenCalled();
  expect(screen.queryByText(say('shell.problem.title'))).toBeNull();
  await next();
  await waitFor(() => expect(onNext).toHaveBeenCalledOnce());
  expect(saved()).toMatchObject({
    support: { email: 'mine@havelnetz.example' },
    attributes: { etag: '"5"' },
  });
});

test('what a submission would be refused for is said at its field once it is saved, and the step stays', async () => {
  const flaw = { field: 'support.email', code: 'enrolment/invalid-value', text: 'support.email' };
  save.mockImplementation(() => ({ ...now, missing: [flaw] }));
  await open();
  await type('help@havelnetz');
  await next();
  await screen.findByText(say('enrolment.wrong.email'));
  expect(document.activeElement).toBe(email());
  expect(onNext).not.toHaveBeenCalled();
});

test('a field left empty is not sent with Next, but kept as it stands for later', async () => {
  await open();
  await type('half');
  await userEvent.clear(email());
  await next();
  await screen.findByText(say('shell.field.required'));
  expect(save).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: say('enrolment.button.save-and-leave') }));
  await waitFor(() => expect(onLeave).toHaveBeenCalledOnce());
  expect(saved()).toMatchObject({ support: { email: '', telephone: '0331 901821' } });
});

test('any other refusal stands above the buttons, and nothing typed is lost', async () => {
  save.mockImplementation(() => {
    throw aFault('api/unavailable', [], 503);
  });
  await open();
  await type('mine@havelnetz.example');
  await next();
  await screen.findByText('Said: api/unavailable.');
  expect(email().value).toBe('mine@havelnetz.example');
});
