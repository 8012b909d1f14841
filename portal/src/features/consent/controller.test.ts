import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Fault } from '#sdk/client.ts';
import type { ConsentApi } from './consent-api.ts';
import { consentPage } from './controller.ts';
import { toDom } from './dom.ts';
import { chris, jointRequest } from './testing.ts';
import type { Acceptance, Asked } from './view/asked.ts';
import { type Model, modelOf } from './view/model.ts';
import { toHtml } from './view/node.ts';
import { draw } from './view/page.ts';
import { speechOf } from './view/speech.ts';
import { loadSay } from './words.ts';

const accepted: Acceptance = {
  acceptedAt: '2026-11-21T09:14:00Z',
  acceptedBy: 'chris@bergmann.example',
  relationships: [
    { partnerId: 'r1', kind: 'reseller', state: 'active', since: '2026-11-21T09:14:00Z' },
    { partnerId: 'p1', kind: 'provider', state: 'active', since: '2026-11-21T09:14:00Z' },
  ],
  grants: [
    {
      id: 'g1',
      partnerId: 'r1',
      kind: 'gdap',
      state: 'active',
      since: '2026-11-21T09:14:00Z',
      until: '2027-11-21T00:00:00Z',
    },
  ],
};

const api = {
  preview: vi.fn<ConsentApi['preview']>(),
  accept: vi.fn<ConsentApi['accept']>(),
  decline: vi.fn<ConsentApi['decline']>(),
  partners: vi.fn<ConsentApi['partners']>(),
};
const say = await loadSay('en');
let root: HTMLElement;

beforeEach(() => {
  for (const it of Object.values(api)) it.mockReset();
  api.partners.mockResolvedValue([]);
  document.documentElement.lang = 'en';
  document.body.replaceChildren();
});

/** The page as the server wrote it, with its program running. */
function open(model: Model) {
  root = document.createElement('div');
  root.innerHTML = draw(model, speechOf('en', say)).body.map(toHtml).join('');
  document.body.append(root);
  consentPage(
    {
      root,
      api,
      loadSay,
      onLocale: (locale) => {
        document.documentElement.lang = locale;
      },
      signIn: async () => {},
      switchAccount: async () => {},
    },
    model,
    chris,
    say,
  );
}

const request = (asked: Asked = jointRequest) => modelOf(asked, chris);
const press = (act: string) => userEvent.click(find(`[data-act=${act}]`));
const find = (selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
};
const fill = async (fields: Record<string, string>) => {
  for (const [id, text] of Object.entries(fields)) await userEvent.type(find(`#${id}`), text);
};
const signer = { firstName: 'Chris', lastName: 'Bergmann', email: 'chris@bergmann.example' };
const refusal = (errorName: string, status = 409) =>
  new Fault({ status, code: 990202, errorName, description: 'It has changed.', requestId: 'q1', data: [] });

test('a yes without the box is not sent: the page says so and the focus goes there', async () => {
  open(request());
  await fill(signer);
  await press('accept');
  expect(api.accept).not.toHaveBeenCalled();
  expect(document.activeElement?.id).toBe('box');
  expect(find('#box-error').textContent).toBe(
    'Check the box above first. It says what Bergmann GmbH agrees to.',
  );
  expect(find('#box').getAttribute('aria-describedby')).toBe('box-error');
});

test('both buttons can be pressed at any time', () => {
  open(request());
  for (const act of ['accept', 'decline'])
    expect(find(`[data-act=${act}]`).matches(':disabled, [aria-disabled]')).toBe(false);
});

test('a yes sends what is on the page and ends in a receipt with all partners', async () => {
  api.accept.mockResolvedValue(accepted);
  api.partners.mockResolvedValue([
    { partnerId: 's1', name: 'Südcloud', relationships: [{ state: 'active' }], rights: [] },
  ]);
  open(request());
  await fill(signer);
  await userEvent.click(find('[data-grant]'));
  await userEvent.click(find('#box'));
  await press('accept');
  expect(api.accept).toHaveBeenCalledWith(
    expect.objectContaining({ relationship: true, adminRights: [], textVersion: jointRequest.textVersion }),
  );
  await vi.waitFor(() => expect(root.textContent).toContain('Südcloud'));
  expect(find('h1').textContent).toBe('Accepted. Keep this receipt.');
  expect(document.activeElement).toBe(find('h1'));
  expect(root.textContent).not.toContain('already accepted');
});

