import { endingCutter } from './endings';

/**
 * Urdu: the endings of number, case and verb as Urdu grammars give them (the same as Hindi's, in the letters of Urdu),
 * with the plurals from Arabic (سوالات) and from English (آرڈرز). Words are folded: hamza is gone, ئ is ی.
 */
export function stemUrdu(word: string): string {
  return cutEnding(word.replace(/(?<=.{2}ر)ز$/, ''));
}

const cutEnding = endingCutter({
  endings: {
    3: 'ات اوں اییں ییں ییے یے',
    2: 'یوں یاں وں یں نا نے نی تا تے تی تیں کر ا ی ے و',
  },
});
