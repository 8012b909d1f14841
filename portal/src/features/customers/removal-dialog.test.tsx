import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Fault } from '#sdk/client.ts';
import { draw, fakeApi } from '../../testing.tsx';
import { RemovalDialog } from './removal-dialog.tsx';

const plan = {
  removes: [{ code: 'relationship', text: 'Bergmann GmbH leaves your customer list.' }],
  keeps: [{ code: 'dap', text: 'Delegated admin privileges (DAP), until Bergmann GmbH removes them' }],
  blockedBy: [] as { code: string; text: string }[],
  statement: { version: 'removal.v1', text: 'One.\n\nTwo.', points: ['One.', 'Two.'] },
};

const sent = vi.fn();
const onRemoved = vi.fn();
const onClose = vi.fn();
beforeEach(() => {
  for (const it of [sent, onRemoved, onClose]) it.mockReset();
});

async function opened(preview = plan, answer: () => unknown = () => ({})) {
  const api = fakeApi({
    'get /v1/customers/{customerId}/removalpreview': () => preview,
    'patch /v1/customers/{customerId}': (init: { body: unknown }) => {
      sent(init.body);
      return answer();
    },
  });
  await draw(
    <RemovalDialog
      customerId="c1"
      customerName="Bergmann GmbH"
      kind="reseller"
      onClose={onClose}
      onRemoved={onRemoved}
    />,
    { api },
  );
  return within(await screen.findByRole('alertdialog'));
}

const confirm = { name: 'Remove customer relationship' };

test('before the act it says what changes, what stays and what is stated', async () => {
  const dialog = await opened();
  expect(await dialog.findByText('Bergmann GmbH leaves your customer list.')).toBeDefined();
  expect(dialog.getByText(/until Bergmann GmbH removes them/)).toBeDefined();
  expect(dialog.getByText('Two.')).toBeDefined();
  expect(dialog.getByText(/make this statement for/).textContent).toContain('Kleeblatt IT');
});

test('without the statement nothing is sent, and the box says what is missing', async () => {
  const dialog = await opened();
  await userEvent.click(await dialog.findByRole('button', confirm));
  expect(dialog.getByText(/Check the box first/)).toBeDefined();
  expect(sent).not.toHaveBeenCalled();
});

test('with it the relationship ends, in the words that were read', async () => {
  const dialog = await opened();
  await userEvent.click(await dialog.findByRole('checkbox'));
  await userEvent.click(dialog.getByRole('button', confirm));
  await expect.poll(() => onRemoved.mock.calls).toEqual([['kept']]);
  expect(sent.mock.calls).toEqual([
    [{ relationshipToPartner: 'none', statement: { version: 'removal.v1', acknowledged: true } }],
  ]);
});

test('what stands in the way is named, and the act is not offered', async () => {
  const dialog = await opened({
    ...plan,
    blockedBy: [{ code: 'subscription', text: '2 active subscriptions' }],
  });
  expect(await dialog.findByText('2 active subscriptions')).toBeDefined();
  expect(dialog.queryByRole('button', confirm)).toBeNull();
  expect(dialog.queryByRole('checkbox')).toBeNull();
});

test('a refusal is shown in the dialog and the reader can still go back', async () => {
  const refusal = new Fault({
    status: 409,
    code: 990251,
    errorName: 'customers/statement-outdated',
    description: 'The statement has changed.',
    requestId: 'r-1',
    data: [],
  });
  const dialog = await opened(plan, () => {
    throw refusal;
  });
  await userEvent.click(await dialog.findByRole('checkbox'));
  await userEvent.click(dialog.getByRole('button', confirm));
  expect((await dialog.findByRole('alert')).textContent).toContain('The statement has changed.');
  expect(onRemoved).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(onClose).toHaveBeenCalledOnce();
});
