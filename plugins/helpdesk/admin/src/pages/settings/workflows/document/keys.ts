const KEY_MAX = 60;

/** The key, with a number where another has it already. */
export const freeKey = (wanted: string, taken: readonly string[]): string => {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const end = `-${number}`;
    const key = `${wanted.slice(0, KEY_MAX - end.length)}${end}`;
    if (!taken.includes(key)) return key;
  }
};

export const keysOf = (items: readonly { key: string }[]): string[] => items.map(({ key }) => key);

/** A key while it is typed: a hyphen at its end may become the middle. */
export const typedKey = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, KEY_MAX);
