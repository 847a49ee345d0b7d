import { z } from '@strapi/utils';
import { keyText } from '../../../contracts/common.schema';
import {
  contactBody,
  contactQuery,
  contactRef,
  contactTicketsQuery,
  contactView,
  meSchema,
  updateMeBody,
} from '../../../contracts/people.schema';
import { queuePage } from '../../../contracts/tickets.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { agentRoutes } from './agent-routes';
import { companyRoutes } from './company-routes';
import { findContacts } from './find-contacts';
import { findVisibleContact } from './find-visible-contact';
import { readContactView } from './read-contact';
import { readContactTickets } from './read-contact-tickets';
import { readMe } from './read-me';
import { teamRoutes } from './team-routes';
import { updateContact } from './update-contact';
import { updateMe } from './update-me';

const contactParams = z.object({ key: keyText });

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
  staffRoute({
    name: 'contacts.find',
    method: 'GET',
    path: '/contacts',
    permission: 'ticket.create',
    summary: 'Known clients by name, company, address or telephone, for a new ticket',
    query: contactQuery,
    response: z.array(contactRef),
    refusals: ['NOT_ALLOWED', 'INPUT_INVALID'],
    run: ({ strapi, actor, query }) => findContacts({ strapi, actor, question: query.q }),
  }),
  staffRoute({
    name: 'contacts.tickets',
    method: 'GET',
    path: '/contacts/:key/tickets',
    permission: 'ticket.read',
    summary: 'The tickets of a client that this agent may see, the latest first',
    params: contactParams,
    query: contactTicketsQuery,
    response: queuePage,
    refusals: ['NOT_FOUND', 'INPUT_INVALID'],
    run: ({ strapi, actor, params, query }) =>
      readContactTickets({ strapi, actor, key: params.key, query }),
  }),
  staffRoute({
    name: 'contacts.read',
    method: 'GET',
    path: '/contacts/:key',
    permission: 'ticket.read',
    summary: 'The client of a ticket that this agent may see',
    params: contactParams,
    response: contactView,
    refusals: ['NOT_FOUND'],
    run: async ({ strapi, actor, params }) =>
      readContactView({
        strapi,
        actor,
        contactId: (await findVisibleContact({ strapi, actor, key: params.key })).id,
      }),
  }),
  staffRoute({
    name: 'contacts.update',
    method: 'PUT',
    path: '/contacts/:key',
    permission: 'contact.update',
    summary: 'Correct what is known of a client',
    params: contactParams,
    body: contactBody,
    response: contactView,
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'CONTACT_TAKEN'],
    run: ({ strapi, actor, params, body }) =>
      updateContact({ strapi, actor, key: params.key, input: body }),
  }),
  ...agentRoutes,
  ...teamRoutes,
  ...companyRoutes,
];
