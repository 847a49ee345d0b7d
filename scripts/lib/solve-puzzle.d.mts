export interface Puzzle {
  algorithm: string;
  challenge: string;
  salt: string;
  signature: string;
  maxnumber: number;
}
export function solvePuzzle(puzzle: Puzzle): string;
export function solveForm(html: string): { proof?: string };
