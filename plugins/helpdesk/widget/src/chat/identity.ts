import type { ChatIdentified } from '../../../contracts/chat';
import { request } from '../net/request';
import type { Chat } from './chat';
import { userOf } from './session';

/** The site shows us its user, by the token that it has for them. @throws Refusal */
export async function identify(chat: Chat, jwt: string): Promise<void> {
  const user = userOf(jwt);
  if (chat.session?.user === user) return;
  await becomes(chat, user, await chat.api.identify(jwt));
}

/**
 * On the desk's own site the browser's login says who this is; asked for once in a visit, when the window is opened.
 *
 * @param site address of the desk's own pages; null: there are none.
 */
export async function recognise(chat: Chat, site: string | null): Promise<void> {
  const ASKED = 'recognised';
  if (site === null || new URL(site).origin !== location.origin) return;
  if (chat.session?.user || chat.tabKeep.read(ASKED) === true) return;
  const who = await request<ChatIdentified | null>(`${site}/account/chat-token`, {
    method: 'POST',
    body: { source: chat.bridge.chat.key },
    withCookies: true,
    // Nobody is logged in, or there are no accounts.
  }).catch(() => null);
  chat.tabKeep.write(ASKED, true);
  if (who) await becomes(chat, 'site', who);
}

/** By the link in a mail, back into its conversation. @throws Refusal */
export async function resume(chat: Chat, link: string): Promise<void> {
  const { token, conversation } = await chat.api.resume(link);
  goOnAs(chat, { token, conversation, user: null });
}

/** Who comes next at this browser is a stranger to us. */
export async function logOut(chat: Chat): Promise<void> {
  if (!chat.session) return;
  // Forgotten here in any case; there the token ends by its time.
  await chat.api.logout().catch(() => null);
  chat.over = null;
  chat.leave();
}

async function becomes(chat: Chat, user: string, { token }: ChatIdentified): Promise<void> {
  const { session } = chat;
  // What a guest has begun goes on; what somebody else wrote here is not theirs.
  const conversation = session?.user === null ? session.conversation : null;
  goOnAs(chat, { token, conversation, user });
}

function goOnAs(chat: Chat, session: NonNullable<Chat['session']>): void {
  chat.line.close();
  chat.setSession(session);
  chat.over = null;
  chat.dispatch({ type: 'opened', key: null });
  void chat.follow(session);
}
