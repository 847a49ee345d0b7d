import { byLine, lineOf } from './strategies/first-line';
import type { RoutingRule } from './routing-rule';

/*
 * What one line of support cannot solve is handed up to the next: from the one who has it to the line above theirs,
 * and to the first line when nobody has it. A line that nobody is in is left out. Of the line, the one who is there
 * and has the fewest open tickets gets it; where nobody of it is there, somebody of a higher one. Else it waits for
 * that line, and from then on the desk gives it to nobody below. Above the highest line there is nobody: it stays.
 */

/** The line it is in now: that of who has it, or else the one it waits for. 0: below the first. */
export function presentLine({
  assignee,
  line,
}: {
  assignee: { line: number | null } | null;
  /** To which it was handed up before. */
  line: number | null;
}): number {
  return Math.max(assignee ? lineOf(assignee) : 0, line ?? 0);
}

/** Null: nobody is above. */
export function lineAbove(
  present: number,
  people: readonly { line: number | null }[]
): number | null {
  const above = people.map(lineOf).filter((line) => line > present);
  return above.length === 0 ? null : Math.min(...above);
}

/** Whoever is there of this line, else of the next one above. */
export const fromLine =
  (line: number): RoutingRule =>
  (request) => {
    const people = request.people.filter((person) => lineOf(person) >= line);
    return people.length === 0 ? null : byLine({ ...request, people });
  };

/**
 * The line that a ticket keeps when somebody is made responsible by hand: who gives it further down, or to nobody,
 * has decided so.
 */
export function lineKept(
  line: number | null,
  assignee: { line: number | null } | null
): number | null {
  return line !== null && assignee !== null && lineOf(assignee) >= line ? line : null;
}
