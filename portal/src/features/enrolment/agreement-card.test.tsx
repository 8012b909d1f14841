import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw, fakeApi } from '../../testing.tsx';
import { AgreementCard } from './agreement-card.tsx';
import { type Enrollment, useEnrollment } from './enrollment.ts';
import { aFault, anApplicant, anEnrollment, say } from './testing.ts';

const agreement = { version: '2026-11', url: 'https://portal.example/agreements/partner/2026-11' };
const { mpnId: _, ...withoutId } = anEnrollment();
let now: Enrollment;
let companys: { mpnId?: string } = {};
const sign = vi.fn((_: object): object => now);
beforeEach(() => {
  companys = {};
  now = anEnrollment({ state: 'qualified', agreement, may: ['enrollment.sign-agreement'] });
  sign.mockReset().mockImplementation(() => {
    now = anEnrollment({
      state: 'active',
      agreement: { ...agreement, acceptedAt: '2026-11-21T09:00:00Z', acceptedBy: 'Rita Ahrens' },
    });
    return now;
  });
});

function Here() {
  const { data } = useEnrollment();
  return data ? <AgreementCard enrollment={data} /> : null;
}
const open = () =>
  draw(<Here />, {
    me: anApplicant,
    api: fakeApi({
      'get /v1/enrollments': () => ({ items: [now] }),
      'get /v1/membership/signin': () => ({ state: 'none', profiles: [], ...companys }) as never,
      'post /v1/enrollments/{enrollmentId}/agreement': sign as never,
    }),
  });
const accept = async () =>
  userEvent.click(await screen.findByRole('button', { name: say('enrolment.button.accept') }));

test('unchecked it is not signed, and the box is led to', async () => {
  await open();
  await accept();
  screen.getByText(say('enrolment.agreement.confirm-first'));
  expect(document.activeElement).toBe(screen.getByRole('checkbox'));
  expect(sign).not.toHaveBeenCalled();
});

test('R-063: checked it is signed in the version that was read; by whom and when stays in sight', async () => {
  await open();
  expect(
    (await screen.findByRole('link', { name: say('enrolment.agreement.read') })).getAttribute('href'),
  ).toBe(agreement.url);
  await userEvent.click(await screen.findByRole('checkbox'));
  await accept();
  await screen.findByText(say('enrolment.agreement.signed'));
  screen.getByText('Rita Ahrens');
  expect(sign).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ body: { accepted: true, version: '2026-11' } }),
  );
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('R-062: without a partner ID it can be read and not signed', async () => {
  now = { ...withoutId, state: 'qualified', agreement };
  await open();
  await screen.findByText(say('enrolment.agreement.needs-id'));
  screen.getByRole('link', { name: say('enrolment.agreement.read') });
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: say('enrolment.button.accept') })).toBeNull();
});

test('R-062: an ID put off, and associated under Identifiers since, is enough to sign', async () => {
  now = { ...withoutId, state: 'qualified', agreement };
  companys = { mpnId: '4760101' };
  await open();
  await screen.findByRole('checkbox');
  expect(screen.queryByText(say('enrolment.agreement.needs-id'))).toBeNull();
});

test('a newer version is read anew, and its box is unchecked', async () => {
  sign.mockImplementationOnce(() => {
    now = anEnrollment({ state: 'qualified', agreement: { ...agreement, version: '2027-01' } });
    throw aFault('enrolment/agreement-changed', ['2027-01'], 409);
  });
  await open();
  await userEvent.click(await screen.findByRole('checkbox'));
  await accept();
  await screen.findByText('2027-01');
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(false));
});
