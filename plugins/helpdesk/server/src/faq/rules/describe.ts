/*
 * What a search engine shows below the name of a page: the first words of the text, cut between words.
 */

const LENGTH_MAX = 160;
/** A long word at the end is not worth half of the description. */
const LENGTH_MIN = 110;

export function describeText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LENGTH_MAX) return line;
  const cut = line.slice(0, LENGTH_MAX - 1);
  const end = cut.lastIndexOf(' ');
  const words = end >= LENGTH_MIN ? cut.slice(0, end) : withoutHalfSign(cut);
  return `${words.replace(/[\s,;:،؛।.]+$/u, '')}…`;
}

/** A text may be cut within a sign that takes two units. */
function withoutHalfSign(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}
