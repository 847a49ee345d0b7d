import type {
  ChatStarted,
  ChatStatus,
  Conversation,
  ConversationRow,
} from '../../../contracts/chat';
import type { EpochMs } from '../../../contracts';
import type { Bridge } from '../bridge';
import { HumanCheck } from '../human/human-check';
import type { Solve } from '../human/solve';
import { keepName } from '../keep-name';
import { Api } from '../net/api';
import { asRefusal, Refusal } from '../net/refusal';
import { reduce } from '../store/reduce';
import {
  EMPTY_CHAT,
  type ChatEvent,
  type ChatState,
  type Outgoing,
  type StartAnswers,
} from '../store/state';
import { draftName, moveDraft } from './drafts';
import { Enclosed } from './enclosed';
import { Keep } from './keep';
import { NewsLine, type Listening } from './news-line';
import { Outbox } from './outbox';
import { readSession, wasAnother, writeSession, type Session } from './session';
import { Sender } from './sender';
import { startBody } from './start-body';
import { startProblem, type StartProblem } from './start-problem';
import { forgetWords, takeBack, takeUnsent } from './take-unsent';
import { Syncer } from './syncer';

/** The desk's answer where a conversation is not there for this visitor. */
const GONE = 'NOT_FOUND';

/** One chat in one tab: what it knows, and everything that can be done in it. What it shows is drawn elsewhere. */
export class Chat implements Listening {
  state: ChatState = EMPTY_CHAT;
  status: ChatStatus | null = null;
  session: Session | null;
  startProblem: StartProblem | null = null;
  /** Why there is no conversation any more; null: nothing is wrong. */
  over: string | null = null;
  /** Grows where who reads here may be somebody else: what shows the words of one is drawn anew for the next. */
  readers = 0;
  /** Of the addresses of files, which hold for some minutes from then on, wherever they are shown. */
  readonly linksCameAt = new Map<string | null, EpochMs>();
  readonly api: Api;
  readonly keep: Keep;
  readonly tabKeep: Keep;
  readonly human: HumanCheck;
  readonly line: NewsLine;
  private readonly outbox: Outbox;
  private readonly sender: Sender;
  private readonly syncer: Syncer;
  private readonly listeners = new Set<() => void>();
  private readonly enclosures = new Map<string | null, Enclosed>();

  constructor(
    readonly bridge: Bridge,
    files: { live: string; solver: string }
  ) {
    const { base, config, chat } = bridge;
    const prefix = keepName(base, chat.key, '');
    this.keep = new Keep(prefix, 'local');
    this.tabKeep = new Keep(prefix, 'tab');
    this.api = new Api(`${base}${config.api}/${chat.key}`);
    this.session = readSession(this.keep);
    this.api.token = this.session?.token ?? null;
    this.human = new HumanCheck(
      (long) => this.api.challenge(long),
      // The one function that this file brings.
      async () => (await bridge.load(files.solver)) as Solve,
      () => this.changed()
    );
    this.outbox = new Outbox(this.keep, () => this.readOutbox());
    this.line = new NewsLine(this, files.live);
    this.sender = new Sender(this.outbox, `${prefix}send`, {
      send: (key, message) => this.line.send(key, message),
      start: (message) => this.sendStart(message),
      taken: (message, { seq }) => {
        this.line.worked();
        this.outbox.put({ ...message, seq });
        this.dispatch({ type: 'acked', clientId: message.clientId, taken: { seq } });
        // Its entry is told by the socket, else asked for.
        if (!this.line.isUp) this.sync();
      },
      started: (message, started) => this.begin(message, started),
      refused: (message, refusal) => this.refuse(message, refusal),
      failed: (refusal) => this.line.failed(refusal),
    });
    this.syncer = new Syncer({
      ask: (key, after, pending) => this.api.conversation(key, after, pending),
      state: () => this.state,
      loaded: (key, after, conversation) => this.load(key, after, conversation),
      failed: (key, refusal) => this.failSync(key, refusal),
    });
    this.keep.onChange('session', () => this.followSession());
  }

  /** Goes on where this browser was. */
  boot(): void {
    this.readOutbox();
    if (this.session) void this.follow(this.session);
    this.sender.wake();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    this.listeners.forEach((listener) => listener());
  }

