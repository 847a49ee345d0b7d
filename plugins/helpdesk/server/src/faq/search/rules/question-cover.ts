import { surenessOf, type AskedWord } from './match-fit';

/** From this share of an entry's question on, somebody who writes so much is asking it. */
const ASKED = 0.6;

/*
 * Whoever writes a request writes more than a question, so that most of their words stand in no entry. What tells is
 * the other way round: an entry is offered where most of the words of its question stand in what was written so far;
 * of a question of one word that word is not enough, and it has to fit as in a search.
 */
export function isAskedBy(question: readonly AskedWord[], written: readonly AskedWord[]): boolean {
  if (question.length < 2) return false;
  const met = question.filter(({ word, stem }) =>
    written.some((one) => surenessOf(one, word) > 0 || surenessOf(one, stem) > 0)
  );
  return met.length / question.length >= ASKED;
}
