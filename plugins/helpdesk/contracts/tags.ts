import type { StateColour } from './workflow';

/** A word that agents put on tickets. `GET /helpdesk/tags`, each with how often it is used. */
export interface Tag {
  key: string;
  /** 1 to 60 characters; no two tags have the same name, upper and lower case aside. */
  name: string;
  colour: StateColour;
}

export interface TagCount extends Tag {
  /** Tickets that this agent may see and that are not in the trash; exact to 1,000. */
  count: number;
  isCapped: boolean;
}

export const TAG_NAME_MAX = 60;
export const TAGS_PER_TICKET_MAX = 20;
/** Tags of one desk. */
export const TAGS_MAX = 1_000;

/** `POST /helpdesk/tickets/:number/tags`; sets of tags commute, so no version is asked for. */
export interface TagTicketBody {
  /** Made by the client; the same id twice is one change. */
  clientId: string;
  /** Keys. */
  add: string[];
  /** Keys; one that the ticket does not have is no harm. */
  remove: string[];
  /** Names of new tags to make and add; a name that is there already is that tag. */
  create?: string[];
}

/** What a ticket is tagged with now. */
export interface Tagged {
  number: number;
  version: number;
  /** Of the newest entry. */
  seq: number;
  /** All of the ticket, by name. */
  tags: Tag[];
  /** Nothing was to be done, or it was done before. */
  isRepeat: boolean;
}

/** `PUT /helpdesk/tags/:key` */
export type TagBody = Pick<Tag, 'name' | 'colour'>;
