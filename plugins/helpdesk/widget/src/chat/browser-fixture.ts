import { vi } from 'vitest';
import type { HumanChallenge } from '../../../contracts';
import type { Bridge } from '../bridge';
import { FixtureDesk } from '../store/desk-fixture';
import { Chat } from './chat';

/** What the desk says to one question: its data, or the code of a refusal with its status; null: nothing comes back. */
export type Answer = { data: unknown } | { code: string; status: number } | null;
/** By method and end of the address: `POST /conversations`. */
export type Answers = (
  asked: string,
  body: { clientId?: string; text?: string }
) => Answer | Promise<Answer>;

/** A browser whose tabs share what they keep, before a desk that answers as a test says. No socket gets through. */
export class FixtureBrowser {
  /** Questions that were asked, in order. */
  readonly asked: string[] = [];
  private readonly listeners: ((event: { key: string | null }) => void)[] = [];
  private readonly kept = new Map<string, string>();

  constructor(public answers: Answers) {
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
      if (name === 'storage') this.listeners.push(listener);
    });
    vi.stubGlobal('localStorage', storageIn(this.kept));
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('document', { referrer: '' });
    vi.stubGlobal('fetch', (url: string, init: RequestInit) => this.fetch(url, init));
  }

  /** One more tab. What a tab alone keeps, its memory keeps. */
  open(): Chat {
    const bridge = {
      base: 'https://desk.example',
      config: { api: '/api', window: '', chats: [] },
      chat: { key: 'shop', style: '' },
      ...{ locale: 'en', language: 'en', nonce: '' },
      load: (file: string) =>
        file === 'solver' ? Promise.resolve(async () => 7) : Promise.reject(new Error(file)),
      onPage: () => undefined,
      pages: () => [],
    };
    // Of the bridge, what a chat asks for.
    const chat = new Chat(bridge as unknown as Bridge, { live: 'live', solver: 'solver' });
    chat.boot();
    return chat;
  }

  /** What browsers tell the other tabs when one has written. */
  tellOthers(): void {
    for (const listener of this.listeners) listener({ key: null });
  }

  private async fetch(url: string, { method, body }: RequestInit) {
    const asked = `${method} ${url.slice('https://desk.example/api/shop'.length)}`;
    this.asked.push(asked);
    // Our own.
    const answer = await this.answers(asked, JSON.parse(String(body ?? '{}')));
    if (!answer) throw new TypeError('Failed to fetch');
    if ('data' in answer) return responseOf(200, answer);
    return responseOf(answer.status, { error: { details: { code: answer.code } } });
  }
}

const PUZZLE: HumanChallenge = {
  proofOfWork: { algorithm: 'SHA-256', challenge: '', salt: '', signature: '', maxnumber: 9 },
  picture: null,
  expiresAt: Number.MAX_SAFE_INTEGER,
  mayGoLong: false,
};

/** A desk that takes all that is written, in its one conversation `k`. */
export function takingAll(desk = new FixtureDesk(true, 10)): Answers {
  return (asked, { clientId = '', text = '' }) => {
    if (asked === 'POST /challenge') return { data: PUZZLE };
    if (asked.startsWith('GET /conversations/k?')) {
      return { data: desk.conversation(Number(/after=(\d+)/.exec(asked)?.[1])) };
    }
    const taken = desk.take(clientId, text, null);
    if (asked.endsWith('/messages')) return { data: taken };
    return { data: { token: 'token', conversation: desk.conversation(0) } };
  };
}

function responseOf(status: number, body: unknown) {
  const text = JSON.stringify(body);
  return { status, text: async () => text };
}

function storageIn(kept: Map<string, string>) {
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
}
