import { afterEach, beforeEach, vi } from 'vitest';

/** What the code complains about in passing is a failure too: a test that lets it through would hide it. */
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  const spy = vi.mocked(console.error);
  const complaints = vi.isMockFunction(spy) ? spy.mock.calls.map((call) => call.map(String).join(' ')) : [];
  vi.restoreAllMocks();
  if (complaints.length > 0) throw new Error(`console.error was called:\n${complaints.join('\n')}`);
});
