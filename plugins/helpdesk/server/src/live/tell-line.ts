import type { Core } from '@strapi/strapi';
import { readChatSource } from '../chat/read-chat-source';
import { LINE_MAX, readLine } from '../chat/read-line';
import { errorTrace } from '../platform/error-trace';
import { tellHead } from './tell-visitors';
import { windowOf, type VisitorNamespace, type VisitorSocket } from './visitor-socket';

/** Whose place changed is told a few times in a minute, however many are answered. */
const PAUSE_MS = 3_000;

const planned = new WeakMap<VisitorNamespace, NodeJS.Timeout>();

/** To be called when a conversation began, was answered or ended: those behind it move up. */
export function planLine(strapi: Core.Strapi, namespace: VisitorNamespace): void {
  if (planned.has(namespace) || namespace.sockets.size === 0) return;
  const timer = setTimeout(() => {
    planned.delete(namespace);
    tellLine(strapi, namespace).catch((error: unknown) => {
      strapi.log.error(`helpdesk: the line was not told: ${errorTrace(error)}`);
    });
  }, PAUSE_MS);
  timer.unref();
  planned.set(namespace, timer);
}

export function stopLine(namespace: VisitorNamespace): void {
  clearTimeout(planned.get(namespace));
  planned.delete(namespace);
}

async function tellLine(strapi: Core.Strapi, namespace: VisitorNamespace): Promise<void> {
  const waiting = [...namespace.sockets.values()].filter(
    (socket) => socket.data.watching && (windowOf(socket)?.ahead ?? null) !== null
  );
  const bySource = new Map<string, VisitorSocket[]>();
  for (const socket of waiting) {
    const { source } = socket.data;
    bySource.set(source, [...(bySource.get(source) ?? []), socket]);
  }
  for (const [key, sockets] of bySource) {
    const { id } = await readChatSource(strapi, key);
    const line = await readLine(strapi, id);
    for (const socket of sockets) {
      const at = line.indexOf(socket.data.watching?.ticketId ?? 0);
      // Not in it: answered, ended, or too far back to be counted.
      const ahead = at === -1 && line.length === LINE_MAX ? LINE_MAX - 1 : at;
      if (ahead !== windowOf(socket)?.ahead) await tellHead(strapi, [socket]);
    }
  }
}
