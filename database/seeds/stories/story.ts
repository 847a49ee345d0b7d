import type { TeamKey } from '../company';

/**
 * One matter that people write about. The words in braces are filled in for each ticket: `{machine}`, `{grinder}`,
 * `{coffee}`, `{order}`, `{serial}`, `{sum}`, `{days}`, `{date}`.
 */
export interface Story {
  /** Told in two ways: each subject, question and answer with the others of the same place. */
  subject: string[];
  question: string[];
  /** What the desk asks back, and what the client answers to it. */
  ask: string;
  reply: string;
  answer: string[];
  /** Only the first question is asked back about; the second is answered at once. */
  asksFirstOnly?: boolean;
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
