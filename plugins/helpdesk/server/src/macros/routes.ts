import { z } from '@strapi/utils';
import { ticketNumber } from '../../../contracts/common.schema';
import {
  macroAction,
  macroBody,
  macroOffer,
  macroParams,
  macroRun,
  macroRunParams,
  macroSchema,
  runMacroBody,
} from '../../../contracts/macros.schema';
import { staffRoute } from '../access/staff-route';
import type { Route } from '../platform/route';
import { listActions } from './list-actions';
import { listMacros } from './list-macros';
import { offerMacros } from './offer-macros';
import { runMacro } from './run-macro';
import { createMacro, deleteMacro, updateMacro } from './save-macro';

export const macroRoutes: Route[] = [
  staffRoute({
    name: 'macros.list',
    method: 'GET',
    path: '/macros',
    permission: 'ticket.perform',
    summary: "This agent's macros and those of everybody",
    response: z.array(macroSchema),
    run: ({ strapi, actor }) => listMacros(strapi, actor),
  }),
  staffRoute({
    name: 'macros.actions',
    method: 'GET',
    path: '/macros/actions',
    permission: 'ticket.perform',
    summary: 'The actions that a macro of this agent may name, with what each asks',
    response: z.array(macroAction),
    run: ({ strapi, actor }) => listActions(strapi, actor),
  }),
  staffRoute({
    name: 'macros.create',
    method: 'POST',
    path: '/macros',
    permission: 'ticket.perform',
    summary: 'Make a macro: for oneself, or with the permission for everybody',
    body: macroBody,
    response: macroSchema,
    refusals: ['INPUT_INVALID', 'NOT_ALLOWED'],
    run: ({ strapi, actor, body }) => createMacro({ strapi, actor, input: body }),
  }),
  staffRoute({
    name: 'macros.update',
    method: 'PUT',
    path: '/macros/:macro',
    permission: 'ticket.perform',
    summary: 'Replace a macro',
    params: macroParams,
    body: macroBody,
    response: macroSchema,
    refusals: ['NOT_FOUND', 'INPUT_INVALID', 'NOT_ALLOWED'],
    run: ({ strapi, actor, params: { macro }, body }) =>
      updateMacro({ strapi, actor, key: macro, input: body }),
  }),
  staffRoute({
    name: 'macros.delete',
    method: 'DELETE',
    path: '/macros/:macro',
    permission: 'ticket.perform',
    summary: 'Take a macro away; what it did stays',
    params: macroParams,
    response: z.null(),
    refusals: ['NOT_FOUND', 'NOT_ALLOWED'],
    run: ({ strapi, actor, params: { macro } }) => deleteMacro({ strapi, actor, key: macro }),
  }),
  staffRoute({
    name: 'macros.offer',
    method: 'GET',
    path: '/tickets/:number/macros',
    permission: 'ticket.perform',
    summary: 'The macros that can be run on this ticket now, with what each would do',
    params: ticketNumber,
    response: z.array(macroOffer),
    refusals: ['NOT_FOUND'],
    run: ({ strapi, actor, params }) => offerMacros({ strapi, actor, ticket: params }),
  }),
  staffRoute({
    name: 'macros.run',
    method: 'POST',
    path: '/tickets/:number/macros/:macro',
    permission: 'ticket.perform',
    summary: 'Run a macro: all of its steps, or none where one cannot be done',
    params: macroRunParams,
    body: runMacroBody,
    response: macroRun,
    refusals: [
      'NOT_FOUND',
      'INPUT_INVALID',
      'MACRO_INCOMPLETE',
      'MACRO_REFUSED',
      'MACRO_STOPPED',
      'TICKET_CHANGED',
    ],
    run: ({ strapi, actor, params: { number, macro }, body }) =>
      runMacro({ strapi, actor, ticket: { number }, macro, input: body }),
  }),
];
