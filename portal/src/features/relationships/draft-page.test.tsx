import { configure, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { draw, fakeApi } from '../../testing.tsx';
import { takeInHand } from './draft-in-hand.ts';
import { RequestRelationshipPage } from './draft-page.tsx';

// A busy machine draws the whole page in more than the usual second.
configure({ asyncUtilTimeout: 8_000 });
vi.setConfig({ testTimeout: 30_000 });
const soon = { timeout: 8_000 };

const link = (end: string) => `https://partner.example/i/${end.padEnd(43, 'x')}`;
const draftWith = (url: string, hello: string) => ({
  subject: 'Request',
  body: `${hello}\n\n${url}\n\nQuestions: Rita`,
  mailto: 'mailto:',
});
const standing = (locale: string, provider?: string) => ({
  url: link(provider ? `joint-${provider}` : 'standing'),
  rightsMode: 'gdap',
  draft: draftWith(link(provider ? `joint-${provider}` : 'standing'), `Hello in ${locale}`),
  offers: [
    { rightsMode: 'gdap', roles: ['directory_readers'], days: 365 },
    { rightsMode: 'dap', roles: ['global_administrator'] },
  ],
  may: [],
});
const prepared = {
  id: 'i1',
  kind: 'reseller',
  state: 'prepared',
  url: link('tracked'),
  draft: draftWith(link('tracked'), 'Hello Bergmann'),
  reseller: { id: 'r1', name: 'Kleeblatt IT', country: 'DE' },
  customer: { companyName: 'Bergmann GmbH', email: 'chris@bergmann.example' },
  rightsMode: 'dap',
  createdBy: 'rita',
  createdAt: '2026-11-21T09:00:00Z',
  stages: [],
  may: ['invitation.withdraw'],
};

interface Asked {
  readonly params: { readonly query: { locale: string; indirectCloudSolutionProviderId?: string } };
}

const create = vi.fn((_: { body: unknown }) => prepared);
beforeEach(() => {
  takeInHand({});
  create.mockClear();
});

const open = (providers: object[] = []) =>
  draw(<RequestRelationshipPage />, {
    at: '/customers/request',
    api: fakeApi({
      'get /v1/relationships': () => ({ items: providers }),
      'get /v1/customers/relationshiprequests': ({ params: { query } }: Asked) =>
        standing(query.locale, query.indirectCloudSolutionProviderId),
      'get /v1/invitations/by-token/{token}': () => ({
        kind: 'reseller',
        state: 'prepared',
        reseller: { name: 'Kleeblatt IT', country: 'DE' },
      }),
      'post /v1/invitations': create as never,
      'get /v1/invitations/{invitationId}': () => prepared,
    }),
  });

// Behind a dialog that closes, the page comes back to assistive technology a moment later.
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const textBefore = () => screen.findByLabelText<HTMLTextAreaElement>('Text before the link');

test('without a name the draft carries the reusable link, locked, and goes to the mail program as it stands', async () => {
  await open();
  await userEvent.type(await textBefore(), '!');
  expect(screen.getByRole('group', { name: 'Personalized link' }).textContent).toContain(link('standing'));
  const href = screen.getByRole('link', { name: 'Open in email' }).getAttribute('href') ?? '';
  expect(decodeURIComponent(href)).toContain(`Hello in en!\r\n\r\n${link('standing')}`);
});

test('a link that is cut out is missed at once, before Done closes the page', async () => {
  const { router } = await open();
  await textBefore();
  await userEvent.click(await button('Edit the message as one text'));
  await userEvent.clear(screen.getByLabelText('Whole message'));
  await userEvent.type(screen.getByLabelText('Whole message'), 'All new');
  expect(screen.getByRole('alert').textContent).toContain('Nobody can accept without it');

  await userEvent.click(await button('Done'));
  expect(router.state.location.pathname).toBe('/customers/request');
  await userEvent.click(await button('Cancel'));

  await userEvent.click(await button('Put the link back'));
  expect(screen.queryByRole('alert')).toBeNull();
  expect((await textBefore()).value).toBe('All new');
  await userEvent.click(await button('Done'));
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/customers'), soon);
});

test('a customer by name gets an invitation of its own, with the rights that were chosen', async () => {
  const { router } = await open();
  await textBefore();
  await userEvent.type(screen.getByLabelText(/Company name/), 'Bergmann GmbH ');
  await userEvent.type(screen.getByLabelText(/Email address/), 'chris@bergmann.example');
  expect(screen.queryByRole('link', { name: 'Open in email' })).toBeNull();

  await userEvent.click(screen.getByRole('radio', { name: /Full administrator permissions/ }));
  await userEvent.click(await button('Prepare the draft'));
  expect(create).toHaveBeenCalledExactlyOnceWith({
    body: {
      kind: 'reseller',
      customer: { companyName: 'Bergmann GmbH', email: 'chris@bergmann.example' },
      rightsMode: 'dap',
      locale: 'en',
    },
  });
  expect((await textBefore()).value).toBe('Hello Bergmann');
  expect(screen.getByRole('link', { name: 'Open in email' }).getAttribute('href')).toMatch(
    /^mailto:chris@bergmann\.example\?/,
  );
  expect(router.state.location.search).toEqual({ invitation: 'i1' });
});

test('the goal is chosen without leaving the page, and each has a link of its own', async () => {
  const { router } = await open([{ id: 'p1', name: 'Nordhandel', location: 'DE' }]);
  await textBefore();
  const shownLink = () => screen.getByRole('group', { name: 'Personalized link' }).textContent;
  await userEvent.click(screen.getByRole('radio', { name: /the provider may order/ }));
  await vi.waitFor(() => expect(shownLink()).toContain(link('joint-p1')), soon);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Invite new customers');
  expect(router.state.location.pathname).toBe('/customers/request');
});

test('the reusable link keeps its rights: without a name there is nothing to choose', async () => {
  await open();
  await textBefore();
  expect(screen.queryByRole('radio', { name: /Full administrator permissions/ })).toBeNull();
});

test('changes to the text are not thrown away by another language without asking', async () => {
  await open();
  await userEvent.type(await textBefore(), ' mine');
  await userEvent.click(screen.getByRole('radio', { name: 'Русский' }));
  expect((await textBefore()).value).toBe('Hello in en mine');
  await userEvent.click(await button('Change the language'));
  await vi.waitFor(async () => expect((await textBefore()).value).toBe('Hello in ru'), soon);
});
