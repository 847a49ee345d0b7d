/*
 * English: the plural and the forms of verbs as in the first step of M. F. Porter's "An algorithm for suffix
 * stripping" (1980), and of its later steps the few endings that people vary when they ask for help: payment,
 * installation, slowly. A silent e and a y at the end go too, so that delivery, delivered and deliver are one word.
 */

const VOWEL = /[aeiouy]/;
/** Consonant, vowel, consonant: what such a stem ended in before its ending was `e` (making, make). */
const SHORT = /^[^aeiou]*[aeiouy][^aeiouwxy]$/;

export function stemEnglish(word: string): string {
  if (word.length < 4) return word;
  return withoutEnd(withoutDerivation(withoutVerbForm(withoutPlural(word))));
}

function withoutPlural(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word;
  if (/.{2}ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

function withoutVerbForm(word: string): string {
  if (/.{2}ied$/.test(word)) return word.replace(/ied$/, 'y');
  if (/eed$/.test(word)) return word;
  const stem = /^(.+?)(?:ed|ing)$/.exec(word)?.[1];
  if (!stem || stem.length < 2 || !VOWEL.test(stem)) return word;
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1);
  return SHORT.test(stem) || /.{3}[^aeiou]at$/.test(stem) ? `${stem}e` : stem;
}

function withoutDerivation(word: string): string {
  const [, stem] =
    /^(.{3,}[^aeiou])(?:ation|ate)$/.exec(word) ??
    /^(.{4,})(?:ness|ly|ful|less)$/.exec(word) ??
    /^(.{3,})ment$/.exec(word) ??
    /^(.{3,}[st])ion$/.exec(word) ??
    [];
  return stem ?? word;
}

function withoutEnd(word: string): string {
  if (/ll$/.test(word) && word.length > 4) return word.slice(0, -1);
  if (/^.{4,}e$/.test(word) || /^.{6,}y$/.test(word)) return word.slice(0, -1);
  return word;
}
