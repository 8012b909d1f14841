import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setServerNow } from '../../lib/now.ts';
import { draw, fakeApi } from '../../testing.tsx';
import type { Enrollment } from './enrollment.ts';
import { ProgressPage } from './progress-page.tsx';
import { anApplicant, anEnrollment, say, theChecks } from './testing.ts';

beforeEach(() => setServerNow('2026-11-21T09:00:30Z'));
afterEach(() => setServerNow(undefined));

type State = Enrollment['state'];
const verification = {
  to: 'bela@havelnetz.example',
  sentAt: '2026-11-20T09:00:00Z',
  resendFrom: '2026-11-23T09:00:00Z',
  expiresAt: '2026-12-04T09:00:00Z',
};
const passed = { status: 'passed', decidedBy: 'reviewer', decidedAt: '2026-11-20T10:00:00Z' } as const;
const allPassed = theChecks({
  email_ownership: passed,
  identity: passed,
  employment: passed,
  business: passed,
  due_diligence: passed,
});
const agreement = { version: '2026-11', url: '/agreements/partner/2026-11' };
const signed = { ...agreement, acceptedAt: '2026-11-20T12:00:00Z', acceptedBy: 'Rita Ahrens' };

/** What the API tells of an application in each state. */
const told: Record<State, Partial<Enrollment>> = {
  draft: {},
  awaiting_email: {
    verification,
    waitingFor: 'contact',
    may: ['enrollment.edit', 'enrollment.resend-verification'],
  },
  under_review: {
    verification: { ...verification, verifiedAt: '2026-11-20T10:00:00Z' },
    waitingFor: 'reviewer',
    checks: theChecks({ email_ownership: passed }),
    may: ['enrollment.edit', 'enrollment.add-evidence'],
  },
  action_required: {
    checks: theChecks({ business: { status: 'evidence_wanted', reason: 'Send the extract.' } }),
    reason: 'Send the extract.',
    may: ['enrollment.edit', 'enrollment.add-evidence'],
  },
  rejected: {
    checks: theChecks({ due_diligence: { status: 'failed', reason: 'Wound up.' } }),
    reason: 'Wound up.',
    may: ['enrollment.add-evidence', 'enrollment.appeal'],
  },
  qualified: { checks: allPassed, agreement, may: ['enrollment.edit', 'enrollment.sign-agreement'] },
  active: { checks: allPassed, agreement: signed, waitingFor: 'nobody', may: [] },
  restricted: { checks: allPassed, agreement: signed, reason: 'Overdue.', waitingFor: 'nobody', may: [] },
  suspended: { checks: allPassed, agreement: signed, reason: 'Abuse.', waitingFor: 'nobody', may: [] },
  deauthorized: { checks: allPassed, agreement: signed, reason: 'No sales.', waitingFor: 'nobody', may: [] },
};

const resend = vi.fn((_: object): object =>
  anEnrollment({ state: 'awaiting_email', ...told.awaiting_email }),
);
const show = (state: State, change: Partial<Enrollment> = {}) =>
  draw(<ProgressPage />, {
    at: '/enroll',
    me: anApplicant,
    api: fakeApi({
      'get /v1/enrollments': () => ({ items: [anEnrollment({ state, ...told[state], ...change })] }),
      'post /v1/enrollments/{enrollmentId}/resendverification': resend as never,
    }),
  });

const link = (id: Parameters<typeof say>[0]) => ['link', say(id)] as const;
const everything = ['partner-id', 'legal', 'contact', 'support'];
const button = (id: Parameters<typeof say>[0]) => ['button', say(id)] as const;

