/** Takes the longest of the endings off that leaves enough of the word, again and again where `isRepeated`. */
export function endingCutter({
  endings,
  isRepeated = false,
}: {
  /** By the least that must remain, in UTF-16 units: vowel signs count. */
  endings: Record<number, string>;
  isRepeated?: boolean;
}): (word: string) => string {
  // As texts are folded: some letters of Bengali have no composed form in NFC.
  const all = Object.entries(endings)
    .flatMap(([least, list]) =>
      list
        .normalize('NFC')
        .split(' ')
        .map((end) => ({ end, least: Number(least) }))
    )
    .sort((a, b) => b.end.length - a.end.length);
  const longest = all[0].end.length;
  const byEnd = new Map(all.map(({ end, least }) => [end, least]));

  const cutOnce = (word: string): string => {
    for (let length = Math.min(longest, word.length - 1); length > 0; length -= 1) {
      const left = word.length - length;
      if (left >= (byEnd.get(word.slice(left)) ?? Number.POSITIVE_INFINITY)) {
        return word.slice(0, left);
      }
    }
    return word;
  };
  return (word) => {
    let stem = cutOnce(word);
    for (let before = word; isRepeated && stem !== before; ) {
      before = stem;
      stem = cutOnce(stem);
    }
    return stem;
  };
}
