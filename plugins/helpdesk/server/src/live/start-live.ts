import type { Core } from '@strapi/strapi';
import { listChatSources, mayChatFrom } from '../chat/read-chat-source';
import { visitorNews } from '../chat/signals';
import { finishUnderWay } from '../chat/under-way';
import { onNotices } from '../notify/notice-hints';
import { settleAfter } from '../notify/settle-after';
import { forgetDirectory } from '../people/directory';
import { errorTrace } from '../platform/error-trace';
import { every } from '../platform/jobs';
import { closeSockets, openSockets, releaseSockets } from '../platform/sockets';
import { onAvailability } from '../routing/availability-hints';
import { onHint } from '../tickets/hints';
import type { AgentNamespace } from './agent-socket';
import { bundled } from './bundled';
import { joinNodes } from './join-nodes';
import { recheckAgents } from './recheck';
import { serveAgents } from './serve-agents';
import { startVisitors } from './start-visitors';
import { tellAvailability } from './tell-availability';
import { tellChange, tellNotices } from './tell-change';
import { tellMissed } from './tell-missed';
import { tellVisitor } from './tell-visitor';
import { watchSilence } from './watch-silence';

/** What an agent's login hangs on, in Strapi's own tables. */
const LOGIN_TYPES = ['admin::user', 'admin::session'];
const CHANGES = /^after(Update|Delete)/;
const SOON_MS = 100;
/** A visitor who types or turns pages is told of so often at most. */
const VISITOR_NEWS = { soonMs: 100, pauseMs: 1_000 };

const ends = new WeakMap<Core.Strapi, () => void>();

/** Opens the sockets of the desk and tells them what changes. */
export function startLive(strapi: Core.Strapi): void {
  const server = openSockets(strapi, async (origin) =>
    (await listChatSources(strapi)).some((source) => mayChatFrom(strapi, source, origin))
  );
  const agents = serveAgents(strapi, server);
  const orLog = (told: Promise<void>) => {
    told.catch((error: unknown) => {
      strapi.log.error(`helpdesk: a change was not told: ${errorTrace(error)}`);
    });
  };
  const visitors = bundled((id: number) => orLog(tellVisitor(strapi, agents, id)), VISITOR_NEWS);
  const stops = [
    // First of all: on another node the directory is still that of before.
    onAvailability(() => forgetDirectory(strapi)),
    joinNodes(strapi, server),
    tellMissed(strapi, agents),
    onHint((hint) => orLog(tellChange(strapi, agents, hint))),
    onHint((hint) => settleAfter(strapi, hint)),
    onNotices((agentIds) => tellNotices(agents, agentIds)),
    onAvailability(({ agentId }) => tellAvailability(agents, agentId)),
    visitorNews.on(({ ticketId }) => visitors.ask(ticketId)),
    visitors.stop,
    startVisitors(strapi, server),
  ];
  recheckRegularly(strapi, agents);
  watchSilence(strapi);
  ends.set(strapi, () => stops.forEach((stop) => stop()));
}

/**
 * To be called first at shutdown: what visitors have sent is finished and answered, then everybody is let go, so that
 * nobody is told of what cannot be asked for any more.
 */
export async function stopLive(strapi: Core.Strapi): Promise<void> {
  await finishUnderWay(strapi);
  ends.get(strapi)?.();
  await releaseSockets(strapi, '/visitor');
  closeSockets(strapi);
  // What visitors were doing is written down when they are let go.
  await finishUnderWay(strapi);
}

/** At once where a login ends on this node, else every ten seconds. */
function recheckRegularly(strapi: Core.Strapi, agents: AgentNamespace): void {
  every(strapi, {
    name: 'sockets',
    seconds: 10,
    wakeOn: (wake) => {
      let timer: NodeJS.Timeout | undefined;
      const stop = strapi.db.lifecycles.subscribe((event) => {
        if (!LOGIN_TYPES.includes(event.model.uid) || !CHANGES.test(event.action)) return;
        clearTimeout(timer);
        // It may stand in a transaction that is not written yet.
        timer = setTimeout(wake, SOON_MS);
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    run: (signal) => recheckAgents(strapi, agents, signal),
  });
}
