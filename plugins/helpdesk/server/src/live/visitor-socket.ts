import type { Core } from '@strapi/strapi';
import type { Namespace, Socket } from 'socket.io';
import type {
  ChatPage,
  EpochMs,
  VisitorClientEvents,
  VisitorServerEvents,
} from '../../../contracts';
import type { KnownVisitor } from '../chat/visitors';

/** What every node may know of one window: plain values alone. */
export interface VisitorSocketData {
  /** Row of helpdesk_visitors. */
  visitorId: number;
  /** Key of the chat. */
  source: string;
  /** The conversation that the window shows, and the key by which it asked for it. */
  watching: { ticketId: number; key: string } | null;
  /** Until when the visitor is taken to write; 0: does not. */
  typingUntil: EpochMs;
  page: ChatPage | null;
}

export type VisitorSocket = Socket<
  VisitorClientEvents,
  VisitorServerEvents,
  Record<string, never>,
  VisitorSocketData
>;
export type VisitorNamespace = Namespace<
  VisitorClientEvents,
  VisitorServerEvents,
  Record<string, never>,
  VisitorSocketData
>;

/** What only the node of the window knows of it. */
export interface Window {
  /** As it was when it was last looked at. */
  known: KnownVisitor;
  token: string;
  /** In full; never stored from here. */
  address: string;
  addressKey: string;
  /** Sequence number up to which the window was told of entries. */
  told: number;
  /** The newest number at the last telling, also where it was staff's own. */
  looked: number;
  /** How many the window was told wait before it; null: it waits for no first answer. */
  ahead: number | null;
  /** The conversation of several tickets that the visitor was last looked at for, see `partsMark`. */
  parts: string;
  /** Pages that are not written yet. */
  pages: ChatPage[];
}

const windows = new WeakMap<VisitorSocket, Window>();
/** Undefined: the socket is not admitted (any more). */
export const windowOf = (socket: VisitorSocket): Window | undefined => windows.get(socket);
export const keepWindow = (socket: VisitorSocket, window: Window): void =>
  void windows.set(socket, window);

/** Windows that show this conversation. */
export const conversationRoom = (ticketId: number): string => `conversation:${ticketId}`;
/** Windows of this visitor. */
export const visitorRoom = (visitorId: number): string => `visitor:${visitorId}`;

const namespaces = new WeakMap<Core.Strapi, VisitorNamespace>();
/** Undefined: before the start is done, and at shutdown. */
export const visitorsOf = (strapi: Core.Strapi): VisitorNamespace | undefined =>
  namespaces.get(strapi);
export const keepNamespace = (strapi: Core.Strapi, namespace: VisitorNamespace): void =>
  void namespaces.set(strapi, namespace);

/** Those of this node that show the conversation. */
export function watchersOf(namespace: VisitorNamespace, ticketId: number): VisitorSocket[] {
  const ids = namespace.adapter.rooms.get(conversationRoom(ticketId)) ?? [];
  return [...ids].flatMap((id) => namespace.sockets.get(id) ?? []);
}
