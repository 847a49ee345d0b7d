import type { LocalizedText } from './common';

export const IP_MODES = ['full', 'masked', 'off'] as const;
export type IpMode = (typeof IP_MODES)[number];

/** What the owner sets, one document. Every value has a default (`server/src/site/settings-defaults.ts`). */
export interface Settings {
  company: {
    name: LocalizedText;
    /** Absolute address of the logo in mails and pages; null shows the name. */
    logoUrl: string | null;
    /** `#rrggbb`, links and buttons. Contrast with white is at least 4.5. */
    colour: string;
    /** Under every mail and page. */
    footer: LocalizedText;
  };
  privacy: {
    ip: IpMode;
  };
  limits: {
    /** Requests of one visitor (browser) in an hour. */
    visitorPerHour: number;
    /** Requests from one address (IPv4, or IPv6 /64) in an hour. A hundred people may share one. */
    addressPerHour: number;
    /** Requests through one form in an hour. */
    formPerHour: number;
    /** Requests in an hour in total. */
    totalPerHour: number;
    /** Receipts to unverified addresses in an hour, in total. */
    receiptsPerHour: number;
    /** Bytes of one file. */
    fileBytes: number;
    /** Files in one message. */
    filesPerMessage: number;
  };
  /** Days that the link in a mail opens the request. */
  linkDays: number;
}
