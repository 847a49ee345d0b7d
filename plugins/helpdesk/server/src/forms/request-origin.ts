import type { Context } from 'koa';
import { REQUEST_LIMITS, type Origin } from '../../../contracts';
import { isTimeZone } from '../../../contracts/people.schema';

export interface SaidOrigin {
  page?: string;
  referrer?: string;
  timeZone?: string;
}

/** Where a request comes from, as far as its sender says and the owner keeps it. */
export function requestOrigin(ctx: Context, said: SaidOrigin, ip: string | null): Origin {
  return {
    page: webAddress(said.page),
    referrer: webAddress(said.referrer),
    ip,
    userAgent: header(ctx.get('user-agent')),
    languages: header(ctx.get('accept-language')),
    timeZone: saidZone(said.timeZone),
  };
}

/** Null for a zone that is none. */
export function saidZone(zone: string | undefined): string | null {
  return zone && isTimeZone(zone) ? zone : null;
}

/** Shown as a link to staff: nothing but an address of the web. */
function webAddress(text: string | undefined): string | null {
  const given = (text ?? '').slice(0, REQUEST_LIMITS.page);
  return /^https?:\/\//i.test(given) && URL.canParse(given) ? new URL(given).href : null;
}

function header(text: string): string | null {
  return text.replace(/[^\x20-\x7e]/g, '').slice(0, 300) || null;
}
