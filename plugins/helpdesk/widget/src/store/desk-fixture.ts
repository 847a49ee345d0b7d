import type {
  ChatEntry,
  ChatMessageTaken,
  Conversation,
  ConversationHead,
  EntriesTold,
} from '../../../contracts';

/** A small desk in memory: what it holds of one conversation, and what it answers. */
export class FixtureDesk {
  private readonly all: { entry: ChatEntry; isInternal: boolean }[] = [];
  private readonly byClientId = new Map<string, ChatMessageTaken>();
  private readSeq = 0;
  private staffReadSeq = 0;
  private isClosed = false;
  private merges = 0;

  constructor(
    private readonly showsDeleted: boolean,
    private readonly pageSize: number
  ) {}

  get lastSeq(): number {
    return this.all.length;
  }

  take(clientId: string, text: string, quote: number | null): ChatMessageTaken {
    const known = this.byClientId.get(clientId);
    if (known) return { ...known, isRepeat: true };
    const { seq, at } = this.write({ author: 'contact', clientId, isMine: true, text, quote });
    const taken = { seq, at, isRepeat: false };
    this.byClientId.set(clientId, taken);
    return taken;
  }

  answer(text: string, quote: number | null): void {
    this.write({ author: 'agent', name: 'Asha', text, quote });
  }

  note(): void {
    this.write({ author: 'agent', name: 'Asha', text: 'for staff alone', isInternal: true });
  }

  close(isClosed: boolean): void {
    this.isClosed = isClosed;
    this.write({ author: 'system', state: { en: isClosed ? 'Done' : 'Open' } });
  }

  /** Takes this message back, if there is one that can be. */
  delete(seq: number): void {
    const found = this.all[seq - 1];
    if (!found || found.isInternal || found.entry.text === null || found.entry.author !== 'agent') {
      return;
    }
    found.entry = { ...found.entry, text: null, isDeleted: true, quote: null };
    this.write({ author: 'agent', deletes: seq, isDeleted: this.showsDeleted });
  }

  /** Staff put an older request of the same person into it: it stands before, and every number is new. */
  merge(count: number): void {
    const standing = this.all.splice(0);
    for (let at = 0; at < count; at += 1) this.write({ author: 'agent', text: `Older ${at + 1}` });
    const now = (seq: number) => seq + count;
    for (const { entry, isInternal } of standing) {
      const { seq, quote, deletes } = entry;
      this.all.push({
        isInternal,
        entry: {
          ...entry,
          seq: now(seq),
          quote: quote && { ...quote, seq: now(quote.seq) },
          deletes: deletes === null ? null : now(deletes),
        },
      });
    }
    for (const [id, taken] of this.byClientId) {
      this.byClientId.set(id, { ...taken, seq: now(taken.seq) });
    }
    this.merges += 1;
    this.readSeq = 0;
    this.staffReadSeq = this.staffReadSeq === 0 ? 0 : now(this.staffReadSeq);
  }

  readByStaff(): void {
    this.staffReadSeq = this.lastSeq;
  }

  readByVisitor(seq: number): void {
    this.readSeq = Math.max(this.readSeq, Math.min(seq, this.lastSeq));
  }

  head(): ConversationHead {
    return {
      key: 'k',
      number: 1,
      subject: 'Question',
      lastSeq: this.lastSeq,
      merges: this.merges,
      state: null,
      isClosed: this.isClosed,
      mayWrite: true,
      readSeq: this.readSeq,
      staffReadSeq: this.staffReadSeq,
      person: null,
      ahead: null,
      actions: [],
      rating: null,
      transcriptTo: null,
    };
  }

  conversation(after: number, pending: readonly string[] = []): Conversation {
    const rest = this.shown().filter(({ seq }) => seq > after);
    const confirmed = pending.flatMap((id) => {
      const taken = this.byClientId.get(id);
      return taken ? [[id, taken.seq] as const] : [];
    });
    return {
      ...this.head(),
      entries: rest.slice(0, this.pageSize),
      hasMore: rest.length > this.pageSize,
      confirmed: Object.fromEntries(confirmed),
      status: { isOnline: true, answersInMinutes: 2, opensAt: null },
    };
  }

  /** What sockets are told of the newest entry. */
  news(): EntriesTold {
    const entries = this.shown().filter(({ seq }) => seq === this.lastSeq);
    return { key: 'k', after: this.lastSeq - 1, entries, head: this.head() };
  }

  private shown(): ChatEntry[] {
    const gone = new Set(this.all.map(({ entry }) => entry.deletes));
    return this.all
      .filter(({ isInternal }) => !isInternal)
      .filter(({ entry }) => this.showsDeleted || !entry.isDeleted || entry.deletes !== null)
      .map(({ entry }) =>
        entry.quote && gone.has(entry.quote.seq)
          ? { ...entry, quote: { ...entry.quote, text: null } }
          : entry
      );
  }

  private write(given: {
    author: ChatEntry['author'];
    name?: string;
    clientId?: string;
    isMine?: boolean;
    text?: string;
    quote?: number | null;
    deletes?: number;
    state?: ChatEntry['state'];
    isDeleted?: boolean;
    isInternal?: boolean;
  }): ChatEntry {
    const seq = this.all.length + 1;
    const quoted = given.quote ? this.all[given.quote - 1]?.entry : undefined;
    const entry: ChatEntry = {
      seq,
      // Clocks go back now and then.
      at: 1_000_000 + ((seq * 7_919) % 1_000),
      author: given.author,
      name: given.name ?? 'Maria',
      isMine: given.isMine ?? false,
      clientId: given.clientId ?? null,
      text: given.text === undefined ? null : { format: 'text', body: given.text },
      quote: quoted
        ? { seq: quoted.seq, name: quoted.name, text: quoted.text?.body ?? null }
        : null,
      files: [],
      state: given.state ?? null,
      isDeleted: given.isDeleted ?? false,
      deletes: given.deletes ?? null,
    };
    this.all.push({ entry, isInternal: given.isInternal ?? false });
    return entry;
  }
}
