import { z } from '@strapi/utils';
import {
  chatSourceBody,
  chatSourceParams,
  chatSourceView,
} from '../../../../contracts/chat-sources.schema';
import { staffRoute } from '../../access/staff-route';
import type { Route } from '../../platform/route';
import { deleteChatSource } from './delete-chat-source';
import { newChatSource } from './new-chat-source';
import { presentChatSources } from './present-chat-sources';
import { createChatSource, updateChatSource } from './save-chat-source';

export const chatSourceRoutes: Route[] = [
  staffRoute({
    name: 'chatSources.list',
    method: 'GET',
    path: '/chat-sources',
    permission: 'settings.read',
    summary: 'The chats of the desk',
    response: z.array(chatSourceView),
    run: ({ strapi }) => presentChatSources(strapi),
  }),
  staffRoute({
    name: 'chatSources.draft',
    method: 'GET',
    path: '/chat-sources/new',
    permission: 'settings.read',
    summary: 'What a new chat begins with, in every language; nothing of it is kept',
    response: chatSourceBody,
    run: ({ strapi }) => newChatSource(strapi),
  }),
  staffRoute({
    name: 'chatSources.create',
    method: 'POST',
    path: '/chat-sources',
    permission: 'settings.update',
    summary: 'Make a chat; its key is made of its name',
    body: chatSourceBody,
    response: chatSourceView,
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, body }) => createChatSource(strapi, body, actor),
  }),
  staffRoute({
    name: 'chatSources.update',
    method: 'PUT',
    path: '/chat-sources/:key',
    permission: 'settings.update',
    summary: 'Replace a chat; its key stays',
    params: chatSourceParams,
    body: chatSourceBody,
    response: chatSourceView,
    refusals: ['INPUT_INVALID', 'NOT_FOUND', 'SETTINGS_CHANGED'],
    run: ({ strapi, actor, params, body }) => updateChatSource(strapi, params.key, body, actor),
  }),
  staffRoute({
    name: 'chatSources.delete',
    method: 'DELETE',
    path: '/chat-sources/:key',
    permission: 'settings.update',
    summary: 'Take away a chat through which nothing has come',
    params: chatSourceParams,
    response: z.null(),
    refusals: ['NOT_FOUND', 'SOURCE_IN_USE'],
    run: async ({ strapi, actor, params }) => {
      await deleteChatSource({ strapi, actor, key: params.key });
      return null;
    },
  }),
];
