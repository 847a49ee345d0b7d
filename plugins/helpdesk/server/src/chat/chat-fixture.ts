import { randomUUID } from 'node:crypto';
import type { Desk } from '../../../../../tests/harness/desk';
import { solvePuzzle } from '../../../../../scripts/lib/solve-puzzle.mjs';
import {
  CHAT_HEADER,
  type ChatMessageBody,
  type ChatMessageTaken,
  type ChatSettings,
  type ChatStartBody,
  type ChatStarted,
  type Conversation,
  type ConversationRow,
  type HumanAnswer,
} from '../../../contracts';
import { giveChallenge } from '../forms/human-check/give-challenge';
import { database, insertRow, writeJson } from '../platform/database';
import { newKey } from '../platform/ids';
import { loadCatalogue } from '../workflow/catalogue';
import { forgetChatSources } from './read-chat-source';

/** Answer of a door. */
export interface Answered<T> {
  status: number;
  code: string | null;
  fields: Record<string, string>;
  data: T;
  headers: Headers;
  /** As it came, for those who look for what must not be in it. */
  text: string;
}

/** A chat of the owner's, open to pages of these settings. */
export async function createChat(
  { strapi }: Desk,
  settings: Partial<ChatSettings> = {},
  more: Record<string, unknown> = {}
): Promise<{ key: string; id: number }> {
  const support = (await loadCatalogue(strapi)).workflowByKey.get('support');
  const key = `chat-${newKey().slice(0, 8)}`;
  const id = await insertRow(database(strapi), 'helpdesk_sources', {
    document_id: newKey(),
    key,
    kind: 'chat',
    names: writeJson({ en: 'Chat' }),
    workflow_id: support?.id ?? null,
    locale: null,
    is_enabled: true,
    settings: writeJson({ ...settings }),
    ...more,
  });
  forgetChatSources(strapi);
  return { key, id };
}

let addresses = 0;
/** No two strangers sit behind one address unless they are told to; needs TRUSTED_PROXIES of loopback. */
export function newAddress(): string {
  addresses += 1;
  return `198.19.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`;
}

/** A browser that chats, over HTTP alone. */
export function visitorAt(
  desk: Desk,
  chat: { key: string },
  {
    address = newAddress(),
    headers = {},
    token = null,
  }: { address?: string; headers?: Record<string, string>; token?: string | null } = {}
) {
  const kept = { token };
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<Answered<T>> => {
    const response = await fetch(`${desk.url}/api/helpdesk/chat/${chat.key}${path}`, {
      method,
      headers: {
        'x-forwarded-for': address,
        ...(kept.token ? { [CHAT_HEADER]: kept.token } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const { data, error } = JSON.parse(text);
    const code = error?.details.code ?? null;
    const fields = error?.details.fields ?? {};
    return { status: response.status, code, fields, data, headers: response.headers, text };
  };
  const solve = async (): Promise<HumanAnswer> => {
    const of = { form: chat.key, visitor: null, addressKey: address };
    const { proofOfWork } = await giveChallenge({ strapi: desk.strapi, of });
    return { proof: solvePuzzle(proofOfWork) };
  };
  const draft = async (more: Partial<ChatStartBody> = {}): Promise<ChatStartBody> => ({
    clientId: randomUUID(),
    text: 'Hello, is anybody there?',
    ...(kept.token
      ? {}
      : {
          fields: { name: 'Vera Visitor', email: `${newKey()}@example.com` },
          human: await solve(),
        }),
    ...more,
  });
  return {
    address,
    kept,
    ask,
    solve,
    draft,
    /** The first message; the token is kept. */
    async start(more: Partial<ChatStartBody> = {}): Promise<Answered<ChatStarted>> {
      const answer = await ask<ChatStarted>('POST', '/conversations', await draft(more));
      if (answer.data?.token) kept.token = answer.data.token;
      return answer;
    },
    list: () => ask<ConversationRow[]>('GET', '/conversations'),
    read: (key: string, query = '') => ask<Conversation>('GET', `/conversations/${key}${query}`),
    write: (key: string, more: Partial<ChatMessageBody> = {}) =>
      ask<ChatMessageTaken>('POST', `/conversations/${key}/messages`, {
        clientId: randomUUID(),
        text: 'One more thing',
        ...more,
      }),
    mark: (key: string, seq: number) =>
      ask<{ readSeq: number }>('POST', `/conversations/${key}/read`, { seq }),
  };
}

export type TestVisitor = ReturnType<typeof visitorAt>;

/** What a window shows: who said what, in order. */
export function said({ entries }: Pick<Conversation, 'entries'>): string[] {
  return entries.filter(({ text }) => text).map(({ name, text }) => `${name}: ${text?.body}`);
}
