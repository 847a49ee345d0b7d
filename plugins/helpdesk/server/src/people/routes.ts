import { meSchema, updateMeBody } from '../../../contracts/people.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { readMe } from './read-me';
import { updateMe } from './update-me';

export const peopleRoutes: Route[] = [
  staffRoute({
    name: 'people.me',
    method: 'GET',
    path: '/me',
    summary: 'The agent behind the login, with what the desk lets them do',
    response: meSchema,
    refusals: ['NOT_ALLOWED'],
    run: ({ strapi, actor }) => readMe({ strapi, actor }),
  }),
  staffRoute({
    name: 'people.updateMe',
    method: 'PUT',
    path: '/me',
    summary: "Change the agent's own language and time zone",
    body: updateMeBody,
    response: meSchema,
    refusals: ['NOT_ALLOWED', 'INPUT_INVALID'],
    run: ({ strapi, actor, body }) => updateMe({ strapi, actor, input: body }),
  }),
];
