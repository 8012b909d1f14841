import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { draw } from '../testing.tsx';
import { AppLink } from './app-link.tsx';
import { Unsaved } from './unsaved.tsx';

function Form() {
  const [text, setText] = useState('');
  return (
    <>
      <Unsaved changed={text !== ''} />
      <input aria-label="Text" value={text} onChange={(event) => setText(event.target.value)} />
      <AppLink to="/elsewhere">Elsewhere</AppLink>
      <AppLink to="/" search={{ tab: 'two' }}>
        Tab two
      </AppLink>
    </>
  );
}

const go = (name: string) => userEvent.click(screen.getByRole('link', { name }));

test('who has typed and goes elsewhere is asked first, and may stay', async () => {
  const { router } = await draw(<Form />);
  await userEvent.type(screen.getByLabelText('Text'), 'x');
  await go('Elsewhere');
  await userEvent.click(await screen.findByRole('button', { name: 'Stay on this page' }));
  expect(router.state.location.pathname).toBe('/');
  expect(screen.getByLabelText<HTMLInputElement>('Text').value).toBe('x');
});

test('or leaves without saving', async () => {
  const { router } = await draw(<Form />);
  await userEvent.type(screen.getByLabelText('Text'), 'x');
  await go('Elsewhere');
  await userEvent.click(await screen.findByRole('button', { name: 'Leave without saving' }));
  await expect.poll(() => router.state.location.pathname).toBe('/elsewhere');
});

test('nothing is asked where nothing would be lost', async () => {
  const { router } = await draw(<Form />);
  await userEvent.type(screen.getByLabelText('Text'), 'x');
  await go('Tab two');
  await expect.poll(() => router.state.location.href).toBe('/?tab=two');
  await userEvent.clear(screen.getByLabelText('Text'));
  await go('Elsewhere');
  await expect.poll(() => router.state.location.pathname).toBe('/elsewhere');
});
