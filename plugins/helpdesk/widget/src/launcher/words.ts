import { chat as bn } from '../../words/bn.json';
import { chat as en } from '../../words/en.json';
import { chat as hi } from '../../words/hi.json';
import { chat as ru } from '../../words/ru.json';
import { chat as sw } from '../../words/sw.json';
import { chat as ur } from '../../words/ur.json';

// By their names: nothing else of those files is bundled.
const CHAT = new Map(Object.entries({ bn, hi, ru, sw, ur }));

/** What the button is called, until the window has words of its own. */
export function chatWord(language: string): string {
  return CHAT.get(language) ?? en;
}
