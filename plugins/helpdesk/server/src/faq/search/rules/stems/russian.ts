/*
 * Russian: the endings of the Snowball stemmer (snowballstem.org/algorithms/russian), in its order: of a verbal
 * adverb; else -ся and one of an adjective, a verb or a noun; then -и, -ость, a doubled н, a superlative and the soft
 * sign. Nothing is taken from before the first vowel. ё is е already.
 */

const VOWELS = 'аеиоуыэюя';
/** What follows the first vowel. */
const TAIL = new RegExp(`^[^${VOWELS}]*[${VOWELS}]`);
/** What follows the second group of vowels: where -ость is an ending. */
const SECOND = new RegExp(`^[^${VOWELS}]*[${VOWELS}]+[^${VOWELS}]+[${VOWELS}]+[^${VOWELS}]`);

const GERUND = ending('вшись вши в', 'ившись ывшись ивши ывши ив ыв');
const REFLEXIVE = /(?:ся|сь)$/;
const ADJECTIVE = ending(
  '',
  'ими ыми его ого ему ому ее ие ые ое ей ий ый ой ем им ым ом их ых ую юю ая яя ою ею'
);
const PARTICIPLE = ending('ем нн вш ющ щ', 'ивш ывш ующ');
const VERB = ending(
  'ете йте ешь нно ла на ли ем ло но ет ют ны ть й л н',
  'ейте уйте ила ыла ена ите или ыли ило ыло ено ят ует уют ены ить ыть ишь ей уй ил ыл им ым ен ит ыт ую ю'
);
const NOUN = ending(
  '',
  'иями ями ами ией иям ием иях ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья а е и й о у ы ь ю я'
);

export function stemRussian(word: string): string {
  const start = TAIL.exec(word)?.[0].length;
  if (start === undefined) return word;
  const bare = withoutInflection(word.slice(start)).replace(/и$/, '');
  const second = SECOND.exec(word)?.[0].length ?? word.length;
  const whole = word.slice(0, start) + bare;
  return (whole.slice(0, second) + whole.slice(second).replace(/ость?$/, ''))
    .replace(/ейше?$/, '')
    .replace(/нн$/, 'н')
    .replace(/ь$/, '');
}

function withoutInflection(tail: string): string {
  const gerund = cut(tail, GERUND);
  if (gerund !== null) return gerund;
  const plain = tail.replace(REFLEXIVE, '');
  const adjective = cut(plain, ADJECTIVE);
  if (adjective !== null) return cut(adjective, PARTICIPLE) ?? adjective;
  return cut(plain, VERB) ?? cut(plain, NOUN) ?? plain;
}

/** Null: it does not end so. */
function cut(tail: string, pattern: RegExp): string | null {
  const found = pattern.exec(tail);
  return found ? tail.slice(0, found.index) : null;
}

/** Endings that stand after а or я alone, and those that stand anywhere; the longest is found. */
function ending(afterA: string, anywhere: string): RegExp {
  const oneOf = (list: string) => `(?:${list.replaceAll(' ', '|')})`;
  const first = afterA ? `(?<=[ая])${oneOf(afterA)}|` : '';
  return new RegExp(`(?:${first}${oneOf(anywhere)})$`);
}
