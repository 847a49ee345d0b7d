import type { Pause } from './calendar';

/** Which of a story's texts is said, or a text that fits every story. */
export type Line =
  | 'ask'
  | 'reply'
  | 'answer'
  | 'more'
  | 'answerMore'
  | 'note'
  | 'handover'
  | 'back'
  | 'thanks'
  | 'agreed'
  | 'nudge'
  | 'remind'
  | 'declined'
  | 'cancelled'
  | 'quote';

/** agent: who works the ticket; specialist: of another team; lead: a supervisor; client: who asked. */
export type Player = 'agent' | 'specialist' | 'lead' | 'client';

/** One move in a history: after a pause, somebody performs an action and says a line. */
export type Beat = [pause: Pause, player: Player, action: string, line?: Line];

export interface Shape {
  /** How many tickets go this way. */
  count: number;
  /** How many days ago the request came in, lowest and highest. */
  age: [number, number];
  /** Advertising and mistakes instead of a story. */
  isJunk?: boolean;
  beats: Beat[];
}

const TAKE: Beat = ['minutes', 'agent', 'take'];
const ASK: Beat[] = [TAKE, ['minutes', 'agent', 'reply', 'ask']];
const TALK: Beat[] = [...ASK, ['day', 'client', 'client-reply', 'reply']];
const SOLVED: Beat = ['hours', 'agent', 'reply-close', 'answer'];
const BACK: Beat = ['days', 'client', 'client-reply', 'more'];
const SPECIALIST: Beat[] = [
  TAKE,
  ['hours', 'agent', 'forward', 'handover'],
  ['hours', 'specialist', 'note', 'note'],
];
const REOPENED: Beat[] = [...TALK, SOLVED, BACK];
const TWICE: Beat[] = [
  ...REOPENED,
  ['hours', 'agent', 'reply-close', 'answerMore'],
  ['days', 'client', 'client-reply', 'nudge'],
];

/** How requests for general support go: 208 of them. */
export const SUPPORT_SHAPES: Shape[] = [
  { count: 9, age: [0, 2], beats: [] },
  { count: 4, age: [1, 4], beats: [['hours', 'client', 'client-message', 'nudge']] },
  { count: 8, age: [0, 6], beats: [TAKE] },
  { count: 5, age: [1, 8], beats: [TAKE, ['hours', 'agent', 'note', 'note']] },
  { count: 12, age: [1, 32], beats: ASK },
  { count: 8, age: [3, 40], beats: [...TALK, ['hours', 'agent', 'reply', 'answer']] },
  { count: 6, age: [2, 16], beats: TALK },
  { count: 5, age: [1, 18], beats: SPECIALIST.slice(0, 2) },
  { count: 4, age: [2, 22], beats: SPECIALIST },
  {
    count: 3,
    age: [5, 20],
    beats: [...SPECIALIST, ['day', 'specialist', 'hand-back', 'back']],
  },
  { count: 51, age: [4, 90], beats: [['hours', 'agent', 'reply-close', 'answer']] },
  { count: 24, age: [6, 90], beats: [...TALK, SOLVED] },
  {
    count: 16,
    age: [8, 88],
    beats: [
      ...TALK,
      ['hours', 'agent', 'reply', 'answer'],
      ['day', 'client', 'client-close', 'thanks'],
    ],
  },
  {
    count: 14,
    age: [12, 89],
    beats: [
      ...SPECIALIST,
      ['day', 'specialist', 'hand-back', 'back'],
      ['hours', 'agent', 'reply-close', 'answer'],
    ],
  },
  {
    count: 7,
    age: [10, 85],
    beats: [
      ...SPECIALIST,
      ['hours', 'specialist', 'reply', 'ask'],
      ['day', 'client', 'client-reply', 'reply'],
      ['hours', 'specialist', 'reply-close', 'answer'],
      ['days', 'lead', 'note', 'note'],
    ],
  },
  { count: 4, age: [8, 20], beats: REOPENED },
  {
    count: 9,
    age: [25, 88],
    beats: [...REOPENED, ['hours', 'agent', 'reply-close', 'answerMore']],
  },
  { count: 2, age: [24, 40], beats: TWICE },
  {
    count: 3,
    age: [40, 86],
    beats: [
      ...SPECIALIST,
      ['day', 'specialist', 'hand-back', 'back'],
      ['hours', 'agent', 'reply-close', 'answer'],
      BACK,
      ['hours', 'agent', 'reply', 'answerMore'],
      ['day', 'client', 'client-close', 'thanks'],
      ['days', 'client', 'client-reply', 'nudge'],
      ['minutes', 'lead', 'note', 'note'],
      ['hours', 'agent', 'reply-close', 'answerMore'],
    ],
  },
  { count: 6, age: [3, 70], isJunk: true, beats: [['hours', 'agent', 'close']] },
  { count: 3, age: [2, 26], isJunk: true, beats: [['hours', 'lead', 'delete']] },
  {
    count: 2,
    age: [9, 60],
    beats: [
      ['hours', 'agent', 'delete'],
      ['minutes', 'lead', 'restore'],
      ['hours', 'agent', 'reply-close', 'answer'],
    ],
  },
  { count: 3, age: [15, 70], beats: [...ASK, ['week', 'lead', 'close']] },
];

