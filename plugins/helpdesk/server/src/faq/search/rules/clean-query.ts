/** Half of a letter outside of the first plane, and signs that no text has: databases refuse them. */
const UNFIT = /[\p{Cc}\p{Cs}\p{Cn}]/gu;

/** A search as it is taken: on one line, without signs that stand for nothing. */
export function cleanQuery(query: string): string {
  return query.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim();
}
