/** The words that differ from this one by two neighbouring letters that changed places: the commonest slip of typing. */
export function swappedLetters(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).flatMap((letter, index) => {
    if (letter === letters[index]) return [];
    const swapped = [...letters];
    [swapped[index], swapped[index + 1]] = [letter, letters[index]];
    return [swapped.join('')];
  });
}
