import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw, fakeApi } from '../../testing.tsx';
import { type Enrollment, useEnrollment } from './enrollment.ts';
import { PartnerIdStep } from './partner-id-step.tsx';
import { aFault, anEnrollment, say } from './testing.ts';

const aProfile = (mpnId: string, change: object = {}) => ({
  mpnId,
  companyName: `Company ${mpnId}`,
  country: 'DE',
  type: 'location',
  status: 'active',
  address: {},
  current: false,
  selectable: true,
  reasons: [],
  ...change,
});
const signedIn = (change: object = {}) => ({
  registry: 'members.example',
  state: 'signed_in',
  expiresAt: '2026-11-21T10:00:00Z',
  profiles: [aProfile('4760101'), aProfile('4760102')],
  may: ['partner-id.associate'],
  ...change,
});

let now: Enrollment;
const list = vi.fn((): object => signedIn());
const save = vi.fn((_: { body: object }): object => now);
const saved = () => save.mock.lastCall?.[0].body;
beforeEach(() => {
  now = anEnrollment();
  list.mockReset().mockImplementation(() => signedIn());
  save.mockReset().mockImplementation(({ body }) => ({ ...now, ...body, attributes: { etag: '"2"' } }));
});

/** The step, left with a choice and opened once more. */
function Here() {
  const { data } = useEnrollment();
  const [left, setLeft] = useState(false);
  if (!data) return null;
  if (left)
    return (
      <button type="button" onClick={() => setLeft(false)}>
        Open again
      </button>
    );
  return <PartnerIdStep enrollment={data} onNext={() => setLeft(true)} onLeave={() => {}} />;
}

const open = () =>
  draw(<Here />, {
    api: fakeApi({
      'get /v1/enrollments': () => ({ items: [now] }),
      'get /v1/enrollments/{enrollmentId}': () => now,
      'patch /v1/enrollments/{enrollmentId}': save as never,
      'get /v1/membership/signin': list,
    }),
  });
const choose = async (mpnId: string) =>
  userEvent.click(await screen.findByRole('radio', { name: new RegExp(mpnId) }));
const goOn = () => userEvent.click(screen.getByRole('button', { name: say('membership.continue.button') }));

test('a choice is saved for the version that was read, and ends the list: opened again, nothing of it is there', async () => {
  await open();
  await choose('4760102');
  const { promise, resolve } = Promise.withResolvers<object>();
  list.mockImplementation(() => promise);
  await goOn();
  await userEvent.click(await screen.findByText('Open again'));
  expect(saved()).toEqual({ mpnId: '4760102', attributes: { etag: '"1"' } });
  expect(screen.queryByRole('radio'), 'while the answer is on its way').toBeNull();
  resolve(signedIn({ state: 'none', profiles: [] }));
  await screen.findByRole('button', { name: say('membership.sign-in.button') });
});

test('where a colleague chose meanwhile, what stands now is told, the choice stays, and once more keeps it', async () => {
  await open();
  await choose('4760102');
  save.mockImplementationOnce(() => {
    now = anEnrollment({ mpnId: '4760109', attributes: { objectType: 'Enrollment', etag: '"7"' } });
    throw aFault('enrolment/stale-etag', [], 412);
  });
  await goOn();
  await screen.findByText(say('enrolment.partner-id.stale-title'));
  await screen.findByText('4760109');
  expect(screen.queryByText(say('shell.problem.title'))).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /4760102/ }).checked).toBe(true);
  await goOn();
  await screen.findByText('Open again');
  expect(saved()).toEqual({ mpnId: '4760102', attributes: { etag: '"7"' } });
});

test('where it was taken away meanwhile, that is told', async () => {
  await open();
  await choose('4760102');
  save.mockImplementationOnce(() => {
    const { mpnId: _, ...none } = anEnrollment();
    now = none;
    throw aFault('enrolment/stale-etag', [], 412);
  });
  await goOn();
  await screen.findByText(say('enrolment.partner-id.stale-none'));
});

test('a sign-in that is over is asked for again', async () => {
  await open();
  await choose('4760102');
  save.mockImplementationOnce(() => {
    throw aFault('membership/sign-in-ended');
  });
  list.mockImplementation(() => signedIn({ state: 'none', profiles: [] }));
  await goOn();
  await screen.findByText('Said: membership/sign-in-ended.');
  await screen.findByRole('button', { name: say('membership.sign-in.button') });
});

test('the ID the company has already can be chosen for its application; what cannot be, says why', async () => {
  const profiles = [
    aProfile('4760103', { current: true, selectable: false }),
    aProfile('4760104', { selectable: false, reasons: ['inactive'] }),
  ];
  list.mockImplementation(() => signedIn({ profiles }));
  await open();
  const own = await screen.findByRole<HTMLInputElement>('radio', { name: /4760103/ });
  expect(own.disabled).toBe(false);
  screen.getByText(say('membership.profile.current'));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /4760104/ }).disabled).toBe(true);
  screen.getByText(say('membership.reason.inactive'));
  await choose('4760103');
  await goOn();
  await waitFor(() => expect(saved()).toMatchObject({ mpnId: '4760103' }));
});

test('R-062: it can be put off, and taken back', async () => {
  list.mockImplementation(() => signedIn({ state: 'none', profiles: [] }));
  await open();
  await userEvent.click(await screen.findByRole('button', { name: say('enrolment.partner-id.later') }));
  await screen.findByText('Open again');
  expect(saved()).toEqual({ mpnId: '', attributes: { etag: '"1"' } });
});
