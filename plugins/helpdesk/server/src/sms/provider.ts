import type { SmsConfig } from './rules/check-sms-config';

export type SmsSettings = SmsConfig['settings'];

export interface SmsMessage {
  /** E.164: `+923001234567`. */
  to: string;
  text: string;
  /** The same at every attempt to send this one. */
  id: string;
}

/** What a provider's `init` gives. */
export interface SmsProvider {
  /**
   * Resolves when the SMS was taken. A failure may say more: `status` of HTTP, `code`, `retryAfterMs`, and
   * `isFinal` where another attempt would bring the same.
   */
  send(message: SmsMessage): Promise<unknown>;
}

/** What a provider's module exports, as Strapi's own providers of mail and uploads do. */
export interface SmsProviderModule {
  init(providerOptions: Record<string, unknown>, settings: SmsSettings): SmsProvider;
}

/** An SMS was not taken. */
export class SmsRefused extends Error {
  readonly name = 'SmsRefused';
  constructor(
    /** Of the answer; null: there was none. */
    readonly status: number | null,
    /** Of Node where there was no answer, else the provider's own number. */
    readonly code: string | null,
    readonly retryAfterMs: number | null = null,
    /** What was wrong is the recipient's number. */
    readonly isAboutNumber = false
  ) {
    super('The SMS was not taken.');
  }
}
