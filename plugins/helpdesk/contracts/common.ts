/** A text in several languages, by BCP 47 language code: `{ en: 'New', ur: 'نئی' }`. At least one language is given. */
export type LocalizedText = Record<string, string>;

/** Languages in which every text of the site, the account and the mails is whole. */
export const SITE_LOCALES = ['en', 'ur', 'bn', 'sw', 'hi', 'ru'] as const;
export type SiteLocale = (typeof SITE_LOCALES)[number];

/** A text of our own, in each of those languages. */
export type SiteText = Record<SiteLocale, string>;

/** Languages written from right to left, of all that a text may carry (not only of those that we translate). */
export const RTL_LANGUAGES = [
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ku',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
] as const;

/** Milliseconds since 1970-01-01T00:00:00Z. All times of the desk are stored and sent so; only screens know zones. */
export type EpochMs = number;

/** Body of every refusal, of staff, client and site doors alike. */
export interface ErrorBody {
  data: null;
  error: {
    status: number;
    name: string;
    /** Plain English; screens translate by `details.code`. */
    message: string;
    details: {
      /** One of the catalogue in `server/src/errors.ts`. */
      code: string;
      /** What would be accepted instead. */
      hint?: string;
      /** Refusals of single fields, by path (`fields.amount`). */
      fields?: Record<string, string>;
      /** `TICKET_CHANGED` only: what is there now. */
      changed?: unknown;
      /** `TICKET_MERGED` only: number of the ticket that it is now. */
      into?: number;
      /** `SETTINGS_CHANGED` of a form or a chat only: the revision that stands now. */
      revision?: string;
      /** `MACRO_REFUSED` and `MACRO_STOPPED` only: a `MacroStop`. */
      macro?: unknown;
      /** `TOO_MANY_REQUESTS` only; stands in the header Retry-After too. */
      retryAfterSeconds?: number;
    };
  };
}
