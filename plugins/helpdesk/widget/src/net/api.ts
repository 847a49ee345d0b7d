import {
  CHAT_HEADER,
  type ChatArticle,
  type ChatIdentified,
  type ChatMessageBody,
  type ChatMessageTaken,
  type ChatResumed,
  type ChatStartBody,
  type ChatStarted,
  type ChatWindow,
  type Conversation,
  type ConversationRow,
} from '../../../contracts/chat';
import type { ClientRatingBody, FileView, HumanChallenge } from '../../../contracts';
import { asRefusal, Refusal } from './refusal';
import { request } from './request';
import { upload, type Upload } from './upload';

/** The doors of one chat. Who asks is told by `token`; null: a stranger. */
export class Api {
  token: string | null = null;

  /** @param url of the chat: `https://HOST/api/helpdesk/chat/site-chat`. */
  constructor(readonly url: string) {}

  window(locale: string): Promise<ChatWindow> {
    return this.get(`/window?locale=${encodeURIComponent(locale)}`);
  }
  challenge(long: boolean): Promise<HumanChallenge> {
    return this.post('/challenge', long ? { long } : {});
  }
  start(body: ChatStartBody): Promise<ChatStarted> {
    return this.post('/conversations', body);
  }
  conversations(): Promise<ConversationRow[]> {
    return this.get('/conversations');
  }
  conversation(key: string, after: number, pending: readonly string[]): Promise<Conversation> {
    const asked = pending.length > 0 ? `&pending=${pending.join(',')}` : '';
    return this.get(`/conversations/${key}?after=${after}${asked}`);
  }
  send(key: string, body: ChatMessageBody): Promise<ChatMessageTaken> {
    return this.post(`/conversations/${key}/messages`, body);
  }
  read(key: string, seq: number): Promise<null> {
    return this.post(`/conversations/${key}/read`, { seq });
  }
  upload(key: string, file: File, onProgress: (part: number) => void): Upload<FileView> {
    const url = `${this.url}/conversations/${key}/files`;
    return upload({ url, file, headers: this.headers(), onProgress });
  }
  transcript(key: string, email: string | null): Promise<null> {
    return this.post(`/conversations/${key}/transcript`, email === null ? {} : { email });
  }
  rate(key: string, body: ClientRatingBody): Promise<unknown> {
    return this.post(`/conversations/${key}/rating`, body);
  }
  perform(key: string, action: string, body: object): Promise<unknown> {
    return this.post(`/conversations/${key}/actions/${action}`, body);
  }
  identify(jwt: string): Promise<ChatIdentified> {
    const headers = { ...this.headers(), Authorization: `Bearer ${jwt}` };
    return request(`${this.url}/identify`, { method: 'POST', body: {}, headers });
  }
  resume(link: string): Promise<ChatResumed> {
    return this.post('/resume', { link });
  }
  logout(): Promise<null> {
    return this.post('/logout', {});
  }
  articles(q: string, locale: string): Promise<ChatArticle[]> {
    return this.get(`/articles?q=${encodeURIComponent(q)}&locale=${encodeURIComponent(locale)}`);
  }
  article(key: string, locale: string): Promise<ChatArticle> {
    return this.get(`/articles/${encodeURIComponent(key)}?locale=${encodeURIComponent(locale)}`);
  }

  private get<T>(path: string): Promise<T> {
    return this.asNow(request(this.url + path, { method: 'GET', headers: this.headers() }));
  }
  private post<T>(path: string, body: unknown): Promise<T> {
    return this.asNow(request(this.url + path, { method: 'POST', body, headers: this.headers() }));
  }
  /** That nobody knows a token is no answer to whoever has another by now: it is to be asked again. */
  private async asNow<T>(asking: Promise<T>): Promise<T> {
    const { token } = this;
    try {
      return await asking;
    } catch (error) {
      const refusal = asRefusal(error);
      if (refusal.code !== 'VISITOR_UNKNOWN' || token === this.token) throw refusal;
      throw new Refusal('network', 0);
    }
  }
  private headers(): Record<string, string> {
    return this.token === null ? {} : { [CHAT_HEADER]: this.token };
  }
}
