import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draw, fakeApi } from '../../testing.tsx';
import { ApplyPage } from './apply-page.tsx';
import { ProgressPage } from './progress-page.tsx';
import { anApplicant, say } from './testing.ts';

const roles = fakeApi({ 'get /v1/me/roles': () => ({ roles: [], admins: ['Rita Ahrens', 'Tom Veit'] }) });

test.each([
  ['the form', <ApplyPage key="form" />],
  ['how it stands', <ProgressPage key="page" />],
])('%s: who is no global admin is told why, and who is one', async (_, page) => {
  await draw(page, { api: roles, me: { ...anApplicant, may: [] } });
  await screen.findByText(say('enrolment.not-admin.title'));
  await screen.findByText(/Rita Ahrens.*Tom Veit/);
  screen.getByText('Havelnetz GmbH');
  screen.getByRole('button', { name: say('enrolment.not-admin.other-account') });
});

test.each(['customer', 'vendor'] as const)(
  'a %s is told that such a company does not enroll',
  async (kind) => {
    const { tenant } = anApplicant;
    await draw(<ApplyPage />, { me: { ...anApplicant, may: [], tenant: { ...tenant, kinds: [kind] } } });
    await screen.findByText(say('enrolment.not-here.title'));
    expect(screen.queryByText(/Global admins/)).toBeNull();
  },
);
