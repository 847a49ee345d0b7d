import type { Core } from '@strapi/strapi';
import type { Server } from 'socket.io';
import { forgetLines } from '../chat/read-line';
import { chatTaken, staffTyping } from '../chat/signals';
import { onVisitorChange } from '../chat/visitor-changes';
import { onBlocked } from '../people/block-hints';
import { forgetBlocks } from '../people/blocks';
import { database } from '../platform/database';
import { errorTrace } from '../platform/error-trace';
import { every } from '../platform/jobs';
import { onAvailability } from '../routing/availability-hints';
import { onHint } from '../tickets/hints';
import { onStaffRead } from '../tickets/read-hints';
import { followTickets, recheckVisitors } from './recheck-visitors';
import { serveVisitors } from './serve-visitors';
import { planLine, stopLine } from './tell-line';
import { tellHead, tellVisitors } from './tell-visitors';
import { watchersOf, type VisitorNamespace } from './visitor-socket';

/** What a visitor's account hangs on, in Strapi's own tables. */
const LOGIN_TYPES = ['plugin::users-permissions.user', 'admin::session'];
const CHANGES = /^after(Update|Delete)/;
const SOON_MS = 100;

/** Opens the visitors' sockets and tells them what changes. @returns a function that stops the telling. */
export function startVisitors(strapi: Core.Strapi, server: Server): () => void {
  const visitors = serveVisitors(strapi, server);
  const failed = (error: unknown) =>
    strapi.log.error(`helpdesk: visitors were not told: ${errorTrace(error)}`);
  const tellHeads = (ticketId: number) => tellHead(strapi, watchersOf(visitors, ticketId));
  const stops = [
    onHint(({ ticketId, before, by, isMerged }) => {
      if (isMerged) {
        followTickets(strapi, visitors, watchersOf(visitors, ticketId)).catch(failed);
        return;
      }
      // What a visitor writes moves nobody up.
      if (before === null || by !== 'contact') {
        forgetLines(strapi);
        planLine(strapi, visitors);
      }
      void tellVisitors(strapi, visitors, ticketId);
    }),
    onStaffRead(({ ticketId }) => void tellHeads(ticketId).catch(failed)),
    onAvailability(({ agentId }) => {
      const work = async () => {
        for (const id of await watchedOf(strapi, visitors, agentId)) await tellHeads(id);
      };
      work().catch(failed);
    }),
    // Also where it was theirs already, which changes nothing in its history.
    chatTaken.on(({ ticketId }) => {
      forgetLines(strapi);
      planLine(strapi, visitors);
      void tellHeads(ticketId).catch(failed);
    }),
    staffTyping.on(({ ticketId, name }) => {
      for (const socket of watchersOf(visitors, ticketId)) {
        const key = socket.data.watching?.key;
        if (key !== undefined) socket.emit('chat:typing', { key, name });
      }
    }),
    () => stopLine(visitors),
  ];
  recheckRegularly(strapi, visitors);
  return () => stops.forEach((stop) => stop());
}

/** Conversations that stand open before their visitors, and that this agent has. */
async function watchedOf(
  strapi: Core.Strapi,
  namespace: VisitorNamespace,
  agentId: number
): Promise<number[]> {
  const ids = [...namespace.sockets.values()].flatMap(({ data }) => data.watching?.ticketId ?? []);
  if (ids.length === 0) return [];
  const watched = new Set(ids);
  const rows = await database(strapi)('helpdesk_tickets')
    .where({ assignee_id: agentId, channel: 'chat' })
    .whereNull('closed_at')
    .select('id');
  return rows.map((row) => Number(row.id)).filter((id) => watched.has(id));
}

/** At once where something ends on this node, else every ten seconds. */
function recheckRegularly(strapi: Core.Strapi, visitors: VisitorNamespace): void {
  every(strapi, {
    name: 'visitor-sockets',
    seconds: 10,
    wakeOn: (wake) => {
      let timer: NodeJS.Timeout | undefined;
      const soon = () => {
        if (visitors.sockets.size === 0) return;
        clearTimeout(timer);
        // It may stand in a transaction that is not written yet.
        timer = setTimeout(wake, SOON_MS);
      };
      const stops = [
        strapi.db.lifecycles.subscribe((event) => {
          if (LOGIN_TYPES.includes(event.model.uid) && CHANGES.test(event.action)) soon();
        }),
        onVisitorChange(soon),
        onBlocked(() => {
          // It may have been told by another node.
          forgetBlocks(strapi);
          soon();
        }),
      ];
      return () => {
        clearTimeout(timer);
        stops.forEach((stop) => stop());
      };
    },
    run: (signal) => recheckVisitors(strapi, visitors, signal),
  });
}
