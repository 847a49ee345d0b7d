/** Plugin option `sms`: how SMS leave. */
export interface SmsConfig {
  /**
   * `log`, `webhook`, `twilio`; `acme` for an installed module `strapi-provider-helpdesk-sms-acme`; any module's name; a
   * path that starts with a dot, from the application's root. Null: no SMS leave.
   */
  provider: string | null;
  providerOptions: Record<string, unknown>;
  settings: {
    /** As whom they leave: a number, or a name where the provider allows one; null: as the provider says. */
    from: string | null;
    /** SMS of all agents together that may leave within an hour. */
    perHour: number;
    /** SMS to one agent within an hour. */
    perAgentPerHour: number;
  };
}

const MOST = 100_000;
/** HMAC-SHA-256 is only as good as its key. */
const SECRET_MIN = 16;

/*
 * What is wrong with the options for SMS is said at the start, in the place where it is to be mended, and not by the
 * first SMS that somebody waits for. Values are not repeated: some of them are secrets.
 */

/** @returns what is wrong, as a sentence about `helpdesk: sms.…`; null: nothing. */
export function smsConfigProblem({
  provider,
  providerOptions,
  settings,
}: SmsConfig): string | null {
  if (provider === null) return null;
  if (typeof provider !== 'string' || !/^\S{1,200}$/.test(provider)) {
    return 'sms.provider is "log", "webhook", "twilio", the name of a module, or null for none';
  }
  if (!isRecord(providerOptions)) return 'sms.providerOptions is an object';
  if (!isRecord(settings)) return 'sms.settings is an object';
  for (const name of ['perHour', 'perAgentPerHour'] as const) {
    const most = settings[name];
    if (!Number.isInteger(most) || most < 1 || most > MOST) {
      return `sms.settings.${name} is a whole number from 1 to ${MOST}`;
    }
  }
  if (settings.from !== null && !isText(settings.from)) {
    return 'sms.settings.from is a number such as "+15550100", a name, or null';
  }
  if (provider === 'webhook') return webhookProblem(providerOptions);
  if (provider === 'twilio') return twilioProblem(providerOptions, settings.from);
  return null;
}

function webhookProblem({ url, secret }: Record<string, unknown>): string | null {
  if (!isSafeUrl(url)) {
    return 'sms.providerOptions.url is an address that starts with https:// (http:// to this machine alone)';
  }
  if (!isText(secret) || secret.length < SECRET_MIN) {
    return `sms.providerOptions.secret signs what is sent and has at least ${SECRET_MIN} characters`;
  }
  return null;
}

function twilioProblem(
  { accountSid, authToken, messagingServiceSid, baseUrl }: Record<string, unknown>,
  from: string | null
): string | null {
  if (!isText(accountSid) || !/^\w+$/.test(accountSid)) {
    return 'sms.providerOptions.accountSid is the SID of the account, letters and digits';
  }
  if (!isText(authToken)) return 'sms.providerOptions.authToken is the token of the account';
  if (messagingServiceSid !== undefined && !isText(messagingServiceSid)) {
    return 'sms.providerOptions.messagingServiceSid is the SID of a messaging service, or left out';
  }
  if (from === null && messagingServiceSid === undefined) {
    return 'sms.settings.from is the number that SMS come from, unless sms.providerOptions.messagingServiceSid is set';
  }
  if (baseUrl !== undefined && !isSafeUrl(baseUrl)) {
    return 'sms.providerOptions.baseUrl is an address that starts with https:// (http:// to this machine alone)';
  }
  return null;
}

/** What leaves may be read on its way; within this machine there is no way. */
export function isSafeUrl(value: unknown): value is string {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, hostname, username, password } = new URL(value);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
