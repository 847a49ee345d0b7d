import type { EntryText } from '../../../../contracts';

const TAG = /<[^<>]*>/g;
const SPACE_ENTITY = /&(?:nbsp|#160|#xa0|zwnj|zwj|lrm|rlm);/gi;
// Format characters too: a text of nothing but direction marks and zero-width joiners says nothing.
const INVISIBLE = /[\s\p{Cc}\p{Cf}]/gu;

/**
 * A text says something when a letter, sign or picture is left of it after mark-up, spaces and invisible characters
 * are taken away: the empty paragraph that an editor leaves behind is no answer.
 */
export function isBlank(text: EntryText): boolean {
  if (typeof text.body !== 'string') return true;
  if (text.format !== 'html') return text.body.replace(INVISIBLE, '') === '';
  if (/<img\b/i.test(text.body)) return false;
  return text.body.replace(TAG, '').replace(SPACE_ENTITY, '').replace(INVISIBLE, '') === '';
}
