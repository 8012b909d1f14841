import { defineConfig } from 'vitest/config';
import { words } from './portal/build/words.ts';

const withDatabase = ['**/*.db.test.ts', '**/*.golden.test.ts'];
const elsewhere = ['**/node_modules/**', '**/dist/**', 'tools/boundaries.fixtures/**'];
const ours = ['server', 'sdk', 'cli', 'bench', 'tools', 'locales', 'e2e'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ours.map((folder) => `${folder}/**/*.test.ts`),
          exclude: [...elsewhere, ...withDatabase],
          setupFiles: ['server/testing/setup.ts'],
          // Tests that start a process take their time on a busy machine.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ours.flatMap((folder) => withDatabase.map((name) => `${folder}/${name}`)),
          exclude: elsewhere,
          setupFiles: ['server/testing/setup.ts'],
          globalSetup: ['server/testing/database-setup.ts'],
          // How long a test takes is no subject here: a busy machine must not turn one red.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [words()],
        test: {
          name: 'portal',
          include: ['portal/**/*.test.{ts,tsx}'],
          exclude: elsewhere,
          environment: 'jsdom',
          setupFiles: ['portal/src/testing-setup.ts'],
          testTimeout: 20_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          exclude: elsewhere,
          globalSetup: ['e2e/application.ts'],
          testTimeout: 180_000,
          hookTimeout: 240_000,
          // A browser wants the machine for itself: after all the others, one journey at a time.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
