import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { newKey } from './ids';

/** What a line may carry: numbers, and short words that programs made. Never what a person wrote. */
type Fact = number | boolean | string | readonly string[] | null;

/** Program-made words: codes, keys of workflows, names of jobs. An address, a sentence or a token is none. */
const WORD = /^[a-z][\w.:/-]{0,63}$/i;
const TOKEN = /\b[0-9a-f]{64,}\b/gi;
/** A path with what stands behind its question mark. */
const ASKED = /(\/[^\s?]*)\?(\S+)/g;
const HIDDEN = '(hidden)';

/**
 * One structured line: `helpdesk event=action.performed ticket=1042 request=3f… action=reply`. The id of the
 * request that caused it is added. The same facts go to loggers that write JSON.
 */
export function logEvent(
  strapi: Core.Strapi,
  level: 'debug' | 'info' | 'warn' | 'error',
  event: string,
  facts: Record<string, Fact> = {}
): void {
  const ctx = strapi.requestContext.get();
  const request = ctx ? { request: requestId(ctx) } : {};
  const safe = Object.fromEntries(
    Object.entries({ event, ...facts, ...request })
      .filter(([, fact]) => fact !== null)
      .map(([name, fact]) => [name, withoutTexts(name, fact)])
  );
  const line = Object.entries(safe).map(([name, fact]) => `${name}=${fact}`);
  strapi.log.log(level, `helpdesk ${line.join(' ')}`, { helpdesk: safe });
}

/** The id of a request in log lines, and in `X-Request-Id` of an answer that went wrong. */
export function requestId(ctx: Pick<Context, 'state'>): string {
  // Koa's state is an open object; nobody else writes this name.
  ctx.state.helpdeskRequest ??= newKey().slice(0, 16);
  return String(ctx.state.helpdeskRequest);
}

/**
 * Blackens in whatever Strapi logs what its log of requests would tell: tokens, since the link of a mail is one, and
 * what our own doors are asked for, since names and addresses are searched for. To be called in `register`.
 */
export function hideInLog(strapi: Core.Strapi, paths: readonly string[]): void {
  const { format } = strapi.log;
  strapi.log.format = {
    options: format.options,
    transform: (info, options) => {
      if (typeof info.message === 'string') info.message = hidden(info.message, paths);
      return format.transform(info, options);
    },
  };
}

function hidden(message: string, paths: readonly string[]): string {
  const isOurs = (path: string) =>
    paths.some((own) => path.toLowerCase() === own || path.toLowerCase().startsWith(`${own}/`));
  return message
    .replace(TOKEN, HIDDEN)
    .replace(ASKED, (whole, path: string, query: string) =>
      isOurs(path) ? `${path}?${query.replace(/=[^&]*/g, `=${HIDDEN}`)}` : whole
    );
}

function withoutTexts(name: string, fact: Fact): Fact {
  // Made by `requestId` alone: it may start with a digit.
  if (name === 'request' || typeof fact === 'number' || typeof fact === 'boolean') return fact;
  if (Array.isArray(fact)) return fact.map((word) => (WORD.test(word) ? word : HIDDEN)).join(',');
  return typeof fact === 'string' && WORD.test(fact) ? fact : HIDDEN;
}
