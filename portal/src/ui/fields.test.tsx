import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { draw } from '../testing.tsx';
import { isComplete, TextField } from './fields.tsx';

const sent = vi.fn();

function Form() {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete(event.currentTarget)) sent({ name, email });
      }}
    >
      <TextField label="Note" optional value="" onChange={() => {}} />
      <TextField label="Name" value={name} onChange={setName} maxLength={5} />
      <TextField label="Email" type="email" value={email} onChange={setEmail} />
      <button type="submit">Send</button>
    </form>
  );
}

const field = (name: RegExp) => screen.getByRole('textbox', { name });

test('what is missing is said after the press, and the first such field takes the focus', async () => {
  await draw(<Form />);
  expect(screen.queryByText('This field is required.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(screen.getAllByText('This field is required.')).toHaveLength(2);
  expect(document.activeElement).toBe(field(/Name/));
  expect(sent).not.toHaveBeenCalled();

  await userEvent.type(field(/Name/), 'Rita');
  await userEvent.type(field(/Email/), 'rita@kleeblatt.example');
  await userEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(sent.mock.calls).toEqual([[{ name: 'Rita', email: 'rita@kleeblatt.example' }]]);
});

test('a field is judged when it is left, not while somebody types', async () => {
  await draw(<Form />);
  await userEvent.type(field(/Email/), 'rita');
  expect(screen.queryByText('This is not an email address.')).toBeNull();
  await userEvent.tab();
  expect(screen.getByText('This is not an email address.')).toBeDefined();

  await userEvent.type(field(/Name/), 'seven77');
  await userEvent.tab();
  expect(screen.getByText('Shorten this by 2 characters.')).toBeDefined();
  await userEvent.clear(field(/Name/));
  await userEvent.type(field(/Name/), 'a\u202Eb');
  await userEvent.tab();
  expect(screen.getByText(/invisible or control characters/)).toBeDefined();
});

test('a field that may stay empty says so in its label', async () => {
  await draw(<Form />);
  expect(field(/Note \(optional\)/)).toBeDefined();
});
