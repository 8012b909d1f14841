import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw, fakeApi } from '../../testing.tsx';
import { NewTenantPage } from './new-tenant-page.tsx';
import { aFault, say } from './testing.ts';

const create = vi.fn((_: { body: unknown }): object => ({}));
beforeEach(() => {
  create.mockReset().mockImplementation(() => ({
    tenant: { id: 't', domain: 'havelnetz.partners.example', companyName: 'Havelnetz GmbH' },
    user: { id: 'u', userPrincipalName: 'bela@havelnetz.partners.example' },
    state: 'awaiting_email',
  }));
});

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(new RegExp(`^${name}\\*?$`));
const fill = async (name: string, text: string) => {
  await userEvent.clear(field(name));
  await userEvent.click(field(name));
  await userEvent.paste(text);
};

async function filled() {
  await draw(<NewTenantPage />, {
    me: null,
    api: fakeApi({
      'get /v1/tenants/domain': () => ({ domain: 'partners.example' }),
      'post /v1/tenants': create as never,
    }),
  });
  await screen.findByText(say('shell.company.name'));
  await fill(say('shell.company.name'), 'Havelnetz GmbH');
  await fill(say('enrolment.sign-up.domain'), 'havelnetz');
  await userEvent.selectOptions(field(say('shell.company.country')), 'DE');
  await fill(say('enrolment.field.firstName'), 'Bela');
  await fill(say('enrolment.field.lastName'), 'Horn');
  await fill(say('enrolment.field.work-email'), 'bela@havelnetz.example');
  await fill(say('sign-in.new-password.label'), 'a long walk home');
  await fill(say('sign-in.new-password.again'), 'a long walk home');
}

const press = () => userEvent.click(screen.getByRole('button', { name: say('enrolment.tenant.create') }));

test('what was filled in is sent, and the page says which mail comes and what the account is called', async () => {
  await filled();
  screen.getByText('havelnetz.partners.example');
  await press();
  await screen.findByRole('heading', { name: say('enrolment.sign-up.mailed-title') });
  screen.getByText('bela@havelnetz.partners.example');
  expect(create).toHaveBeenCalledExactlyOnceWith({
    body: {
      companyName: 'Havelnetz GmbH',
      domainPrefix: 'havelnetz',
      country: 'DE',
      culture: 'en-DE',
      admin: {
        firstName: 'Bela',
        lastName: 'Horn',
        email: 'bela@havelnetz.example',
        password: 'a long walk home',
      },
    },
  });
});

test.each([
  ['a domain somebody has', 'tenancy/domain-taken', [], () => say('enrolment.sign-up.domain')],
  ['a weak password', 'tenancy/password-too-weak', [], () => say('sign-in.new-password.label')],
  ['a wrong address', 'tenancy/invalid-value', ['admin.email'], () => say('enrolment.field.work-email')],
])('%s is said at its field, which has the focus, and nothing is lost', async (_, errorName, data, name) => {
  create.mockImplementationOnce(() => {
    throw aFault(errorName, data);
  });
  await filled();
  await press();
  await waitFor(() => expect(field(name()).getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(field(name()));
  expect(screen.queryByText(say('shell.problem.title'))).toBeNull();
  expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(1);
  expect(field(say('shell.company.name')).value).toBe('Havelnetz GmbH');
});

test('any other refusal stands above the button', async () => {
  create.mockImplementationOnce(() => {
    throw aFault('tenancy/sign-up-delayed', [], 429);
  });
  await filled();
  await press();
  await screen.findByText('Said: tenancy/sign-up-delayed.');
});

test('two passwords that differ are not sent', async () => {
  await filled();
  await fill(say('sign-in.new-password.again'), 'another walk');
  await press();
  await screen.findByText(say('sign-in.new-password.differ'));
  expect(create).not.toHaveBeenCalled();
});
