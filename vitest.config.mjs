import { defineConfig } from 'vitest/config';

const GENERATED = ['**/node_modules/**', '**/dist/**', '**/build/**'];
/** A real Strapi starts in seconds, on a busy machine in many. */
const STRAPI = {
  // Strapi changes the working directory and the process's listeners: not in a thread. A process is kept for the next
  // file, since loading Strapi and the plugin anew took longer than most files: what a file changes, it puts back.
  pool: 'forks',
  isolate: false,
  hookTimeout: 120_000,
  testTimeout: 60_000,
  globalSetup: 'tests/harness/around-a-run.ts',
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'plugins/**/*.test.{ts,tsx}',
            'scripts/**/*.test.mjs',
            'tests/**/*.test.ts',
            'database/**/*.test.ts',
          ],
          exclude: GENERATED,
        },
      },
      {
        test: {
          ...STRAPI,
          name: 'spec',
          include: ['plugins/**/*.spec.ts', 'tests/**/*.spec.ts', 'scripts/**/*.spec.ts'],
          exclude: [...GENERATED, 'tests/journeys/**', 'tests/install/**'],
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...STRAPI,
          name: 'journeys',
          include: ['tests/journeys/**/*.spec.ts'],
          testTimeout: 180_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          ...STRAPI,
          name: 'install',
          include: ['tests/install/**/*.spec.ts'],
          // Installs and builds a whole Strapi project.
          hookTimeout: 900_000,
          testTimeout: 900_000,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
