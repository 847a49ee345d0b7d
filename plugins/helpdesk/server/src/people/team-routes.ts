import { z } from '@strapi/utils';
import { keyText } from '../../../contracts/common.schema';
import { teamBody, teamOrderBody, teamProfile } from '../../../contracts/people.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { deleteTeam } from './delete-team';
import { orderTeams } from './order-teams';
import { readTeams } from './read-teams';
import { createTeam, updateTeam } from './save-team';

const teamParams = z.object({ key: keyText });

export const teamRoutes: Route[] = [
  staffRoute({
    name: 'teams.list',
    method: 'GET',
    path: '/teams',
    permission: 'settings.read',
    summary: 'The teams with their members, in their order',
    response: z.array(teamProfile),
    run: ({ strapi }) => readTeams(strapi),
  }),
  staffRoute({
    name: 'teams.create',
    method: 'POST',
    path: '/teams',
    permission: 'settings.update',
    summary: 'Make a team; its key is made of its name',
    body: teamBody,
    response: teamProfile,
    refusals: ['INPUT_INVALID', 'TEAM_EXISTS'],
    run: ({ strapi, actor, body }) => createTeam(strapi, body, actor),
  }),
  staffRoute({
    name: 'teams.order',
    method: 'POST',
    path: '/teams/order',
    permission: 'settings.update',
    summary: 'Put the teams in this order',
    body: teamOrderBody,
    response: z.array(teamProfile),
    refusals: ['INPUT_INVALID'],
    run: ({ strapi, actor, body }) => orderTeams(strapi, body.keys, actor),
  }),
  staffRoute({
    name: 'teams.update',
    method: 'PUT',
    path: '/teams/:key',
    permission: 'settings.update',
    summary: 'Replace name and members of a team; its key stays',
    params: teamParams,
    body: teamBody,
    response: teamProfile,
    refusals: ['INPUT_INVALID', 'NOT_FOUND', 'TEAM_EXISTS'],
    run: ({ strapi, actor, params, body }) => updateTeam(strapi, params.key, body, actor),
  }),
  staffRoute({
    name: 'teams.delete',
    method: 'DELETE',
    path: '/teams/:key',
    permission: 'settings.update',
    summary: 'Take away a team that nothing names; its open tickets go to nobody',
    params: teamParams,
    response: z.null(),
    refusals: ['NOT_FOUND', 'TEAM_IN_USE'],
    run: async ({ strapi, actor, params }) => {
      await deleteTeam({ strapi, actor, key: params.key });
      return null;
    },
  }),
];
