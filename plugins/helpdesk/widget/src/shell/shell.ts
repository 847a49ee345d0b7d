import type { ChatArticle } from '../../../contracts/chat';
import type { Bridge, WindowCalls } from '../bridge';
import type { Chat } from '../chat/chat';
import { Keep } from '../chat/keep';
import { identify, logOut, recognise, resume } from '../chat/identity';
import { asRefusal } from '../net/refusal';
import { isBehind } from '../store/reduce';
import { messagesOf } from '../store/rows';
import { unreadOf } from '../store/unread';
import type { WindowFiles } from './files';
import { ButtonView } from './button-view';
import { loadSetup, type Setup } from './load-words';
import { Sound } from './sound';
import { TitleMark } from './title-mark';

export type Page =
  | { name: 'talk' }
  /** Null: it is being loaded; false: that failed. */
  | { name: 'article'; key: string; article: ChatArticle | null | false }
  | { name: 'earlier' }
  | { name: 'copy' };

/** After so long, who is there is asked again while the window is looked at. */
const STALE_MS = 60_000;
/** Before a conversation: by that people decide whether to write, and nobody else tells them. */
const STALE_BEFORE_MS = 15_000;
/** How often is looked whether it is so long. */
const LOOK_MS = 5_000;
const OPEN = 'open';

