import type { FaqTextPart } from '../../../../../contracts';

/** Characters of a snippet, and how many of them stand before the first match. */
const LENGTH = 200;
const LEAD = 50;
/** Of a long answer only the beginning is looked through. */
const LOOKED_THROUGH = 6_000;
const WORD = /[\p{L}\p{N}\p{M}\p{Co}\p{Cf}]+/gu;

interface Match {
  start: number;
  end: number;
  /** Which of the words asked for it is. */
  term: string;
}

/*
 * A snippet shows the stretch of an answer in which the most different words of the search stand, from a little before
 * the first of them on, cut between words. Without any, it is the beginning.
 *
 * `termOf` answers which of the words asked for a word of the text is, or null.
 */
export function makeSnippet(
  answer: string,
  termOf: (word: string) => string | null
): FaqTextPart[] {
  const text = answer.replace(/\s+/g, ' ').trim().slice(0, LOOKED_THROUGH);
  const matches: Match[] = [];
  for (const found of text.matchAll(WORD)) {
    const term = termOf(found[0]);
    if (term !== null)
      matches.push({ start: found.index, end: found.index + found[0].length, term });
  }
  const first = bestStart(matches);
  const [from, to] = windowAt(text, first);
  const parts = marked(text, from, to, matches);
  if (from > 0) parts.unshift({ text: '… ', isMatch: false });
  if (to < text.length) parts.push({ text: ' …', isMatch: false });
  return parts;
}

function bestStart(matches: Match[]): number {
  let best = { start: 0, count: 0 };
  matches.forEach(({ start }, index) => {
    const near = matches.slice(index).filter(({ end }) => end <= start - LEAD + LENGTH);
    const count = new Set(near.map(({ term }) => term)).size;
    if (count > best.count) best = { start, count };
  });
  return best.start;
}

/** Between words where there are any. */
function windowAt(text: string, start: number): [from: number, to: number] {
  let from = Math.max(0, Math.min(start - LEAD, text.length - LENGTH));
  if (from > 0) {
    const space = text.indexOf(' ', from);
    from = space >= 0 && space < start ? space + 1 : start;
  }
  let to = from + LENGTH;
  if (to >= text.length) return [from, text.length];
  const space = text.lastIndexOf(' ', to);
  if (space > from) to = space;
  // Not through the middle of a letter outside of the first plane.
  else if (/[\ud800-\udbff]/.test(text[to - 1])) to -= 1;
  return [from, to];
}

function marked(text: string, from: number, to: number, matches: Match[]): FaqTextPart[] {
  const parts: FaqTextPart[] = [];
  let at = from;
  for (const { start, end } of matches) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isMatch: false });
    parts.push({ text: text.slice(start, end), isMatch: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to), isMatch: false });
  return parts;
}
