import type { EntryText, FieldValues, WorkflowNotice } from '../../../../contracts';
import type { Assignment } from './next-assignment';
import type { Refusal } from './refusals';

/** What goes into `decide` and what comes out of it. */
export type DecideActor = { kind: 'agent'; key: string } | { kind: 'contact' | 'system' };

export interface DecideTicket extends Assignment {
  /** Key of the present state. */
  state: string;
  /** Latest value of every field that was ever filled. */
  fields: FieldValues;
}

export interface DecideInput {
  /** Already cleaned by the door. */
  text?: EntryText;
  /** As it came in; read here against the action's fields. */
  fields?: Record<string, unknown>;
  fileCount: number;
  /** Only for actions that let the agent choose. */
  assignee?: { agent?: string; team?: string } | null;
}

/** `set` starts the clock unless it runs already. */
export type WaitingChange = 'set' | 'clear' | 'keep';

export interface Decision extends Assignment {
  state: string;
  /** The ticket's fields with this entry's values laid over them. */
  fields: FieldValues;
  entryFields: FieldValues;
  /** What is to be stored; null when nothing was said. */
  text: EntryText | null;
  /** The client has no way to this entry. */
  isInternal: boolean;
  /** The client wrote something or sent a file. */
  isClientMessage: boolean;
  waiting: WaitingChange;
  /** Comes into a closed state from another category. */
  isClosing: boolean;
  /** Leaves closed or trash for a state in which it is worked on. */
  isReopening: boolean;
  notices: WorkflowNotice[];
  /** It goes to the next line of support: whoever is chosen there comes in the place of `assignee`. */
  handsUp: boolean;
}

export type DecideResult =
  | { refusal: Refusal; decision?: undefined }
  | { decision: Decision; refusal?: undefined };
