import { expect, it } from 'vitest';
import { takenBack } from './taken-back';
import type { ChatDraft } from './draft-store';

const empty: ChatDraft = { text: '', mode: 'answer', quote: null };
const answer = { text: 'Good day', quote: 4, isInternal: false };
const note = { text: 'A regular', quote: null, isInternal: true };

it('comes back as what it was, with the message that it answered to', () => {
  expect(takenBack(empty, answer)).toEqual({ text: 'Good day', mode: 'answer', quote: 4 });
  expect(takenBack({ ...empty, mode: 'note' }, answer).mode).toBe('answer');
  expect(takenBack(empty, note)).toEqual({ text: 'A regular', mode: 'note', quote: null });
});

it('leaves what is typed there, and what that answers to', () => {
  const typed: ChatDraft = { text: 'One moment', mode: 'answer', quote: 7 };
  expect(takenBack(typed, answer)).toEqual({
    text: 'Good day\nOne moment',
    mode: 'answer',
    quote: 7,
  });
  expect(takenBack(typed, { ...answer, text: '' }).text).toBe('One moment');
});

it('never brings a note among what the visitor reads, whichever of the two it is', () => {
  expect(takenBack({ ...empty, text: 'One moment' }, note).mode).toBe('note');
  expect(takenBack({ ...empty, text: 'Be kind', mode: 'note' }, answer).mode).toBe('note');
});
