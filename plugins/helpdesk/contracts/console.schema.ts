import { z } from '@strapi/utils';
import { clientId, epochMs } from './common.schema';
import { agentRef, teamRef } from './people.schema';

export const chatsQuery = z.strictObject({ mine: z.literal('true').optional() });

const chatPage = z.object({ url: z.string(), title: z.string(), at: epochMs });

const presence = {
  isOnline: z.boolean(),
  lastSeenAt: epochMs.nullable(),
  isTyping: z.boolean(),
  readSeq: z.number().int(),
  page: chatPage.nullable(),
};

export const visitorPresence = z.object(presence);

export const chatRow = z.object({
  number: z.number().int(),
  key: z.string(),
  contact: z.object({ key: z.string(), name: z.string() }),
  source: z.string(),
  state: z.object({ workflow: z.string(), key: z.string() }),
  assignee: agentRef.nullable(),
  team: teamRef.nullable(),
  version: z.number().int(),
  lastSeq: z.number().int(),
  readSeq: z.number().int(),
  waitingSince: epochMs.nullable(),
  dueAt: epochMs.nullable(),
  acceptedAt: epochMs.nullable(),
  unread: z.number().int(),
  last: z
    .object({
      seq: z.number().int(),
      at: epochMs,
      author: z.enum(['contact', 'agent', 'system']),
      excerpt: z.string(),
    })
    .nullable(),
  visitor: visitorPresence,
});

export const chatList = z.object({ chats: z.array(chatRow), isCapped: z.boolean() });

export const visitorView = z.object({
  ...presence,
  number: z.number().int(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
  languages: z.string().nullable(),
  timeZone: z.string().nullable(),
  locale: z.string().nullable(),
  referrer: z.string().nullable(),
  startPage: chatPage.nullable(),
  pages: z.array(chatPage),
  isIdentified: z.boolean(),
  content: z
    .object({
      uid: z.string(),
      documentId: z.string(),
      locale: z.string().nullable(),
      title: z.string(),
      type: z.string(),
      editUrl: z.string(),
    })
    .nullable(),
});

export const acceptBody = z.strictObject({ clientId });
export const accepted = z.object({ by: agentRef, at: epochMs });
