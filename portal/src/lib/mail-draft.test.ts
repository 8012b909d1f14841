import { expect, test } from 'vitest';
import { holdsLink, join, mailtoOf, split, withLink } from './mail-draft.ts';

const link = 'https://partner.example/i/Jm3VtX0qWb7Rk2LsYc9Za4Ne8Hf1Gd6UoPi5TyQwErA';
const original = `Hello,\n\nplease read:\n\n${link}\n\nQuestions: Rita`;

test('a body comes apart around its link and goes together again, whatever is typed at the seams', () => {
  expect(split(original, link)).toEqual({ before: 'Hello,\n\nplease read:', after: 'Questions: Rita' });
  for (const parts of [
    { before: 'a\n', after: '\nb' },
    { before: '', after: 'b' },
    { before: 'a', after: '' },
  ])
    expect(split(join(parts, link), link)).toEqual(parts);
});

test('a link inside a line is no paragraph, but it is there', () => {
  expect(split(`see ${link} now`, link)).toBeUndefined();
  expect(holdsLink(`see ${link}.`, link)).toBe(true);
});

test('a link that was cut, shortened or grown onto cannot be followed', () => {
  expect(holdsLink('Hello', link)).toBe(false);
  expect(holdsLink(original.replace(link, link.slice(0, -1)), link)).toBe(false);
  expect(holdsLink(original.replace(link, `${link}x`), link)).toBe(false);
});

test('put back, the link stands where it stood, or last', () => {
  const cut = original.replace(`${link}\n\n`, '');
  expect(withLink(cut, link, original)).toBe(original);
  expect(withLink('All new', link, original)).toBe(`All new\n\n${link}`);
});

test('a mail program gets every character, and no second recipient', () => {
  const url = mailtoOf('chris&bcc=x@bergmann.example', { subject: 'Ä & B?', body: `1\n2 ${link}` });
  expect(url).toBe(
    `mailto:chris%26bcc%3Dx@bergmann.example?subject=%C3%84%20%26%20B%3F&body=1%0D%0A2%20${encodeURIComponent(link)}`,
  );
});
