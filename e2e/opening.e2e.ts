import { expect } from 'vitest';
import { test } from './testing.ts';

test('a stranger who opens the address is asked to sign in, and nothing breaks in the browser', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(complaints).toEqual([]);
});
