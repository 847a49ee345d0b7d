import {
  again as bnAgain,
  closeChat as bnClose,
  loadFailed as bnFailed,
} from '../../words/bn.json';
import {
  again as enAgain,
  closeChat as enClose,
  loadFailed as enFailed,
} from '../../words/en.json';
import {
  again as hiAgain,
  closeChat as hiClose,
  loadFailed as hiFailed,
} from '../../words/hi.json';
import {
  again as ruAgain,
  closeChat as ruClose,
  loadFailed as ruFailed,
} from '../../words/ru.json';
import {
  again as swAgain,
  closeChat as swClose,
  loadFailed as swFailed,
} from '../../words/sw.json';
import {
  again as urAgain,
  closeChat as urClose,
  loadFailed as urFailed,
} from '../../words/ur.json';

/** What is said where the words of a language could not be loaded. By their names: nothing else is bundled. */
export interface FirstWords {
  failed: string;
  again: string;
  close: string;
}

const en = { failed: enFailed, again: enAgain, close: enClose };
const WORDS = new Map<string, FirstWords>([
  ['ur', { failed: urFailed, again: urAgain, close: urClose }],
  ['bn', { failed: bnFailed, again: bnAgain, close: bnClose }],
  ['sw', { failed: swFailed, again: swAgain, close: swClose }],
  ['hi', { failed: hiFailed, again: hiAgain, close: hiClose }],
  ['ru', { failed: ruFailed, again: ruAgain, close: ruClose }],
]);

export function firstWords(language: string): FirstWords {
  return WORDS.get(language) ?? en;
}
