/** Counts as old as this are shown without asking again: the panel and what is in it ask for the same. */
export const FRESH_SECONDS = 5;
