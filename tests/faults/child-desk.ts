import { createRequire } from 'node:module';
import path from 'node:path';
import plugin from '../../plugins/helpdesk/server/src';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { performAction } from '../../plugins/helpdesk/server/src/tickets/perform-action';
import { SYSTEM } from '../../plugins/helpdesk/server/src/access/actor';
import { request } from '../storage/requests';
import type { Answer, Order } from './child-desk-orders';

/** A desk in a process of its own, so that it can be killed: takes orders and acknowledges them. */
const root = process.cwd();
const load = createRequire(path.join(root, 'package.json'));
const entry = path.join(root, 'plugins/helpdesk/dist/server/index.js');
// Strapi loads the built plugin; it gets the sources instead. The loader reads a module's exports alone.
load.cache[entry] = {
  id: entry,
  filename: entry,
  loaded: true,
  exports: { ...plugin },
} as unknown as NodeJS.Module;

const { createStrapi } = load('@strapi/strapi') as typeof import('@strapi/strapi');
const strapi = createStrapi({
  appDir: root,
  distDir: path.join(root, 'dist'),
  autoReload: false,
  serveAdminPanel: false,
});
strapi.log.level = 'error';

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
