import { Validator } from '@seriousme/openapi-schema-validator';
import { z } from '@strapi/utils';
import { expect, test } from 'vitest';
import { describeApi } from './openapi';
import { routeProblems } from './openapi-problems';
import type { Route } from './route';

const ROUTE: Route = {
  name: 'tickets.read',
  method: 'GET',
  path: '/tickets/:number',
  audience: 'staff',
  permission: 'ticket.read',
  summary: 'One ticket',
  params: z.object({ number: z.coerce.number() }),
  query: z.object({ before: z.string().optional() }),
  body: null,
  takesFiles: false,
  response: z.object({ subject: z.string() }),
  refusals: ['TICKET_CHANGED'],
  handle: async () => {},
};

const describe = (...routes: Route[]) => describeApi({ version: '1.2.3', routes });

test('the description is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(
    structuredClone(
      describe(
        ROUTE,
        { ...ROUTE, name: 'site.home', path: '', audience: 'site', params: null, response: 'html' },
        { ...ROUTE, name: 'site.link', method: 'POST', audience: 'site', response: 'redirect' }
      )
    )
  );
  expect(result).toEqual({ valid: true });
});

test('a route stands at the path that a request has, with its parameters, answers and codes', () => {
  const operation = {
    operationId: 'tickets.read',
    tags: ['tickets'],
    security: [{ adminLogin: [] }],
    parameters: [
      { name: 'number', in: 'path', required: true },
      { name: 'before', in: 'query', required: false, schema: { type: 'string' } },
    ],
    responses: {
      200: { content: { 'application/json': { schema: { required: ['data'] } } } },
      409: { description: '`TICKET_CHANGED`: The ticket was changed meanwhile.' },
    },
  };
  expect(describe(ROUTE)).toMatchObject({
    paths: { '/helpdesk/tickets/{number}': { get: operation } },
  });
});

test('a body with files is multipart', () => {
  const upload: Route = { ...ROUTE, method: 'POST', body: z.object({}), takesFiles: true };
  expect(describe(upload)).toMatchObject({
    paths: {
      '/helpdesk/tickets/{number}': {
        post: { requestBody: { content: { 'multipart/form-data': {} } } },
      },
    },
  });
});

test.each<[string, Partial<Route>]>([
  ['has no summary', { summary: ' ' }],
  ['has no schema for :number', { params: null }],
  ['is not named `domain.verb`', { name: 'read' }],
  ['reads a body with GET', { body: z.object({}) }],
])('a route that %s is refused', (problem, change) => {
  const route = { ...ROUTE, ...change };
  expect(routeProblems([route])).toEqual([expect.stringContaining(problem)]);
  expect(() => describe(route)).toThrow(problem);
});

test('two routes of one name are refused', () => {
  expect(routeProblems([ROUTE, ROUTE])).toEqual([expect.stringContaining('another route has')]);
});
