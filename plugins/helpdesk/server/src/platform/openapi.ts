import type { z } from '@strapi/utils';
import { ERRORS, type ErrorCode } from '../errors';
import { ERROR_SCHEMA, SECURITY_SCHEMES } from './openapi-components';
import { PARAMETER, routeProblems } from './openapi-problems';
import { propertiesOf, requiredOf, toJson, type Json } from './openapi-schema';
import type { Audience, Route } from './route';

/** What every route may answer beside its own refusals; public routes know no login. */
const ALWAYS: readonly ErrorCode[] = ['UNEXPECTED'];
const WITH_LOGIN: readonly ErrorCode[] = ['LOGIN_REQUIRED', 'NOT_ALLOWED'];

/** An empty entry means: also without. */
const SECURITY: Record<Audience, Json[]> = {
  staff: [{ adminLogin: [] }],
  client: [{ clientLogin: [] }],
  site: [{}, { siteSession: [] }],
  public: [],
};

/** Where the routes of an audience stand by default. */
const PREFIX: Record<Audience, string> = {
  staff: '/helpdesk',
  client: '/api/helpdesk',
  site: '/support',
  public: '/helpdesk',
};

/** The path of a request, `/helpdesk/tickets/{number}`. */
export function pathOf(route: Route): string {
  return PREFIX[route.audience] + route.path.replace(PARAMETER, '{$1}');
}

/**
 * The OpenAPI 3.1 description of our routes.
 * @throws Error that lists every route whose contract is incomplete.
 */
export function describeApi({
  version,
  routes,
}: {
  version: string;
  routes: readonly Route[];
}): Json {
  const problems = routeProblems(routes);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = pathOf(route);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  const tags = [...new Set(routes.map(tagOf))].sort().map((name) => ({ name }));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Helpdesk for Strapi',
      version,
      description:
        'Made from the routes themselves by `npm run openapi`. Times are milliseconds since 1970, UTC.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags,
    paths,
    components: { securitySchemes: SECURITY_SCHEMES, schemas: { Error: ERROR_SCHEMA } },
  };
}

function operation(route: Route): Json {
  return {
    operationId: route.name,
    summary: route.summary,
    tags: [tagOf(route)],
    ...(route.permission ? { description: `Needs the permission \`${route.permission}\`.` } : {}),
    security: SECURITY[route.audience],
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body ? { requestBody: requestBody(route) } : {}),
    responses: { ...success(route), ...refusals(route) },
  };
}

function tagOf(route: Route): string {
  return route.name.split('.')[0];
}

function parameters(schema: z.ZodType | null, place: 'path' | 'query'): Json[] {
  const required = requiredOf(schema);
  return Object.entries(propertiesOf(schema)).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function requestBody(route: Route): Json {
  const type = route.takesFiles ? 'multipart/form-data' : 'application/json';
  return { required: true, content: { [type]: { schema: toJson(route.body, 'input') } } };
}

function success(route: Route): Json {
  const { response } = route;
  const redirect = { 303: { description: 'Go on at `Location`.' } };
  if (response === 'redirect') return redirect;
  if (response === 'html') {
    const page = answerOf('text/html', { type: 'string' });
    return route.mayRedirect ? { ...page, ...redirect } : page;
  }
  if (response === 'file') return answerOf('application/octet-stream', {});
  const data = toJson(response, 'output');
  return answerOf('application/json', {
    type: 'object',
    required: ['data'],
    properties: { data },
  });
}

function answerOf(type: string, schema: Json): Json {
  return { 200: { description: 'Done.', content: { [type]: { schema } } } };
}

/** One response per status, with the codes that it may carry. */
function refusals(route: Route): Json {
  const login = route.audience === 'staff' || route.audience === 'client' ? WITH_LOGIN : [];
  const input: ErrorCode[] = route.body || route.query ? ['INPUT_INVALID'] : [];
  const missing: ErrorCode[] = route.params ? ['NOT_FOUND'] : [];
  const codes = [...new Set([...login, ...input, ...missing, ...route.refusals, ...ALWAYS])];
  const byStatus: Record<number, Json> = {};
  for (const status of new Set(codes.map((code) => ERRORS[code][0]))) {
    const own = codes.filter((code) => ERRORS[code][0] === status);
    const content =
      route.audience === 'site'
        ? { 'text/html': { schema: { type: 'string' } } }
        : { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
    byStatus[status] = {
      description: own.map((code) => `\`${code}\`: ${ERRORS[code][1]}`).join(' '),
      content,
    };
  }
  return byStatus;
}
