import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draw } from '../../testing.tsx';
import { anApplicant, say } from './testing.ts';
import { WelcomePage } from './welcome-page.tsx';

const hrefOf = async (role: 'link' | 'button', name: string) =>
  (await screen.findByRole(role, { name })).getAttribute('href');

test('R-051: Welcome lists what to have at hand, and Next leads to the tenant', async () => {
  await draw(<WelcomePage />, { at: '/enroll/start', me: null });
  await screen.findByRole('heading', { name: say('enrolment.welcome.title') });
  for (const it of ['tenant', 'membership', 'details'] as const) {
    screen.getByText(say(`enrolment.welcome.${it}`));
    screen.getByText(say(`enrolment.welcome.${it}-why`));
  }
  expect(say('enrolment.welcome.membership'), 'a partner ID alone proves nothing').toMatch(
    /user name and password/i,
  );
  expect(await hrefOf('link', say('enrolment.button.next'))).toBe('/enroll/start?step=tenant');
});

test('R-053: nobody signed in chooses between signing in and a new tenant', async () => {
  await draw(<WelcomePage />, { at: '/enroll/start?step=tenant', me: null });
  expect(await hrefOf('link', say('enrolment.tenant.sign-in'))).toBe('/signin?returnTo=%2Fenroll%2Fapply');
  expect(await hrefOf('link', say('enrolment.tenant.create'))).toBe('/signup');
});

test('who is signed in goes on with the company, or takes another account', async () => {
  await draw(<WelcomePage />, { at: '/enroll/start?step=tenant', me: anApplicant });
  expect(await hrefOf('link', say('enrolment.tenant.continue'))).toBe('/enroll/apply');
  screen.getByRole('button', { name: say('enrolment.not-admin.other-account') });
  screen.getByText('Havelnetz GmbH');
  expect(screen.queryByRole('link', { name: say('enrolment.tenant.create') })).toBeNull();
});