test('a receipt of what a colleague accepted a moment before says so', async () => {
  api.accept.mockResolvedValue({ ...accepted, acceptedBy: 'petra@bergmann.example' });
  open(request());
  await fill(signer);
  await userEvent.click(find('#box'));
  await press('accept');
  expect(root.textContent).toContain('This was already accepted.');
});

test('where the request changed meanwhile the page marks what is new, wants the box anew and keeps what was typed', async () => {
  const [grant] = jointRequest.asks?.grants ?? [];
  if (!jointRequest.asks || !grant) throw new Error('The sample has lost its right.');
  api.accept.mockRejectedValue(refusal('relationships/consent-changed'));
  api.preview.mockResolvedValue({
    ...jointRequest,
    textVersion: 'v1.other',
    asks: {
      ...jointRequest.asks,
      grants: [{ ...grant, roles: ['directory_readers', 'privileged_role_administrator'] }],
    },
  });
  open(request());
  await fill(signer);
  await userEvent.click(find('#box'));
  await press('accept');
  expect(document.activeElement?.id).toBe('changed');
  expect(find('.far').textContent).toContain('Give and take away administrator roles New');
  expect(find('.gone').textContent).toContain('Reset passwords of ordinary users');
  expect((find('#box') as HTMLInputElement).checked).toBe(false);
  expect((find('#lastName') as HTMLInputElement).value).toBe('Bergmann');
});

test('a refusal is shown as the server said it, with its code and request id', async () => {
  api.decline.mockRejectedValue(refusal('relationships/not-a-customer', 403));
  open(request());
  await press('decline');
  expect(document.activeElement?.id).toBe('refusal');
  expect(find('#refusal').textContent).toContain('It has changed.');
  expect(find('#refusal').textContent).toContain('relationships/not-a-customer · q1');
});

test('a no takes its reason along; nobody is asked for one on a reusable link', async () => {
  api.decline.mockResolvedValue();
  open(request());
  await fill({ reason: 'No need' });
  await press('decline');
  expect(api.decline).toHaveBeenCalledWith('No need');
  expect(find('h1').textContent).toBe('Declined');

  const { id: _, ...reusable } = jointRequest;
  open(request({ ...reusable, state: 'prepared' }));
  expect(root.querySelector('#reason')).toBeNull();
});

test('who may not answer reads why and finds no dead button', () => {
  open(
    request({
      ...jointRequest,
      may: [],
      blockers: [
        {
          code: 'access/forbidden',
          title: 'Your role does not allow it',
          fix: 'Send the link to Petra.',
          people: [{ name: 'Petra', userPrincipalName: 'petra@bergmann.example' }],
        },
      ],
    }),
  );
  expect(find('#blockers').textContent).toContain('Send the link to Petra.');
  expect(find('[data-act=copy-link]').textContent).toBe('Copy the link for Petra');
  expect(root.querySelector('[data-act=accept], [data-act=decline], #box, [data-grant]')).toBeNull();
});

test('another language redraws the page and keeps what was typed', async () => {
  api.preview.mockResolvedValue(jointRequest);
  open(request());
  await fill({ firstName: 'Chris' });
  await userEvent.selectOptions(find('#language'), 'ru');
  await vi.waitFor(() => expect(document.documentElement.lang).toBe('ru'));
  await vi.waitFor(() => expect(find('h1').textContent).toMatch(/партнера/));
  expect((find('#firstName') as HTMLInputElement).value).toBe('Chris');
  expect(document.activeElement?.id).toBe('language');
});

test('the server and the browser draw the same, and a name is never markup', () => {
  const hostile = { ...jointRequest, reseller: { ...jointRequest.reseller, name: '<img src=x> & "Co"' } };
  const { body } = draw(request(hostile), speechOf('en', say));
  const [served, drawn] = [document.createElement('div'), document.createElement('div')];
  served.innerHTML = body.map(toHtml).join('');
  drawn.append(...body.map(toDom));
  expect(served.innerHTML).toBe(drawn.innerHTML);
  expect(served.querySelector('img')).toBeNull();
  expect(served.querySelector('.party h3')?.textContent).toBe('<img src=x> & "Co"');
});
