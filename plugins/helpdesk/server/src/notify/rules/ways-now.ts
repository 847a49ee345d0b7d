import type { NoticeEvent, NoticePreferences, NoticeWays } from '../../../../contracts';

/*
 * In which of the ways that an agent chose they are told of an event at this moment. In quiet hours there is no SMS, no
 * sound and no notice of the browser; the bell goes on, and a mail waits until they end. An alarm comes through where the
 * agent wants that. A chat that waits calls nobody who has said that they are away: it is still under the bell.
 */

export interface Moment {
  isQuiet: boolean;
  /** The agent is there, as far as this way of telling needs it. */
  isThere: boolean;
}

const SILENT = { browser: false, sms: false, sound: 'off' } as const;

export function waysNow(
  { events, urgent }: Pick<NoticePreferences, 'events' | 'urgent'>,
  event: NoticeEvent,
  { isQuiet, isThere }: Moment
): NoticeWays {
  const wanted = events[event];
  const isAlarm = event === 'chat-alarm';
  if (isQuiet && !(isAlarm && urgent)) return { ...wanted, ...SILENT };
  if (!isThere && (isAlarm || event === 'chat')) return { ...wanted, ...SILENT };
  return wanted;
}

/** Is the agent told of it in any way at all? */
export function isTold({ app, browser, mail, sms, sound }: NoticeWays): boolean {
  return app || browser || mail || sms || sound !== 'off';
}
