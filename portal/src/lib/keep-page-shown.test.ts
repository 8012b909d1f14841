import { expect, test, vi } from 'vitest';
import { keepPageShown } from './keep-page-shown.ts';

const beside = (html: string) => {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.append(element);
  return element;
};

test('the page is shown again with the last dialog, and not before', async () => {
  const page = beside('');
  const stop = keepPageShown(page);
  const [first, second] = [beside('<p aria-modal="true"></p>'), beside('<p aria-modal="true"></p>')];
  page.setAttribute('aria-hidden', 'true');

  first.remove();
  await new Promise((resolve) => setTimeout(resolve));
  expect(page.getAttribute('aria-hidden')).toBe('true');
  second.remove();
  await vi.waitFor(() => expect(page.getAttribute('aria-hidden')).toBeNull());
  stop();
});
