import { SYSTEM } from '../../plugins/helpdesk/server/src/access/actor';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { performAction } from '../../plugins/helpdesk/server/src/tickets/perform-action';
import { request } from '../storage/requests';
import type { Answer, Order } from './child-desk-orders';
import { childStrapi } from './child-strapi';

/** A desk in a process of its own, so that it can be killed: takes orders and acknowledges them. */
const strapi = childStrapi();

async function carryOut(order: Order): Promise<Answer> {
  const opened = await openTicket({
    strapi,
    actor: null,
    input: request(SITE_FORM, order.submission),
  });
  const ticket = { number: opened.number };
  const performed = await performAction({
    strapi,
    actor: SYSTEM,
    ticket,
    action: order.action,
    input: {
      version: null,
      clientId: order.submission,
      text: { format: 'text', body: order.submission },
    },
  });
  return { submission: order.submission, number: opened.number, seq: performed.seq };
}

process.on('message', (order: Order) => {
  carryOut(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ submission: order.submission, error: String(error) })
  );
});
void strapi.load().then(() => process.send?.('ready'));
