import { expect, test } from 'vitest';
import { escapeHtml } from '../../platform/safe-html';
import { ratingHtml, ratingText, type RatingAsked } from './rating-block';

const LINK = 'https://desk.example.com/support/en/rate/0a1b';
const asked: RatingAsked = {
  question: 'How was <it>?',
  scale: 'faces',
  link: LINK,
  words: { bad: 'Bad', neutral: 'So-so', good: 'Good' },
};

test('in plain text each choice is a line with its word and its link, the best first', () => {
  expect(ratingText(asked)).toBe(
    [
      'How was <it>?',
      `🙂 Good: ${LINK}?score=3&of=3`,
      `😐 So-so: ${LINK}?score=2&of=3`,
      `🙁 Bad: ${LINK}?score=1&of=3`,
    ].join('\n')
  );
});

test('in HTML each choice is a link that is read aloud by its word', () => {
  const html = ratingHtml(asked, escapeHtml);
  expect(html).toContain('How was &lt;it&gt;?');
  expect(html.match(/<a /g)).toHaveLength(3);
  expect(html).toContain(`<a href="${LINK}?score=2&amp;of=3"`);
  expect(html).toContain('<span aria-hidden="true">😐</span> So-so</a>');
});

test('a language that lacks a word shows the sign alone', () => {
  expect(ratingText({ ...asked, scale: 'stars' })).toContain('★★★★★ :');
});
