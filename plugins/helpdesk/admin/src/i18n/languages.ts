import { texts as en } from '../translations/en';

/** Every text of the desk has an English form; a language that lacks one falls back to it. */
export type TextId = keyof typeof en;
export type Texts = Record<string, string>;

export interface DeskLanguage {
  code: string;
  /** The language's name in itself: whoever needs it can read it. */
  name: string;
  load: () => Promise<Texts>;
}

/** To add a language: its file in translations/, a line here. */
export const DESK_LANGUAGES: readonly DeskLanguage[] = [
  { code: 'en', name: 'English', load: () => Promise.resolve(en) },
  {
    code: 'ur',
    name: 'اردو',
    load: () => import('../translations/ur').then((file) => file.texts),
  },
];

export const FALLBACK_TEXTS: Texts = en;