const ACCEPTED: Beat[] = [['hours', 'agent', 'accept', 'ask']];
const QUOTED: Beat[] = [
  ...ACCEPTED,
  ['day', 'client', 'client-message', 'reply'],
  ['hours', 'agent', 'quote', 'quote'],
];
const AGREED: Beat[] = [...QUOTED, ['day', 'client', 'accept-quote', 'agreed']];
const PAID: Beat[] = [...AGREED, ['days', 'agent', 'payment-received']];
const STARTED: Beat[] = [...PAID, ['hours', 'agent', 'start-repair']];
const READY: Beat[] = [
  ...STARTED,
  ['hours', 'specialist', 'note', 'note'],
  ['days', 'agent', 'repaired', 'answer'],
];
const DONE: Beat[] = [...READY, ['days', 'agent', 'hand-over']];

/** How repairs go: 76 of them. */
export const REPAIR_SHAPES: Shape[] = [
  { count: 5, age: [0, 1], beats: [] },
  { count: 2, age: [1, 3], beats: [['hours', 'agent', 'forward', 'handover']] },
  { count: 6, age: [1, 14], beats: ACCEPTED },
  { count: 5, age: [3, 24], beats: QUOTED },
  { count: 3, age: [5, 14], beats: [...QUOTED, ['hours', 'client', 'client-message', 'nudge']] },
  { count: 6, age: [6, 24], beats: AGREED },
  { count: 3, age: [20, 45], beats: [...AGREED, ['week', 'agent', 'write', 'remind']] },
  { count: 4, age: [10, 16], beats: PAID },
  { count: 5, age: [11, 18], beats: STARTED },
  { count: 5, age: [14, 24], beats: READY },
  { count: 15, age: [25, 90], beats: DONE },
  {
    count: 3,
    age: [30, 80],
    beats: [
      ...DONE,
      ['week', 'client', 'client-reply', 'more'],
      ['hours', 'agent', 'note', 'note'],
    ],
  },
  {
    count: 6,
    age: [12, 85],
    beats: [...QUOTED, ['day', 'client', 'decline-quote', 'declined']],
  },
  { count: 3, age: [8, 60], beats: [...ACCEPTED, ['days', 'agent', 'cancel', 'cancelled']] },
  {
    count: 2,
    age: [30, 60],
    beats: [
      ...QUOTED,
      ['day', 'client', 'decline-quote', 'declined'],
      ['days', 'lead', 'reopen'],
      ['hours', 'agent', 'quote', 'quote'],
      ['day', 'client', 'accept-quote', 'agreed'],
      ['days', 'agent', 'payment-received'],
      ['hours', 'agent', 'start-repair'],
      ['days', 'agent', 'repaired', 'answer'],
      ['days', 'agent', 'hand-over'],
    ],
  },
  { count: 3, age: [4, 28], isJunk: true, beats: [['hours', 'lead', 'delete']] },
];
