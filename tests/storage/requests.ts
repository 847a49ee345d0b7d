import type { OpenInput } from '../../plugins/helpdesk/server/src/tickets/open-ticket';

/** A request as the site's form hands it on. The same submission is the same request. */
export function request(
  source: string,
  submission: string,
  text = 'It does not print.'
): OpenInput {
  return {
    submission,
    source,
    channel: 'form',
    contact: {
      name: 'Ayesha Khan',
      email: `${submission.slice(0, 8)}@example.com`,
      locale: 'en',
      timeZone: null,
    },
    isProven: false,
    locale: 'en',
    subject: 'Printer',
    text: { format: 'text', body: text },
    origin: null,
    wantsReceipt: true,
  };
}
