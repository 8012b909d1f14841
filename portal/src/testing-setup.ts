import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// On a busy machine a page takes longer to appear; it is no slower to be found.
configure({ asyncUtilTimeout: 10_000 });

// What a browser has and jsdom has not; nothing here pretends to do more than not to be in the way.
globalThis.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
})) as never;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
} as never;
globalThis.CSS ??= {} as never;
CSS.escape ??= (text: string) => text;
if (typeof window !== 'undefined') window.scrollTo = () => {};

let complaints: unknown[][] = [];
beforeEach(() => {
  complaints = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    complaints.push(words);
  });
});
afterEach(() => {
  cleanup();
  globalThis.localStorage?.clear();
  vi.restoreAllMocks();
  expect(complaints, 'console.error fails a test').toEqual([]);
});
