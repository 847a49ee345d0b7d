/** Rows of the table, used again for every pair: words are compared by the thousand. */
const ROWS = [0, 1, 2].map(() => new Uint8Array(64));

/**
 * How many letters must be put in, taken out, replaced or exchanged with their neighbour to make one word of the other
 * (optimal string alignment). More than `most` is answered by `most + 1`, without being counted out.
 *
 * @param one at most 40 UTF-16 units long, as `other` is: longer ones are cut before they are indexed or asked for.
 */
export function editDistance(one: string, other: string, most: number): number {
  const tooFar = most + 1;
  if (Math.abs(one.length - other.length) > most || other.length >= ROWS[0].length) return tooFar;
  let [before, last, next] = ROWS;
  for (let column = 0; column <= other.length; column += 1) last[column] = column;
  for (let row = 1; row <= one.length; row += 1) {
    next[0] = row;
    let nearest = row;
    const letter = one.charCodeAt(row - 1);
    for (let column = 1; column <= other.length; column += 1) {
      const facing = other.charCodeAt(column - 1);
      let least = last[column - 1] + (letter === facing ? 0 : 1);
      if (last[column] + 1 < least) least = last[column] + 1;
      if (next[column - 1] + 1 < least) least = next[column - 1] + 1;
      const isExchanged =
        row > 1 &&
        column > 1 &&
        letter === other.charCodeAt(column - 2) &&
        one.charCodeAt(row - 2) === facing;
      if (isExchanged && before[column - 2] + 1 < least) least = before[column - 2] + 1;
      next[column] = least;
      if (least < nearest) nearest = least;
    }
    if (nearest > most) return tooFar;
    [before, last, next] = [last, next, before];
  }
  return Math.min(last[other.length], tooFar);
}
