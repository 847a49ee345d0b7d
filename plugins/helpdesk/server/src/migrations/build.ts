/**
 * What this build writes. The number grows by one with every release that adds a table or a column; see
 * docs/upgrade.md. Specs set it to play a newer build.
 */
export const build = { schema: 5 };