/** The window as a whole: open or not, which page of it, what the page around is told. */
export class Shell implements WindowCalls {
  isOpen = false;
  page: Page = { name: 'talk' };
  setup: Setup | null = null;
  hasFailed = false;
  /** It stands open from the page before: the keyboard is the page's until the visitor comes in. */
  isUnasked = false;
  readonly sound: Sound;
  private loadedAt = 0;
  private loading: Promise<void> | null = null;
  private readHere = 0;
  private unread = 0;
  /** Newest message that was told of. */
  private announced = { key: '', seq: 0 };
  private readonly title = new TitleMark();
  private readonly view: ButtonView;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly bridge: Bridge,
    readonly chat: Chat,
    private readonly files: WindowFiles
  ) {
    // Of the whole site, and none of what a conversation keeps.
    this.sound = new Sound(new Keep('helpdesk ', 'local'), `helpdesk sound ${bridge.chat.key}`);
    this.view = new ButtonView(bridge);
    chat.subscribe(() => this.follow());
    this.showButton();
    const looks = () => {
      chat.line.setLookedAt(this.isLookedAt);
      if (document.visibilityState === 'visible') chat.wake();
      this.refresh();
      this.follow();
    };
    document.addEventListener('visibilitychange', looks);
    addEventListener('focus', () => this.follow());
    addEventListener('online', () => chat.wake());
    addEventListener('pageshow', ({ persisted }) => persisted && chat.wake());
    // People come and go while it stands open.
    setInterval(() => this.refresh(), LOOK_MS);
    // Who had it open on the page before goes on; a telephone's whole screen is not taken unasked.
    if (chat.tabKeep.read(OPEN) === true && !this.isPhone) {
      this.open();
      this.isUnasked = true;
    }
  }

  get isPhone(): boolean {
    return matchMedia('(max-width: 480px), (max-height: 420px)').matches;
  }

  /** There is a conversation, or its first message is on its way. */
  get isTalking(): boolean {
    const { key, pending } = this.chat.state;
    return key !== null || pending.some(({ start }) => start !== null);
  }

  /** Who is there is being asked. */
  get isLoading(): boolean {
    return this.loading !== null;
  }

  get isLookedAt(): boolean {
    return this.isOpen && document.visibilityState === 'visible';
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  open(): void {
    this.isUnasked = false;
    if (this.isOpen) return;
    this.isOpen = true;
    this.setOpen();
    void this.load().then(() => {
      if (this.setup) void recognise(this.chat, this.setup.window.helpUrl);
    });
    this.bridge.emit('open');
  }

  close(): void {
    if (!this.isOpen) return;
    // Who was in the window goes on at the button; who is elsewhere stays there.
    const wasInside = this.bridge.root.activeElement !== null;
    this.isOpen = false;
    this.setOpen();
    if (wasInside) this.bridge.button.focus();
    this.bridge.emit('close');
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  show(page: Page): void {
    this.page = page;
    this.changed();
  }

  openArticle(wanted: string): void {
    const key = String(wanted);
    this.open();
    const page: Page = { name: 'article', key, article: null };
    this.show(page);
    void this.chat.api.article(key, this.bridge.locale).then(
      (article) => this.page === page && this.show({ ...page, article }),
      () => this.page === page && this.show({ ...page, article: false })
    );
  }

  async identify(who: { jwt: string }): Promise<void> {
    const { jwt } = who;
    if (typeof jwt !== 'string') throw new TypeError('Helpdesk.identify({ jwt: "…" })');
    await identify(this.chat, jwt);
  }

  async logout(): Promise<void> {
    await logOut(this.chat);
    this.show({ name: 'talk' });
  }

  async resume(link: string): Promise<void> {
    this.open();
    this.show({ name: 'talk' });
    // A link that holds no more says so, and leaves the window as it is: a new conversation can be begun.
    await resume(this.chat, link).catch((error: unknown) => {
      this.chat.startProblem = { code: asRefusal(error).code, fields: {} };
      this.changed();
    });
  }

  /** The window itself, and what it is to show. Tried again by the next opening, or by the button. */
  load(): Promise<void> {
    const staleMs = this.isTalking ? STALE_MS : STALE_BEFORE_MS;
    if (this.setup && Date.now() - this.loadedAt < staleMs) return Promise.resolve();
    this.hasFailed = false;
    this.loading ??= loadSetup(this.chat.api, this.bridge, this.files)
      .then((setup) => {
        this.setup = setup;
        this.loadedAt = Date.now();
        this.chat.status = setup.window.status;
        this.view.show({}, setup);
      })
      .catch(() => {
        this.hasFailed = this.setup === null;
      })
      .finally(() => {
        this.loading = null;
        this.changed();
      });
    return this.loading;
  }

  private refresh(): void {
    if (this.isLookedAt) void this.load();
  }

  /** The messages up to this one were seen. */
  read(seq: number): void {
    const { key, head } = this.chat.state;
    if (key === null || !this.isLookedAt || seq <= this.readHere || seq <= (head?.readSeq ?? 0))
      return;
    this.readHere = seq;
    this.chat.line.read(key, seq);
    this.follow();
  }

  private setOpen(): void {
    this.view.show({ isOpen: this.isOpen }, this.setup);
    this.chat.tabKeep.write(OPEN, this.isOpen);
    this.chat.line.setLookedAt(this.isLookedAt);
    this.follow();
  }

  /** Nobody there, and the owner wants no chat then: who has a conversation goes on with it all the same. */
  private showButton(): void {
    const { window } = this.setup ?? {};
    const isAway = window
      ? window.away === 'hide' && !window.status.isOnline
      : !!this.bridge.chat.isHidden;
    this.view.hide(isAway && !this.chat.session && !this.isOpen);
  }

  /** Something happened: the page around is told what concerns it. */
  private follow(): void {
    this.showButton();
    const { state } = this.chat;
    // After a merge too everything is new, and no news.
    const key = `${state.key} ${state.head?.merges}`;
    if (key !== this.announced.key) {
      this.announced = { key, seq: -1 };
      this.readHere = 0;
    }
    const unread = unreadOf(state, this.readHere);
    if (unread !== this.unread) {
      this.unread = unread;
      this.view.show({ unread }, this.setup);
      this.bridge.emit('unread', unread);
    }
    this.title.show(document.visibilityState === 'hidden' || !this.isOpen ? unread : 0);
    this.announce();
    this.changed();
  }

  private announce(): void {
    const { state } = this.chat;
    if (state.head === null) return;
    const { seq } = this.announced;
    // What was there before we were is no news, however many pages it came in.
    const isFirst = seq < 0;
    if (isFirst && isBehind(state)) return;
    this.announced.seq = Math.max(seq, state.upTo);
    if (isFirst) return;
    const came = messagesOf(state).filter(
      (one) => one.author === 'agent' && !one.isDeleted && one.seq !== null && one.seq > seq
    );
    for (const one of came) {
      this.announced.seq = Math.max(this.announced.seq, one.seq ?? 0);
      this.bridge.emit('message', { name: one.name, text: one.text?.body ?? '' });
    }
    if (came.length > 0 && !(this.isLookedAt && document.hasFocus())) this.sound.play();
  }

  private changed(): void {
    this.listeners.forEach((listener) => listener());
  }
}
