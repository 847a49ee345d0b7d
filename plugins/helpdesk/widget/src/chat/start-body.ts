import type { ChatStartBody } from '../../../contracts/chat';
import { CHAT_LIMITS } from '../../../contracts/chat';
import type { HumanAnswer } from '../../../contracts';
import type { Bridge } from '../bridge';
import { toldPage } from '../rules/told-page';
import type { Outgoing } from '../store/state';

/** The first message with what the desk is told of where it was written. */
export function startBody(
  { clientId, text, start }: Outgoing,
  { locale, pages }: Pick<Bridge, 'locale' | 'pages'>,
  human: HumanAnswer | undefined
): ChatStartBody {
  const before = pages().map(toldPage);
  const page = before.pop();
  const { fields, consent } = start ?? { fields: {}, consent: false };
  return {
    clientId,
    text,
    locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(Object.keys(fields).length > 0 ? { fields } : {}),
    ...(consent ? { consent } : {}),
    ...(page ? { page } : {}),
    ...(document.referrer ? { referrer: document.referrer.slice(0, CHAT_LIMITS.url) } : {}),
    pages: before,
    ...(human ? { human } : {}),
  };
}
