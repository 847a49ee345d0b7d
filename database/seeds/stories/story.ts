import type { TeamKey } from '../company';

/**
 * One matter that people write about. The words in braces are filled in for each ticket: `{machine}`, `{grinder}`,
 * `{coffee}`, `{order}`, `{serial}`, `{sum}`, `{days}`, `{date}`.
 */
export interface Story {
  subject: string[];
  question: string[];
  /** What the desk asks back, and what the client answers to it. */
  ask: string;
  reply: string;
  answer: string[];
  /** The client comes back later; without it, one of the general ways to come back is taken. */
  more?: string;
  answerMore?: string;
  /** What one colleague writes to another. */
  note?: string;
  /** Repairs: what was found and what it costs (`{sum}`, within `price`). */
  quote?: string;
  price?: [number, number];
  files?: FileKind[];
}

export const FILE_KINDS = ['photo', 'invoice', 'log'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Stories that go the same way: through one workflow, to one team, in one language. */
export interface Shelf {
  workflow: 'support' | 'repairs';
  team: TeamKey;
  locale: string;
  stories: Story[];
}
