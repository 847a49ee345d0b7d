import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { CHAT_HEADER } from '../../../contracts';
import { guardCors } from '../platform/guard-cors';
import { mayShowChat } from './may-show-chat';

const PATH = /^\/api\/helpdesk\/chat(?:\/([^/]*))?(\/|$)/i;

/**
 * Which pages of other sites may talk to a chat: those of the origins that its owner named, and no other. Never with
 * credentials: who writes is known by a header, and no cookie is asked for.
 */
export function guardChatCors(strapi: Core.Strapi): void {
  guardCors(strapi, {
    isFor: ({ path }) => PATH.test(path),
    mayRead: ({ path }: Context, origin) => mayShowChat(strapi, PATH.exec(path)?.[1] ?? '', origin),
    methods: 'GET, POST',
    headers: `Authorization, Content-Type, ${CHAT_HEADER}`,
    refusesOthers: true,
  });
}
