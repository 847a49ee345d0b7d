import { z } from '@strapi/utils';
import { keyText } from '../../../contracts/common.schema';
import { agentProfile, agentProfileBody } from '../../../contracts/people.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { editableAgent } from './editable-agent';
import { readAgents } from './read-agents';
import { setPhoto } from './set-photo';
import { takePhoto } from './take-photo';
import { updateAgent } from './update-agent';

const agentParams = z.object({ key: keyText });

export const agentRoutes: Route[] = [
  staffRoute({
    name: 'agents.list',
    method: 'GET',
    path: '/agents',
    permission: 'ticket.read',
    summary: 'The agents with their profiles; without settings.read the own one alone',
    response: z.array(agentProfile),
    run: ({ strapi, actor }) => readAgents({ strapi, actor }),
  }),
  staffRoute({
    name: 'agents.update',
    method: 'PUT',
    path: '/agents/:key',
    permission: 'ticket.read',
    summary: "Change an agent's profile; without settings.update the own one alone",
    params: agentParams,
    body: agentProfileBody,
    response: agentProfile,
    refusals: ['NOT_ALLOWED', 'NOT_FOUND', 'INPUT_INVALID'],
    run: ({ strapi, actor, params, body }) =>
      updateAgent({ strapi, actor, key: params.key, input: body }),
  }),
  staffRoute({
    name: 'agents.setPhoto',
    method: 'POST',
    path: '/agents/:key/photo',
    permission: 'ticket.read',
    summary: 'Give an agent a photo, which clients see; it is made a square of 256 pixels',
    params: agentParams,
    body: z.object({ photo: z.file() }),
    takesFiles: true,
    response: agentProfile,
    refusals: [
      'NOT_ALLOWED',
      'NOT_FOUND',
      'INPUT_INVALID',
      'BODY_TOO_LARGE',
      'FILE_TOO_LARGE',
      'FILE_TYPE_REFUSED',
      'FILE_EMPTY',
      'TOO_MANY_FILES',
    ],
    run: async ({ strapi, actor, params, ctx }) => {
      // Before anything of the body is read.
      await editableAgent({ strapi, actor, key: params.key });
      return setPhoto({ strapi, actor, key: params.key, content: await takePhoto(ctx) });
    },
  }),
  staffRoute({
    name: 'agents.removePhoto',
    method: 'DELETE',
    path: '/agents/:key/photo',
    permission: 'ticket.read',
    summary: "Take an agent's photo away",
    params: agentParams,
    response: agentProfile,
    refusals: ['NOT_ALLOWED', 'NOT_FOUND'],
    run: ({ strapi, actor, params }) => setPhoto({ strapi, actor, key: params.key, content: null }),
  }),
];
