import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { z } from '@strapi/utils';
import { DeskError, isDeskError, type ErrorCode } from '../errors';
import { errorTrace } from './error-trace';
import { requestId } from './log';
import { safeParse } from './rules/safe-parse';

export const AUDIENCES = ['staff', 'client', 'site', 'public'] as const;
/** staff: behind the admin login. client: /api/helpdesk. site: pages under `site.path`. public: no login at all. */
export type Audience = (typeof AUDIENCES)[number];

export type ResponseKind = z.ZodType | 'html' | 'file' | 'redirect';

/**
 * One way in, with its whole contract: Strapi's router, the OpenAPI description and the access spec are all
 * made from it, so that a route that lacks its part fails the build.
 */
export interface Route {
  /** `domain.verb`, unique; the operationId. */
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As the router takes it, below the audience's prefix. */
  path: string;
  audience: Audience;
  /** staff: named permission of the role editor, `ticket.read`; null: any agent. Others: null. */
  permission: string | null;
  summary: string;
  params: z.ZodType | null;
  query: z.ZodType | null;
  body: z.ZodType | null;
  /** The body is multipart with files. */
  takesFiles: boolean;
  response: ResponseKind;
  /** A page that some readers are led on from, to log in say. */
  mayRedirect?: boolean;
  refusals: readonly ErrorCode[];
  handle(strapi: Core.Strapi, ctx: Context): Promise<void>;
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;

export interface RouteSpec<P, Q, B, A> {
  name: string;
  method: Route['method'];
  path: string;
  permission?: string;
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  takesFiles?: boolean;
  response: ResponseKind;
  refusals?: readonly ErrorCode[];
  run(request: {
    strapi: Core.Strapi;
    actor: A;
    params: Parsed<P>;
    query: Parsed<Q>;
    body: Parsed<B>;
    ctx: Context;
  }): Promise<unknown>;
}

/** Who is behind the request: refuses with a DeskError, or answers the actor that operations take. */
export type ActorOf<A> = (strapi: Core.Strapi, ctx: Context) => Promise<A>;

/** Makes a JSON door: parse, one operation, present as `{ data }`; refusals in the one error shape. */
export function jsonRoute<P, Q, B, A>(
  audience: Audience,
  actorOf: ActorOf<A>,
  spec: RouteSpec<P, Q, B, A>
): Route {
  const { params, query, body } = spec;
  return {
    name: spec.name,
    method: spec.method,
    path: spec.path,
    audience,
    permission: spec.permission ?? null,
    summary: spec.summary,
    params: isSchema(params) ? params : null,
    query: isSchema(query) ? query : null,
    body: isSchema(body) ? body : null,
    takesFiles: spec.takesFiles ?? false,
    response: spec.response,
    refusals: spec.refusals ?? [],
    handle: (strapi, ctx) =>
      answer(strapi, ctx, async () => {
        const actor = await actorOf(strapi, ctx);
        // `Parsed` is what each schema gives; TypeScript cannot see that through the optional.
        const data = await spec.run({
          strapi,
          actor,
          params: parse(params, ctx.params, 'NOT_FOUND') as Parsed<P>,
          query: parse(query, ctx.query, 'INPUT_INVALID') as Parsed<Q>,
          // The door reads a body with files itself, as a stream.
          body: (spec.takesFiles
            ? undefined
            : parse(body, ctx.request.body ?? {}, 'INPUT_INVALID')) as Parsed<B>,
          ctx,
        });
        ctx.status = 200;
        ctx.set('Cache-Control', 'no-store');
        ctx.body = { data: data ?? null };
      }),
  };
}

/** Runs a handler and turns a refusal into the one error shape; what is no refusal is logged without its text. */
export async function answer(
  strapi: Core.Strapi,
  ctx: Context,
  work: () => Promise<void>
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const refusal = isDeskError(error) ? error : new DeskError('UNEXPECTED');
    if (refusal !== error) {
      logUnexpected(strapi, ctx, error);
      ctx.set('X-Request-Id', requestId(ctx));
    }
    ctx.status = refusal.status;
    setRetryAfter(ctx, refusal);
    ctx.set('Cache-Control', 'no-store');
    ctx.body = refusal.toBody();
  }
}

/** Limits are counted by the hour: that is said where nothing more exact is known. */
const WINDOW_SECONDS = 3600;

/** Tells programs when to come again; to be called wherever a refusal becomes an answer. */
export function setRetryAfter(ctx: Context, { code, details }: DeskError): void {
  if (code !== 'TOO_MANY_REQUESTS') return;
  ctx.set('Retry-After', String(details.retryAfterSeconds ?? WINDOW_SECONDS));
}

export function logUnexpected(strapi: Core.Strapi, ctx: Context, error: unknown): void {
  strapi.log.error(
    `helpdesk event=request.failed method=${ctx.method} path=${ctx.routerPath ?? ''} ` +
      `request=${requestId(ctx)}: ${errorTrace(error)}`
  );
}

/** A route as Strapi's router takes it. */
export function toStrapiRoute(strapi: Core.Strapi, route: Route) {
  const policies = route.audience === 'staff' ? staffPolicies(route.permission) : [];
  const isOpen = route.audience !== 'staff';
  return {
    method: route.method,
    path: route.path,
    handler: (ctx: Context) => route.handle(strapi, ctx),
    config: { policies, ...(isOpen ? { auth: false as const } : {}) },
  };
}

function staffPolicies(permission: string | null) {
  const login = { name: 'admin::isAuthenticatedAdmin' };
  if (!permission) return [login];
  const actions = [`plugin::helpdesk.${permission}`];
  return [login, { name: 'admin::hasPermissions', config: { actions } }];
}

function isSchema(value: unknown): value is z.ZodType {
  return typeof value === 'object' && value !== null && 'safeParse' in value;
}

function parse(schema: unknown, value: unknown, code: ErrorCode): unknown {
  if (!isSchema(schema)) return undefined;
  const result = safeParse(schema, value);
  if (result.success) return result.data;
  if (code === 'NOT_FOUND') throw new DeskError('NOT_FOUND');
  throw new DeskError(code, { fields: fieldMessages(result.error), hint: 'See the fields.' });
}

/** zod's issues by path, ours to show: they repeat no value. */
export function fieldMessages(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.') || '(body)';
    messages[path] ??= issue.message;
  }
  return messages;
}
