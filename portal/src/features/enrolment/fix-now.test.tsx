import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw, fakeApi } from '../../testing.tsx';
import type { CheckId, Enrollment } from './enrollment.ts';
import { FixNowButton } from './fix-now.tsx';
import { anEnrollment, say, theChecks } from './testing.ts';

const send = vi.fn((_: { body: object }): object => anEnrollment({ state: 'under_review' }));
beforeEach(() => {
  send.mockClear();
});

const wants = (check: CheckId, change: Partial<Enrollment> = {}) =>
  anEnrollment({
    state: 'action_required',
    checks: theChecks({ [check]: { status: 'evidence_wanted', reason: 'The register says otherwise.' } }),
    may: ['enrollment.edit', 'enrollment.add-evidence'],
    ...change,
  });

async function open(enrollment: Enrollment) {
  await draw(<FixNowButton enrollment={enrollment} />, {
    api: fakeApi({ 'post /v1/enrollments/{enrollmentId}/evidence': send as never }),
  });
  await userEvent.click(await screen.findByRole('button', { name: say('enrolment.button.fix-now') }));
  return screen.findByRole('dialog');
}
const waysIn = (dialog: HTMLElement) =>
  within(dialog)
    .queryAllByRole('link')
    .map((it) => it.getAttribute('href')?.split('step=')[1]);
const upload = async (file: File) =>
  userEvent.upload(await screen.findByLabelText(new RegExp(say('enrolment.evidence.file'))), file);
const press = () => userEvent.click(screen.getByRole('button', { name: say('enrolment.button.upload') }));
const aFile = (size: number) => new File([new Uint8Array(size)], 'extract.pdf', { type: 'application/pdf' });

test('it says which check wants what, with its rule and the reviewer’s words', async () => {
  const dialog = await open(wants('business'));
  const title = say('enrolment.fix.title', { check: say('enrolment.check.business') });
  within(dialog).getByRole('heading', { name: title });
  within(dialog).getByText(say('enrolment.check.rule', { rule: 'What is looked at: business.' }));
  within(dialog).getByText('The register says otherwise.');
});

test.each([
  ['email_ownership', []],
  ['identity', ['contact']],
  ['employment', ['contact']],
  ['business', ['legal']],
  ['due_diligence', ['partner-id', 'legal']],
] as const)('R-067: what %s looks at is corrected where it was given: %j', async (check, steps) => {
  expect(waysIn(await open(wants(check)))).toEqual(steps);
});

test('a postponed partner ID is associated, not exchanged', async () => {
  const { mpnId: _, ...none } = wants('due_diligence');
  const dialog = await open(none);
  within(dialog).getByRole('link', { name: say('enrolment.button.associate') });
});

test('who may send documents only is offered no correction', async () => {
  expect(waysIn(await open(wants('business', { may: ['enrollment.add-evidence'] })))).toEqual([]);
});

test('eleven megabytes are refused before they are sent, ten are sent', async () => {
  const megabyte = 1024 * 1024;
  const dialog = await open(wants('business'));
  await upload(aFile(11 * megabyte));
  await press();
  within(dialog).getByText(say('enrolment.evidence.too-large', { size: 11, most: 10 }));
  expect(send).not.toHaveBeenCalled();
  await upload(aFile(10 * megabyte));
  expect(within(dialog).queryByText(say('enrolment.evidence.too-large', { size: 11, most: 10 }))).toBeNull();
  await press();
  await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
});

test('without a document nothing is sent, and the limits stand beside it from the start', async () => {
  const dialog = await open(wants('business'));
  within(dialog).getByText(say('enrolment.evidence.limits'));
  await press();
  within(dialog).getByText(say('enrolment.evidence.missing'));
  expect(send).not.toHaveBeenCalled();
});

test('a document goes to its check with the comment, and the dialog closes', async () => {
  await open(wants('identity'));
  await upload(new File(['%PDF'], 'passport.pdf', { type: 'application/pdf' }));
  await userEvent.click(screen.getByLabelText(new RegExp(say('enrolment.evidence.comment'))));
  await userEvent.paste('Of this week');
  await press();
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(send.mock.lastCall?.[0].body).toEqual({
    check: 'identity',
    fileName: 'passport.pdf',
    content: btoa('%PDF'),
    comment: 'Of this week',
  });
});
