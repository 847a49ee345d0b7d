import type { Core } from '@strapi/strapi';
import { inRooms } from '../live/in-rooms';
import { conversationRoom, visitorRoom, visitorsOf } from '../live/visitor-socket';

/** Does a window stand open now, on whichever node, that shows the conversation or is its visitor's? */
export async function isVisitorThere(
  strapi: Core.Strapi,
  { ticket, visitorId }: { ticket: { id: number }; visitorId: number | null }
): Promise<boolean> {
  const rooms = [
    conversationRoom(ticket.id),
    ...(visitorId === null ? [] : [visitorRoom(visitorId)]),
  ];
  const visitors = visitorsOf(strapi);
  return visitors !== undefined && (await inRooms(visitors, rooms)).length > 0;
}
