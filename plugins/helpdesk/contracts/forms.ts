import type { EpochMs, LocalizedText } from './common';
import type { Distribution } from './routing';
import type { FieldType, FieldValue } from './workflow';

export const FORM_AUDIENCES = ['visitors', 'clients', 'agents'] as const;
export type FormAudience = (typeof FORM_AUDIENCES)[number];

/** Fields that the desk itself knows; `name`, `email` and `phone` are the contact's. */
export const FORM_KNOWN_FIELDS = [
  'name',
  'email',
  'phone',
  'company',
  'subject',
  'text',
  'files',
] as const;
export type FormKnownField = (typeof FORM_KNOWN_FIELDS)[number];

/** One field of a form, in its place. */
export interface FormField {
  /** A known field, or null for one of the owner's own. */
  known: FormKnownField | null;
  /** Of the known field its name; of an own one `[a-z][a-z0-9-]{0,59}`, the key of its value in the ticket. */
  key: string;
  label: LocalizedText;
  hint: LocalizedText;
  /** Own fields only. */
  type: FieldType;
  required: boolean;
  options: { key: string; name: LocalizedText }[];
  default: FieldValue | null;
}

/** What the sender sees afterwards. */
export type FormThanks = { kind: 'text'; text: LocalizedText } | { kind: 'redirect'; url: string };

/** `settings` of a source of kind `form`. */
export interface FormSettings {
  title: LocalizedText;
  intro: LocalizedText;
  button: LocalizedText;
  fields: FormField[];
  /** What the sender agrees to, beside a box to tick; null asks for nothing. */
  consent: LocalizedText | null;
  thanks: FormThanks;
  /** State in which its tickets begin; null: the workflow's. */
  state: string | null;
  /** Who gets its tickets; keys. */
  assignee: { agent?: string; team?: string } | null;
  audience: FormAudience[];
  /** Origins of pages in which it may be embedded, and which may post it as JSON. */
  allowedOrigins: string[];
}

/** `GET|POST /helpdesk/sources`, `PUT|DELETE /helpdesk/sources/:key` */
export interface SourceView extends SourceBody {
  key: string;
  distribution: Distribution;
  kind: 'form';
  /** Public address of the form; null where the site is off. */
  url: string | null;
  /** The line that embeds it. */
  embed: string | null;
  revision: string;
  ticketCount: number;
}

export interface SourceBody {
  name: LocalizedText;
  /** Key of the workflow that its tickets enter. */
  workflow: string;
  /** Language of its tickets; null: the sender's. */
  locale: string | null;
  timeZone: string | null;
  isEnabled: boolean;
  settings: FormSettings;
  /** Who gets its tickets where `settings.assignee` names no person. Left out: as it was; on a new form the usual one. */
  distribution?: Distribution;
  /** Of what was changed, as it was read. Left out: whatever stands is replaced. On a new one without meaning. */
  revision?: string;
}

/** A form as a headless front end needs it. `GET /api/helpdesk/forms/:key?locale=` */
export interface PublicForm {
  key: string;
  locale: string;
  title: string;
  intro: string;
  button: string;
  consent: string | null;
  fields: {
    key: string;
    known: FormKnownField | null;
    label: string;
    hint: string;
    type: FieldType;
    required: boolean;
    options: { key: string; name: string }[];
    default: FieldValue | null;
    /** Longest text, characters. */
    maxLength: number | null;
  }[];
}

/** `POST /api/helpdesk/forms/:key/challenge`, with `{ long: true }` for the long proof of work: what must be solved before a request is taken. */
export interface HumanChallenge {
  /** In the ALTCHA protocol. */
  proofOfWork: {
    algorithm: 'SHA-256';
    challenge: string;
    salt: string;
    signature: string;
    maxnumber: number;
  };
  /** Shown when a sender or an address is suspicious; null: not asked. */
  picture: { key: string; /** `data:image/png;base64,…` */ image: string } | null;
  /** Of the proof of work; a picture holds for five minutes. */
  expiresAt: EpochMs;
  /** The long proof of work may stand in for the picture, for those who cannot see it. */
  mayGoLong: boolean;
}

/** The answers, beside the fields of a form. */
export interface HumanAnswer {
  /** Base64 of the ALTCHA payload. */
  proof: string;
  picture?: { key: string; answer: string };
}

/** `POST /api/helpdesk/forms/:key/requests` */
export interface PublicRequestBody {
  /** Made by the client: the same key twice is one ticket. */
  key: string;
  locale?: string;
  fields: Record<string, FieldValue>;
  consent?: boolean;
  page?: string;
  referrer?: string;
  timeZone?: string;
  human: HumanAnswer;
}
export interface PublicRequestSent {
  number: number;
  /** Thank-you text; null with a redirect. */
  text: string | null;
  redirect: string | null;
}
