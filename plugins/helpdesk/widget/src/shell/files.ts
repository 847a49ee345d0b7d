/** Files of the window, by what they are; written by build.mjs. */
export interface WindowFiles {
  live: string;
  solver: string;
  /** By language. */
  words: Record<string, string>;
}
