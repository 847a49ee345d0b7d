import type { HumanChallenge } from '../../../contracts';
import { toJson } from '../net/to-json';

type Puzzle = HumanChallenge['proofOfWork'];

/** What the file of the solver brings: the number that is asked for, or null where there is none. */
export type Solve = (puzzle: Puzzle, onPart: (part: number) => void) => Promise<number | null>;

/** The answer in the ALTCHA protocol. */
export function proofOf({ algorithm, challenge, salt, signature }: Puzzle, number: number): string {
  return btoa(toJson({ algorithm, challenge, number, salt, signature }));
}