  dispatch(event: ChatEvent): void {
    const before = this.state;
    this.state = reduce(before, event);
    if (this.state === before) return;
    for (const { url } of this.state.entries.flatMap(({ files }) => files)) {
      if (!this.linksCameAt.has(url)) this.linksCameAt.set(url, Date.now());
    }
    const { key, head } = this.state;
    // Numbers are others now.
    if (key !== null && before.head?.key === head?.key && before.head?.merges !== head?.merges) {
      this.moveWords(key, key);
    }
    const pending = new Set(this.state.pending.map(({ clientId }) => clientId));
    // What stands among the entries is kept no longer.
    const settled = before.pending.filter(({ clientId }) => !pending.has(clientId));
    this.outbox.remove(...settled.map(({ clientId }) => clientId));
    this.syncer.look();
    this.changed();
  }

  sync(): void {
    void this.syncer.sync();
  }

  /** The network is back, the page is looked at again, the phone woke: whatever is missing is fetched now. */
  wake(): void {
    // A page that was put away hears nothing of what other tabs do.
    if (readSession(this.keep)) this.followSession();
    this.line.wake();
    this.syncer.wake();
    this.sender.wake();
  }

  write(message: Pick<Outgoing, 'text' | 'quote' | 'files'>): void {
    this.outbox.add({ ...message, conversation: this.state.key, start: null });
    this.sender.wake();
  }

  /** What goes with the message that is being written in this conversation. */
  enclosed(key: string | null): Enclosed {
    let enclosed = this.enclosures.get(key);
    if (!enclosed) {
      enclosed = new Enclosed(
        (file, onPart) => this.api.upload(key ?? '', file, onPart),
        () => this.changed(),
        this.tabKeep,
        `${draftName(key)} with`
      );
      this.enclosures.set(key, enclosed);
    }
    return enclosed;
  }

  /** The first message. It shows at once; where the desk refuses it, `startProblem` says why. */
  start(text: string, answers: StartAnswers): void {
    this.startProblem = null;
    this.over = null;
    this.outbox.add({ text, quote: null, files: [], conversation: null, start: answers });
    this.sender.wake();
  }

  sendAgain(clientId: string): void {
    const message = this.outbox.find(clientId);
    if (message) this.outbox.put({ ...message, refusal: null });
    this.sender.wake();
  }

  discard(clientId: string): void {
    this.outbox.remove(clientId);
  }

  /** Another conversation of this visitor; null: a new one. */
  show(key: string | null): void {
    // What takes no messages any more shows none that is being written either.
    if (key === null && this.state.head?.mayWrite === false) {
      moveDraft(this.tabKeep, this.state.key, null);
    }
    this.over = null;
    this.startProblem = null;
    this.dispatch({ type: 'opened', key });
    if (this.session) this.setSession({ ...this.session, conversation: key });
    void this.line.watch();
  }

  conversations(): Promise<ConversationRow[]> {
    return this.session ? this.asVisitor(() => this.api.conversations()) : Promise.resolve([]);
  }

