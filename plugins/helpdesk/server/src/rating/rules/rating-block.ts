import type { RatingScale } from '../../../../contracts';
import { scoresOf, signOf, wordOf } from './score';

/*
 * The question in a mail: below it a link for each choice, the best first, which opens a page with that choice made.
 * In plain text each choice is a line; in HTML a link that is tall enough for a thumb, with its sign and its word.
 */

/** What the question is made of. */
export interface RatingAsked {
  question: string;
  scale: RatingScale;
  /** Of the page. */
  link: string;
  /** What each score is called, in the language of the mail. */
  words: Record<string, string>;
}

export function ratingText(asked: RatingAsked): string {
  const lines = choicesOf(asked).map(({ sign, word, url }) => `${sign} ${word}: ${url}`);
  return [asked.question, ...lines].join('\n');
}

export function ratingHtml(asked: RatingAsked, escape: (text: string) => string): string {
  const links = choicesOf(asked).map(
    ({ sign, word, url }) =>
      `<a href="${escape(url)}" style="${asked.scale === 'stars' ? LINE_STYLE : LINK_STYLE}"><span aria-hidden="true">${sign}</span> ${escape(word)}</a>`
  );
  return (
    `<p dir="auto" style="margin:0 0 8px;font-weight:600">${escape(asked.question)}</p>\n` +
    `<p style="margin:0 0 8px">${links.join('\n')}</p>`
  );
}

const LOOK =
  'padding:10px 14px;border:1px solid #868e9c;border-radius:6px;color:inherit;text-decoration:none;white-space:nowrap';
const LINK_STYLE = `display:inline-block;margin:0 0 8px;margin-inline-end:8px;${LOOK}`;
/** Five do not stand side by side on a telephone: one below the other, all of a length. */
const LINE_STYLE = `display:block;max-width:260px;margin:0 0 8px;${LOOK}`;

function choicesOf({ scale, link, words }: RatingAsked) {
  const scores = scoresOf(scale).reverse();
  return scores.map((score) => ({
    sign: signOf(score, scale),
    word: words[wordOf(score, scale)] ?? '',
    url: `${link}?score=${score}&of=${scores.length}`,
  }));
}
