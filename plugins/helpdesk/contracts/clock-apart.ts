const RIGHT_TO_LEFT = /\p{Script=Arabic}/u;
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?\s[AP]M/u;

/**
 * A moment as a text of which the clock is a run of its own: in a line that reads from the right, "1:12 AM" would be
 * shown as "AM 1:12" (Unicode's bidirectional algorithm, UAX 9, isolates).
 */
export function clockApart(moment: string): string {
  return RIGHT_TO_LEFT.test(moment) ? moment.replace(CLOCK, '\u2068$&\u2069') : moment;
}