test.each([
  ['draft', link('enrolment.button.go-on'), everything],
  ['awaiting_email', link('enrolment.button.other-contact'), everything],
  ['under_review', undefined, ['partner-id']],
  ['action_required', button('enrolment.button.fix-now'), everything],
  ['rejected', button('enrolment.button.appeal'), []],
  ['qualified', button('enrolment.button.accept'), ['partner-id']],
  ['active', link('enrolment.button.account-settings'), []],
  ['restricted', undefined, []],
  ['suspended', undefined, []],
  ['deauthorized', undefined, []],
] as const)(
  'R-073: %s says how it stands, what can be done, and what can be changed',
  async (state, act, steps) => {
    await show(state);
    const values = { name: 'Bela Horn', email: 'bela@havelnetz.example' };
    const head = await screen.findByRole('heading', { name: say(`enrolment.now.${state}`, values) });
    const now = head.closest('section') as HTMLElement;
    expect(now.textContent).toContain(say(`enrolment.now.${state}-text`, values));
    expect(now.textContent).toContain(say(`enrolment.state.${state}`));
    const { reason } = told[state];
    if (reason) expect(screen.getByTestId('drawn').textContent).toContain(reason);
    if (act) expect(screen.getAllByRole(act[0], { name: act[1] })).not.toHaveLength(0);
    else expect(within(now).queryAllByRole('button')).toEqual([]);

    const side = screen.getByRole('complementary', { name: say('enrolment.side.label') });
    const change = within(side)
      .queryAllByRole('link')
      .map((it) => it.getAttribute('href')?.split('step=')[1]);
    expect(change).toEqual(steps);
  },
);

test('each part of the way says how far it has come', async () => {
  await show('under_review', { submittedAt: '2026-11-20T09:00:00Z' });
  const steps = within(await screen.findByRole('region', { name: say('enrolment.steps.title') }));
  const heads = steps.getAllByRole('heading', { level: 2 }).map((it) => it.textContent?.split(', ').at(-1));
  expect(heads).toEqual(
    ['done', 'done', 'current', 'open', 'open'].map((it) => say(`enrolment.steps.is-${it as 'done'}`)),
  );
  for (const { rule } of theChecks()) steps.getByText(rule);
});

test('another mail can be sent a business day after the last, not before', async () => {
  await show('awaiting_email');
  const name = say('enrolment.button.resend');
  await screen.findByRole('link', { name: say('enrolment.button.other-contact') });
  expect(screen.queryByRole('button', { name })).toBeNull();
  document.body.replaceChildren();
  setServerNow('2026-11-23T09:00:30Z');
  await show('awaiting_email');
  await userEvent.click(await screen.findByRole('button', { name }));
  await waitFor(() => expect(resend).toHaveBeenCalledOnce());
});

test.each([
  ['2026-11-26T09:00:30Z', false],
  ['2026-11-27T08:59:30Z', false],
  ['2026-11-27T09:00:30Z', true],
])('R-063: a review since a Friday takes long after five business days: %s, %s', async (at, late) => {
  setServerNow(at);
  await show('under_review');
  await screen.findByRole('heading', { name: say('enrolment.now.under_review') });
  expect(screen.queryByText(anEnrollment().id) !== null).toBe(late);
});

test('a mail that did not arrive is told with the words of the server it went to', async () => {
  await show('awaiting_email', {
    mails: [
      {
        kind: 'enrolment-verification',
        to: 'bela@havelnetz.example',
        at: '2026-11-20T09:00:00Z',
        state: 'undeliverable',
        serverSaid: '550 No such mailbox',
      },
    ],
  });
  const title = await screen.findByText(say('enrolment.mail-trouble.undeliverable-title'));
  const values = { domain: 'havelnetz.example', said: '550 No such mailbox' };
  expect(title.closest('.fui-MessageBar')?.textContent).toContain(say('enrolment.mail-trouble.said', values));
});

test('R-062: qualified without a partner ID leads to it first', async () => {
  const { mpnId: _, ...none } = anEnrollment({ state: 'qualified', ...told.qualified });
  await draw(<ProgressPage />, {
    me: anApplicant,
    api: fakeApi({ 'get /v1/enrollments': () => ({ items: [none] }) }),
  });
  const associate = await screen.findByRole('link', { name: say('enrolment.button.associate') });
  expect(associate.getAttribute('href')).toBe('/enroll/apply?step=partner-id');
  expect(screen.queryByRole('button', { name: say('enrolment.button.accept') })).toBeNull();
});

test('a company without an application begins one here; a partner from before has none to show', async () => {
  const api = fakeApi({ 'get /v1/enrollments': () => ({ items: [] }) });
  await draw(<ProgressPage />, { api, me: anApplicant });
  await screen.findByRole('link', { name: say('enrolment.none.begin') });
  document.body.replaceChildren();
  const partner = { ...anApplicant, tenant: { ...anApplicant.tenant, kinds: ['reseller' as const] } };
  await draw(<ProgressPage />, { api, me: partner });
  await screen.findByText(/became a partner before/);
  expect(screen.queryByRole('link', { name: say('enrolment.none.begin') })).toBeNull();
});
