import type { ChatWindow } from '../../../contracts/chat';
import type { Bridge } from '../bridge';
import type { Api } from '../net/api';
import { languageOf } from '../rules/language-of';
import { addNastaliq } from './add-nastaliq';
import type { WindowFiles } from './files';
import { Words, type WordsFile } from './words';

export interface Setup {
  window: ChatWindow;
  words: Words;
}

/** What the owner has set, and our own words in the language of it. @throws where the network fails */
export async function loadSetup(api: Api, bridge: Bridge, files: WindowFiles): Promise<Setup> {
  // Most often the page's language is the chat's: nothing waits for the other then.
  const guess = fileFor(files, bridge.locale);
  const [window, guessed] = await Promise.all([
    api.window(bridge.locale),
    fetchWords(bridge, guess),
  ]);
  const file = fileFor(files, window.locale);
  const words = file === guess ? guessed : await fetchWords(bridge, file);
  if (languageOf(window.locale) === 'ur') addNastaliq();
  return { window, words: new Words(words, window.locale, window.dir) };
}

function fileFor({ words }: WindowFiles, locale: string): string {
  const language = languageOf(locale);
  return (Object.hasOwn(words, language) ? words[language] : undefined) ?? words.en ?? '';
}

const kept = new Map<string, WordsFile>();

async function fetchWords({ base }: Bridge, file: string): Promise<WordsFile> {
  const known = kept.get(file);
  if (known) return known;
  const response = await fetch(`${base}/helpdesk/widget/${file}`, { credentials: 'omit' });
  if (!response.ok) throw new Error(`Status ${response.status}`);
  // Our own file.
  const words = (await response.json()) as WordsFile;
  kept.set(file, words);
  return words;
}
