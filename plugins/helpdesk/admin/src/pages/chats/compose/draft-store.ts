import { keepInTab, readInTab } from '../kept-in-tab';

/** What is being written in a chat; kept in this tab until it is sent. */
export interface ChatDraft {
  text: string;
  mode: 'answer' | 'note';
  /** Sequence number of the message that it answers to. */
  quote: number | null;
}

/** Whose it is, since another agent may log in at the same tab, and in which chat. */
export interface DraftPlace {
  agent: string;
  number: number;
}

const EMPTY: ChatDraft = { text: '', mode: 'answer', quote: null };

/** What this agent is writing in all chats, whether they are on the screen or not. */
export class DraftStore {
  private readonly drafts = new Map<string, ChatDraft>();
  private readonly watchers = new Set<() => void>();

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  readonly read = (place: DraftPlace): ChatDraft => {
    const name = nameOf(place);
    // Only `change` writes it, in this tab.
    const draft = this.drafts.get(name) ?? { ...EMPTY, ...(readInTab(name) as ChatDraft | null) };
    this.drafts.set(name, draft);
    return draft;
  };

  readonly change = (place: DraftPlace, part: Partial<ChatDraft>): void => {
    const draft = { ...this.read(place), ...part };
    this.drafts.set(nameOf(place), draft);
    keepInTab(nameOf(place), draft.text === '' && draft.quote === null ? null : draft);
    this.watchers.forEach((watcher) => watcher());
  };

  readonly remove = (place: DraftPlace): void => this.change(place, EMPTY);
}

const nameOf = ({ agent, number }: DraftPlace) => `chats.draft.${agent}.${number}`;

export const draftStore = new DraftStore();
