import { CHAT_HEADER, type ChatIdentified } from '../../../contracts/chat';
import { request } from '../net/request';
import type { Chat } from './chat';
import { userOf, wasAnother } from './session';

/** Of whom the desk's own login is all that is known. */
const OF_THE_SITE = 'site';
const ASKED = 'recognised';
const ASK_AGAIN_MS = 60_000;

/** The site shows us its user, by the token that it has for them. @throws Refusal */
export async function identify(chat: Chat, jwt: string): Promise<void> {
  const user = userOf(jwt);
  if (chat.session?.user === user) return;
  becomes(chat, user, await chat.api.identify(jwt));
}

/**
 * On the desk's own site the browser's login says who this is: asked for when the window is opened.
 *
 * @param site address of the desk's own pages; null: there are none.
 */
export async function recognise(chat: Chat, site: string | null): Promise<void> {
  if (site === null || new URL(site).origin !== location.origin || chat.session?.user) return;
  const asked = chat.tabKeep.read<number>(ASKED) ?? 0;
  if (Date.now() - asked < ASK_AGAIN_MS) return;
  chat.tabKeep.write(ASKED, Date.now());
  const { token, url } = chat.api;
  const source = url.slice(url.lastIndexOf('/') + 1);
  const who = await request<ChatIdentified | null>(`${site}/account/chat-token?source=${source}`, {
    method: 'POST',
    withCookies: true,
    // What was written as a guest goes along.
    headers: token === null ? {} : { [CHAT_HEADER]: token },
    // Without it they chat as a guest.
  }).catch(() => null);
  if (who) becomes(chat, OF_THE_SITE, who);
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
  chat.leave({ keepsWords: false });
}

function becomes(chat: Chat, user: string, { token }: ChatIdentified): void {
  const { session } = chat;
  // What a guest has begun goes on; what somebody else wrote here is not theirs.
  const conversation = session?.user === null ? session.conversation : null;
  if (wasAnother(session, user)) chat.forget();
  goOnAs(chat, { token, conversation, user });
}

function goOnAs(chat: Chat, session: NonNullable<Chat['session']>): void {
  chat.line.close();
  chat.setSession(session);
  chat.over = null;
  chat.dispatch({ type: 'opened', key: null });
  void chat.follow(session);
}
