import type { NoticeRow } from '../../../../contracts';
import { localize } from '../../workflow/rules/localize';
import { DIGEST_TEXTS, EVENT_TEXTS } from './digest-texts';

/** Notices that one mail lists; the others are counted. */
const LISTED = 50;

/**
 * The words of a digest: one paragraph for each notice with what happened, number and subject, then where to read on.
 *
 * @param notices oldest first, at least one.
 */
export function writeDigest({
  notices,
  locale,
  panelUrl,
}: {
  notices: readonly NoticeRow[];
  locale: string;
  /** Of the queue; tickets lie below it. */
  panelUrl: string;
}): { subject: string; text: string } {
  const words = (text: Parameters<typeof localize>[0], values: Record<string, string> = {}) =>
    localize(text, locale).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const count = new Intl.NumberFormat(locale).format(notices.length);
  const lines = notices
    .slice(0, LISTED)
    .map(
      ({ event, ticket, by }) =>
        `#${ticket.number} ${oneLine(ticket.subject)}\n` +
        `${words(EVENT_TEXTS[event], { name: oneLine(by.name) })}\n` +
        `${panelUrl}/tickets/${ticket.number}`
    );
  const left = notices.length - LISTED;
  const more = words(DIGEST_TEXTS.more, { count: new Intl.NumberFormat(locale).format(left) });
  const text = [
    words(DIGEST_TEXTS.heading),
    ...lines,
    ...(left > 0 ? [more] : []),
    panelUrl,
    words(DIGEST_TEXTS.why),
  ].join('\n\n');
  return { subject: words(DIGEST_TEXTS.subject, { count }), text };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
