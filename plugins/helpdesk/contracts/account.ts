import type { EpochMs, LocalizedText } from './common';
import type { FieldValues } from './workflow';

/*
 * What a front end of the owner's own asks for in a client's name, with the token that users-permissions gave it:
 * `Authorization: Bearer …`. Everything below `/api/helpdesk/account`.
 */

/** Which mails a client has of their requests. */
export interface ClientMails {
  /** A receipt of each request that they send. */
  receipts: boolean;
  /** What is answered, and what becomes of a request. */
  answers: boolean;
}

/** `GET|PUT /account/profile` */
export interface AccountProfile {
  name: string;
  /** The address that the user logs in with. */
  email: string;
  /** Our own mail has shown that the address is theirs: only then are its requests theirs. */
  isProven: boolean;
  /** BCP 47. */
  locale: string | null;
  /** IANA zone; null follows the browser. */
  timeZone: string | null;
  mails: ClientMails;
  /** The proved ones. */
  addresses: AccountAddress[];
  /** Requests with news, at most UNREAD_MAX. */
  unread: number;
}

/** Unread requests are counted to this many. */
export const UNREAD_MAX = 99;

export interface AccountAddress {
  key: string;
  email: string;
  /** It is the one to log in with, and cannot be removed. */
  isMain: boolean;
}

/** What is left out stays. It is kept with the proved addresses: without one, it is refused. */
export interface AccountProfileBody {
  name?: string;
  locale?: string;
  timeZone?: string | null;
  mails?: ClientMails;
}

/** `POST /account/addresses`: mails a link to it; the same answer whoever it belongs to. */
export interface AccountAddressBody {
  email: string;
}

export const REQUEST_FILTERS = ['open', 'closed'] as const;
export type RequestFilter = (typeof REQUEST_FILTERS)[number];
/** Longest text that is searched for. */
export const REQUEST_SEARCH_MAX = 100;

/** `GET /account/requests` */
export interface AccountRequestsQuery {
  state?: RequestFilter;
  /** Words that all stand in the number, the subject or one message, each whole or as a beginning. */
  q?: string;
  /** From the page before; opaque. */
  after?: string;
  /** 1 to 100, 25 unless told. */
  limit?: number;
}

/** One of the client's requests, or of a colleague's where the company shares them. */
export interface AccountRequest {
  number: number;
  key: string;
  subject: string;
  /** Null: the owner keeps the state to staff; shown as "in progress". */
  state: LocalizedText | null;
  isClosed: boolean;
  openedAt: EpochMs;
  lastActivityAt: EpochMs;
  /** There is something in it that this client has not read. */
  isUnread: boolean;
  /** Whose it is; null: the client's own. */
  colleague: string | null;
}

export interface AccountRequestsPage {
  requests: AccountRequest[];
  after: string | null;
}

/** `POST /account/requests/:key/actions/:action` */
export interface AccountActionBody {
  /** Made by the client, UUID or hex of at least 16 characters; the same id twice is one entry. */
  clientId: string;
  /** Plain text. */
  text?: string;
  fields?: FieldValues;
  /** Keys of files uploaded before to this request. `POST /account/requests/:key/files` */
  files?: string[];
}
export interface AccountActionDone {
  /** Of the entry that was written. */
  seq: number;
  isRepeat: boolean;
}

/** `POST /account/requests/:key/read`: up to and with this entry. */
export interface AccountReadBody {
  seq: number;
}

/**
 * `POST /account/requests`: by a form that is open to clients. With files: `POST /account/requests-with-files?form=`; the
 * part `request` is the JSON of it without `form`, each part `files` a file.
 */
export interface AccountRequestBody {
  /** Key of the form; left out: the first that is open. */
  form?: string;
  /** Made by the client; the same key twice is one ticket. */
  key: string;
  locale?: string;
  /** By the keys of the form; the name is the account's, and so is `email`, which may name another address of it. */
  fields: FieldValues;
  consent?: boolean;
  page?: string;
  referrer?: string;
  timeZone?: string;
}
export interface AccountRequestSent {
  number: number;
  key: string;
}
