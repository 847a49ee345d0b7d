import { postOut } from '../../platform/post-out';
import { refusedBy, refusedWithout } from '../refused-by';
import type { SmsProviderModule } from '../provider';

const BASE_URL = 'https://api.twilio.com';
const TIMEOUT_MS = 10_000;
/** Of Twilio: not a number, not a mobile, unsubscribed, a country that is not allowed. */
const ABOUT_NUMBER = new Set(['21211', '21214', '21217', '21408', '21610', '21612', '21614']);

/**
 * Twilio, and whoever speaks as it does: `POST /2010-04-01/Accounts/<sid>/Messages.json` with basic authentication.
 *
 * `providerOptions`: `{ accountSid, authToken, messagingServiceSid?, baseUrl? }`; `settings.from`: the number that they
 * come from, where no messaging service is named.
 */
export const twilioProvider: SmsProviderModule = {
  init: ({ accountSid, authToken, messagingServiceSid, baseUrl, timeoutMs }, { from }) => {
    // All of these were checked at the start, by `smsConfigProblem`.
    const account = String(accountSid);
    const base = String(baseUrl ?? BASE_URL).replace(/\/+$/, '');
    const login = Buffer.from(`${account}:${String(authToken)}`).toString('base64');
    const sender: Record<string, string> =
      messagingServiceSid === undefined
        ? { From: from ?? '' }
        : { MessagingServiceSid: String(messagingServiceSid) };
    return {
      async send({ to, text, id }) {
        const answer = await postOut({
          url: `${base}/2010-04-01/Accounts/${account}/Messages.json`,
          headers: {
            Authorization: `Basic ${login}`,
            'Content-Type': 'application/x-www-form-urlencoded',
            // Not of Twilio; some who speak like it know it.
            'Idempotency-Key': id,
          },
          body: new URLSearchParams({ To: to, Body: text, ...sender }).toString(),
          timeoutMs: typeof timeoutMs === 'number' ? timeoutMs : TIMEOUT_MS,
        }).catch(refusedWithout);
        if (answer.status >= 200 && answer.status <= 299) return;
        const code = codeIn(answer.text);
        throw refusedBy(answer, code, code !== null && ABOUT_NUMBER.has(code));
      },
    };
  },
};

/** Twilio's own number of the error; its message repeats the recipient's number, and is not read. */
function codeIn(text: string): string | null {
  try {
    const { code } = JSON.parse(text) as { code?: unknown };
    return typeof code === 'number' || typeof code === 'string'
      ? (/^\d{1,8}$/.exec(String(code))?.[0] ?? null)
      : null;
  } catch {
    return null;
  }
}
