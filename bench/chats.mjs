import { randomUUID } from 'node:crypto';

const MANY = 1_000_000_000;

/**
 * Conversations of as many visitors in a chat of their own, without the check that a person writes, which costs the
 * sender seconds. What a visitor may send in a minute is lifted: five hundred messages a second would meet that.
 *
 * @returns for each `{ key, auth }`, as a window of it keeps them.
 */
export async function openChats(
  strapi,
  count,
  { openTicket, writeChat, forgetChatSources, newKey, newToken }
) {
  const limits = 'plugin::helpdesk.chat.limits';
  const names = Object.keys(strapi.config.get(limits));
  strapi.config.set(limits, Object.fromEntries(names.map((name) => [name, MANY])));
  const db = strapi.db.connection;
  const source = `bench-${newKey().slice(0, 8)}`;
  const workflow = await db('helpdesk_workflows').where({ key: 'support' }).first('id');
  await db('helpdesk_sources').insert({
    document_id: newKey(),
    key: source,
    kind: 'chat',
    names: JSON.stringify({ en: 'Bench' }),
    workflow_id: workflow.id,
    is_enabled: true,
    settings: '{}',
  });
  forgetChatSources(strapi);
  const { id: sourceId } = await db('helpdesk_sources').where({ key: source }).first('id');
  const chats = [];
  for (let at = 0; at < count; at += 1) chats.push(await openChat(at));
  return chats;

  async function openChat(at) {
    const token = newToken();
    const name = `Visitor ${at}`;
    const draft = { sourceId, contactId: null, name, user: null, locale: 'en', timeZone: null };
    const from = { ip: null, userAgent: null, languages: null, referrer: null, pages: [] };
    const { key } = await openTicket({
      strapi,
      actor: null,
      input: {
        submission: randomUUID(),
        source,
        channel: 'chat',
        contact: { name, email: null, phone: null, company: null, locale: 'en', timeZone: null },
        isProven: false,
        locale: 'en',
        subject: 'Where is my parcel?',
        text: { format: 'text', body: 'Where is my parcel?' },
        origin: null,
        wantsReceipt: false,
      },
      also: (trx, opened) =>
        writeChat(trx, {
          ...opened,
          visitor: { draft: { ...draft, ...from }, token },
          startPage: null,
        }),
    });
    return { key, auth: { source, token } };
  }
}