  /** Asks something as this visitor, and notices when they are none any more. */
  async asVisitor<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      const refusal = asRefusal(error);
      if (refusal.code === 'VISITOR_UNKNOWN') this.end(refusal.code);
      throw refusal;
    }
  }

  setSession(session: Session | null): void {
    this.session = session;
    this.api.token = session?.token ?? null;
    writeSession(this.keep, session);
  }

  /** This browser is known no longer. What was not sent goes back into the field. */
  end(code: string): void {
    // Another tab has become somebody since.
    const kept = readSession(this.keep);
    if (kept && kept.token !== this.session?.token) return this.followSession();
    this.over = code;
    this.leave();
  }

  /** @param keepsWords false: the next person at this browser is not to read what was not sent. */
  leave({ keepsWords = true } = {}): void {
    this.setSession(null);
    this.line.close();
    if (keepsWords) takeUnsent(this.outbox, this.tabKeep, this.state.key);
    else this.forget();
    this.readers += 1;
    this.dispatch({ type: 'opened', key: null });
    this.dispatch({ type: 'link', link: 'idle' });
    this.changed();
  }

  /** Of what this person wrote, or said of themselves, the next one reads nothing. */
  forget(): void {
    this.readers += 1;
    forgetWords(this.outbox, this.tabKeep);
    for (const enclosed of this.enclosures.values()) enclosed.clear();
  }

  /** Goes on as this visitor, in the conversation that is under way. */
  async follow(session: Session): Promise<void> {
    this.session = session;
    this.api.token = session.token;
    if (session.conversation !== null) {
      this.dispatch({ type: 'opened', key: session.conversation });
    } else {
      const rows = await this.conversations().catch(() => []);
      const open = rows.find(({ isClosed }) => !isClosed);
      const isAsked = this.state.key !== null || this.state.pending.some(({ start }) => start);
      if (this.session === session && open && !isAsked) {
        moveDraft(this.tabKeep, null, open.key);
        this.show(open.key);
      }
    }
    this.line.open();
    this.sync();
  }

  private async sendStart(message: Outgoing): Promise<ChatStarted> {
    const isStranger = this.api.token === null;
    const human = isStranger ? await this.human.answer() : undefined;
    if (human === null) throw new Refusal('HUMAN_PICTURE', 400);
    const started = await this.api.start(startBody(message, this.bridge, human));
    if (isStranger) this.human.forget();
    return started;
  }

  private begin(message: Outgoing, { token, conversation }: ChatStarted): void {
    const known = token ?? this.session?.token;
    if (!known) return;
    const { key } = conversation;
    this.setSession({ token: known, conversation: key, user: this.session?.user ?? null });
    this.status = conversation.status;
    moveDraft(this.tabKeep, null, key);
    this.dispatch({ type: 'started', clientId: message.clientId, conversation });
    this.outbox.remove(message.clientId);
    for (const one of this.outbox.all()) {
      if (one.conversation === null) this.outbox.put({ ...one, conversation: key });
    }
    this.line.worked();
    this.line.open();
    void this.line.watch();
  }

  private refuse(message: Outgoing, refusal: Refusal): void {
    this.line.worked();
    if (refusal.code === 'VISITOR_UNKNOWN') return this.end(refusal.code);
    if (!message.start) {
      this.outbox.put({ ...message, refusal: refusal.code });
      // Is the conversation itself not there any more?
      if (refusal.code === GONE) this.sync();
      return;
    }
    // Back to where it was written, with everything that was to follow it.
    const following = this.outbox
      .all()
      .filter(({ conversation, start }) => conversation === null && !start);
    takeBack(this.outbox, this.tabKeep, [message, ...following]);
    if (refusal.code === 'HUMAN_CHECK_FAILED') this.human.forget();
    this.startProblem = startProblem(refusal);
    this.changed();
  }

  private load(key: string, after: number, conversation: Conversation): void {
    if (this.state.key !== key) return;
    this.line.worked();
    this.status = conversation.status;
    if (conversation.key === key) {
      this.dispatch({ type: 'loaded', after, conversation });
      return;
    }
    // It was merged into another one, whose numbers are its own: that one is shown from its beginning.
    this.moveWords(key, conversation.key);
    moveDraft(this.tabKeep, key, conversation.key);
    this.show(conversation.key);
  }

  /** What was to be said goes along at a merge, but for what it answers to, whose number is another one now. */
  private moveWords(from: string, to: string): void {
    for (const one of this.outbox.all()) {
      if (one.conversation !== from) continue;
      this.outbox.put({ through: from, ...one, conversation: to, quote: null });
    }
    const enclosed = this.enclosed(from);
    enclosed.quote = null;
    this.enclosures.set(to, enclosed);
  }

  private failSync(key: string, refusal: Refusal): void {
    if (refusal.isTemporary) return this.line.failed(refusal);
    // It was answered.
    this.line.worked();
    if (refusal.code === 'VISITOR_UNKNOWN') return this.end(refusal.code);
    if (refusal.code === GONE && key === this.state.key) this.lose(key);
  }

  /** Staff have merged it into one that this visitor may not read, say. What they wrote is kept for a new one. */
  private lose(key: string): void {
    const messages = this.outbox.all().filter(({ conversation }) => conversation === key);
    takeUnsent(this.outbox, this.tabKeep, key, messages);
    this.enclosed(key).clear();
    this.show(null);
    this.over = GONE;
    this.changed();
  }

  private readOutbox(): void {
    this.dispatch({ type: 'queue', messages: this.outbox.all() });
  }

  /** Another tab began, ended or changed something. */
  private followSession(): void {
    const session = readSession(this.keep);
    const before = this.session;
    if (!session) return before ? this.leave({ keepsWords: !wasAnother(before, null) }) : undefined;
    if (session.token === before?.token) {
      this.session = session;
      return;
    }
    if (session.user !== null && wasAnother(before, session.user)) this.forget();
    this.line.close();
    if (this.state.key === null && session.conversation !== null) {
      moveDraft(this.tabKeep, null, session.conversation);
    }
    this.dispatch({ type: 'opened', key: null });
    void this.follow(session);
  }
}
