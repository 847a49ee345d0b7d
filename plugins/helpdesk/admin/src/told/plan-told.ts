import type { ChatCall, ToldNews, ToldNow } from '../../../contracts/notify';

/** What of it was said before, in whichever tab; keys of notices. */
export interface Said {
  /** A tone was played once. */
  heard: ReadonlySet<string>;
  /** The browser showed it. */
  shown: ReadonlySet<string>;
  /** The agent does not want to hear this call any more. */
  silenced: ReadonlySet<string>;
}

export interface ToldPlan {
  /** A tone that goes on until somebody answers. */
  isRinging: boolean;
  /** Keys for which one tone is due. */
  tones: string[];
  /** What the browser is to show. */
  notices: (ChatCall | ToldNews)[];
}

/** What is to be heard and shown now, by what the server tells and what was said before. */
export const planTold = ({ calls, news }: ToldNow, { heard, shown, silenced }: Said): ToldPlan => {
  const all = [...calls, ...news];
  return {
    isRinging: calls.some(({ key, sound }) => sound === 'until-answered' && !silenced.has(key)),
    tones: all.flatMap(({ key, sound }) => (sound === 'once' && !heard.has(key) ? key : [])),
    notices: all.filter(({ key, browser }) => browser && !shown.has(key)),
  };
};
