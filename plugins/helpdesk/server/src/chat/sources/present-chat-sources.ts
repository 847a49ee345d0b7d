import type { Core } from '@strapi/strapi';
import type { ChatSourceView } from '../../../../contracts';
import { database } from '../../platform/database';
import { publicUrl } from '../../platform/public-url';
import { countTickets } from '../../sources/count-tickets';
import { revisionOf } from '../../sources/revision';
import { loadCatalogue } from '../../workflow/catalogue';
import { toChatSourceBody } from './describe-chat-source';

/** All chats as their owner edits them, in the order in which they were made; or the one with this key. */
export async function presentChatSources(
  strapi: Core.Strapi,
  key?: string
): Promise<ChatSourceView[]> {
  const query = database(strapi)('helpdesk_sources').where({ kind: 'chat' }).orderBy('id');
  const rows: Record<string, unknown>[] = await (key === undefined ? query : query.where({ key }));
  const catalogue = await loadCatalogue(strapi);
  const tickets = await countTickets(
    strapi,
    rows.map(({ id }) => Number(id))
  );
  return rows.map((row) => {
    const body = toChatSourceBody(row, catalogue);
    return {
      ...body,
      key: String(row.key),
      kind: 'chat',
      embed: `<script async src="${publicUrl(strapi)}/helpdesk/widget.js" data-chat="${row.key}"></script>`,
      revision: revisionOf(body),
      ticketCount: tickets.get(Number(row.id)) ?? 0,
    };
  });
}
