import type { WeekHours } from './people';
import type { LocalizedText } from './common';
import type { SiteDesign } from './design';
import type { AlarmSettings } from './notify';
import type { RatingSettings } from './rating';

export const IP_MODES = ['full', 'masked', 'off'] as const;
export type IpMode = (typeof IP_MODES)[number];

export const MAIL_CONTENTS = ['whole', 'link'] as const;
export type MailContent = (typeof MAIL_CONTENTS)[number];

/** When the company works. */
export interface BusinessHours {
  /** IANA. */
  timeZone: string;
  week: WeekHours;
  /** Holidays (no ranges) and special days; `isYearly` counts in every year from then on. At most 400. */
  days: { date: string; name: string; isYearly: boolean; hours: { from: string; to: string }[] }[];
}

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
  design: SiteDesign;
  mail: {
    /** Name of the sender; null: the company's. */
    fromName: string | null;
    /** Address of the sender; null: what the mail server's configuration says. */
    fromAddress: string | null;
    replyTo: string | null;
    /** The answer stands in the mail, or the mail only says that there is one and where. */
    content: MailContent;
  };
  hours: BusinessHours;
  privacy: {
    ip: IpMode;
    /** Days after which addresses of visitors are removed from requests; null: never. */
    ipDays: number | null;
    /** Days after which a ticket in the trash is deleted for good; null: never. */
    trashDays: number | null;
  };
  /** Who may read our pages inside of theirs, beside each form's own: origins such as `https://www.example.com`. */
  allowedOrigins: string[];
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
  rating: RatingSettings;
  presence: {
    /**
     * Minutes without anything done in the panel, in whichever tab, after which somebody who is online counts as away;
     * null: never. 5 to 480.
     */
    awayAfterMinutes: number | null;
  };
  /** When somebody else is told of a chat that is not taken. */
  alarms: AlarmSettings;
}

/** `GET /helpdesk/settings` */
export interface VersionedSettings {
  settings: Settings;
  /** Names this state of the document; a change of a section says on which one it was made. */
  version: number;
}

/** `PUT /helpdesk/settings/:section` */
export interface SectionBody {
  version: number;
  /** The section as in `Settings`; it is checked by its own schema. */
  value: unknown;
}

/** `POST /helpdesk/settings/preview-mail`: the standard layout as it would be. */
export interface LayoutPreviewBody {
  company: Settings['company'];
  locale: string;
}
export interface LayoutPreview {
  subject: string;
  html: string;
  text: string;
}
