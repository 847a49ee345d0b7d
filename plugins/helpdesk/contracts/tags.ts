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
