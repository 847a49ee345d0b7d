import type { Core } from '@strapi/strapi';
import type { AccountActionBody, AccountActionDone } from '../../../contracts';
import { clientInput } from '../tickets/client-input';
import { performAction } from '../tickets/perform-action';
import { afterSame } from './after-same';
import type { ChatCaller } from './chat-caller';
import { messageLimits, withinLimits } from './chat-limits';
import { findConversation } from './find-conversation';
import { touchVisitor } from './touch-visitor';
import { whileOpen } from './under-way';
import type { KnownVisitor } from './visitors';

/**
 * A button of the client, pressed in the window of a chat: what the page of the request does by its forms.
 *
 * @throws DeskError NOT_FOUND, TOO_MANY_REQUESTS and what the action refuses.
 */
export async function performForVisitor({
  strapi,
  caller: { source, known, addressKey },
  key,
  action,
  body,
}: {
  strapi: Core.Strapi;
  caller: ChatCaller & { known: KnownVisitor };
  key: string;
  action: string;
  body: AccountActionBody;
}): Promise<AccountActionDone> {
  return whileOpen(strapi, () =>
    afterSame(strapi, key, async () => {
      const { ticket, actor } = await findConversation(strapi, { source, known, key });
      const limits = messageLimits(strapi, { known, from: { addressKey }, ticketId: ticket.id });
      const { seq, isRepeat } = await withinLimits(strapi, limits, () =>
        performAction({
          strapi,
          actor,
          ticket: { key },
          action,
          input: clientInput(body),
        })
      );
      await touchVisitor(strapi, { known, ticketId: ticket.id });
      return { seq, isRepeat };
    })
  );
}
