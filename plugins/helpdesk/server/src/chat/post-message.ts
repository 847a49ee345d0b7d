import type { Core } from '@strapi/strapi';
import type { ChatMessageBody, ChatMessageTaken } from '../../../contracts';
import { takeClientMessage } from '../tickets/take-client-message';
import { afterSame } from './after-same';
import { messageLimits, withinLimits, type From } from './chat-limits';
import { findConversation } from './find-conversation';
import type { ChatSource } from './read-chat-source';
import { noteVisit } from './touch-visitor';
import { whileOpen } from './under-way';
import type { KnownVisitor } from './visitors';

/**
 * A message of a visitor. What is answered stands on the disk.
 *
 * @throws DeskError NOT_FOUND, TOO_MANY_REQUESTS, TEXT_REQUIRED, ACTION_NOT_ALLOWED_IN_STATE where the conversation
 *   takes none any more, INPUT_INVALID for a quote, UNAVAILABLE at shutdown, and what the action refuses.
 */
export async function postMessage({
  strapi,
  source,
  known,
  from,
  key,
  body: { clientId, text, quote, files },
}: {
  strapi: Core.Strapi;
  source: ChatSource;
  known: KnownVisitor;
  from: From;
  key: string;
  body: ChatMessageBody;
}): Promise<ChatMessageTaken> {
  // Two that are written to one ticket at once would each have to be decided anew when the other was faster.
  return whileOpen(strapi, () =>
    afterSame(strapi, key, async () => {
      const { ticket, actor } = await findConversation(strapi, { source, known, key });
      const body = text.replace(/\r\n?/g, '\n').trim();
      const limits = messageLimits(strapi, { known, from, ticketId: ticket.id });
      const { seq, at, isRepeat } = await withinLimits(strapi, limits, () =>
        takeClientMessage({
          strapi,
          actor,
          ticket: { key },
          found: ticket,
          input: {
            clientId,
            quote,
            files,
            ...(body === '' ? {} : { text: { format: 'text' as const, body } }),
          },
        })
      );
      noteVisit(strapi, { known, ticketId: ticket.id });
      return { seq, at, isRepeat };
    })
  );
}
