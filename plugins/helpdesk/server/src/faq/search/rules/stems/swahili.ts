/*
 * Swahili: its forms stand before the word. Of a verb, the person with the tense (ninarudisha) or the ku- of the
 * infinitive goes; of a noun, the class that makes one and many (kikombe, vikombe; agizo, maagizo; mteja, wateja).
 * Then the place (-ni), the causative and the passive, and the last vowel, which tells lipa from lipo. Classes and
 * extensions as in E. O. Ashton, "Swahili Grammar" (1944).
 */

const VERB = /^(?:ha)?(?:si|ni|u|a|tu|m|wa|i|zi|ki|vi|li|ya|pa)(?:na|li|ta|me|ja|nge|ki)(?=.{4})/;
const NEGATIVE = /^(?:si|ha(?:u|i|wa|tu|m|zi|ki|vi|li|ya))(?=.{4})/;
const INFINITIVE = /^ku(?=.{4})/;
const NOUN =
  /^(?:ki(?=[^aeiou].{2})|vi(?=[^aeiou].{2})|ma(?=.{4})|mi(?=.{4})|wa(?=.{4})|m(?=[^aeiou].{3}))/;
const PLACE = /(?<=.{4})ni$/;
const EXTENSION = /(?<=.{3})(?:[ie]sh(?:w|i)?|w)[aei]$/;
const LAST_VOWEL = /(?<=.{3})[aeiou]$/;

export function stemSwahili(word: string): string {
  if (word.length < 5) return word.length === 4 ? word.replace(LAST_VOWEL, '') : word;
  const bare = [VERB, NEGATIVE, INFINITIVE, NOUN].find((form) => form.test(word));
  const stem = (bare ? word.replace(bare, '') : word).replace(PLACE, '');
  return stem.replace(EXTENSION, '').replace(LAST_VOWEL, '');
}
