import type { Migration } from '../platform/migrations';

/** What the first release makes is made by the schema sync and the first start: nothing is left to change. */
export const baseline: Migration = {
  number: 1,
  name: 'baseline',
  run: async () => {},
};
