import type { Core } from '@strapi/strapi';
import type { OutboxReason } from '../../../contracts';
import { NOTICE_EVENTS } from '../../../contracts';
import type { LeasedItem, Outcome } from '../mail/lease-item';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { logEvent } from '../platform/log';
import { adminUrl, publicUrl } from '../platform/public-url';
import { smsProvider } from './load-provider';
import type { SmsMessage } from './provider';
import { isStillToBeTold } from './is-still-to-be-told';
import { judgeSms, nextSmsAttempt, SMS_LIFE_MS } from './rules/judge-sms';
import { writeSms } from './rules/write-sms';
import type { SmsPayload } from './payload';
import { takeSmsTurn } from './take-sms-turn';

/**
 * Sends one SMS of the outbox and says what became of it. Never throws. Its words are made here and nowhere kept: the
 * ticket may have changed since, and one that is taken by now needs none.
 */
export async function sendSms({
  strapi,
  item,
  timeoutMs,
}: {
  strapi: Core.Strapi;
  item: LeasedItem;
  timeoutMs: number;
}): Promise<Outcome> {
  const now = clock.now();
  // Written by `writeSmsDrafts` alone.
  const payload = JSON.parse(item.payload) as SmsPayload;
  if (now - item.queuedAt >= SMS_LIFE_MS) return laidAside(strapi, item, 'expired');
  if (!(await isStillToBeTold({ strapi, item, payload }))) return { status: 'gone' };
  if (!(await takeSmsTurn(strapi, { itemId: item.id, agentId: item.agentId }))) {
    return laidAside(strapi, item, 'capped');
  }
  const failure = await tryToSend(strapi, {
    message: { to: item.recipient, id: item.key, text: await wordsOf({ strapi, item, payload }) },
    timeoutMs,
  });
  if (!failure) return { status: 'sent' };
  const { reason, isFinal } = judgeSms(failure);
  const { status, code, retryAfterMs } = failure;
  const error =
    [status === null ? null : `HTTP ${status}`, code].filter(Boolean).join(', ') || null;
  const { attempts, key, queuedAt } = item;
  const nextAt = isFinal
    ? null
    : nextSmsAttempt({ attempts, key, queuedAt, retryAfterMs, now: clock.now() });
  logEvent(strapi, 'warn', 'sms.failed', { sms: item.id, attempt: attempts, reason });
  return nextAt === null
    ? { status: 'dead', reason, error }
    : { status: 'waiting', nextAt, reason, error };
}

function laidAside(strapi: Core.Strapi, item: LeasedItem, reason: OutboxReason): Outcome {
  logEvent(strapi, 'warn', 'sms.failed', { sms: item.id, attempt: item.attempts, reason });
  return { status: 'dead', reason, error: null };
}

async function wordsOf({
  strapi,
  item,
  payload: { event, locale, by },
}: {
  strapi: Core.Strapi;
  item: LeasedItem;
  payload: SmsPayload;
}): Promise<string> {
  const isOfChat = event.startsWith('chat');
  const row = item.ticketId === null ? null : await contactOf(strapi, item.ticketId);
  return writeSms({
    event: NOTICE_EVENTS.find((known) => known === event) ?? 'test',
    number: item.ticket,
    name: isOfChat ? String(row?.name ?? by) : by,
    locale,
    link:
      item.ticket === null
        ? `${adminUrl(strapi)}/plugins/helpdesk`
        : `${publicUrl(strapi)}/helpdesk/go/${item.ticket}`,
  });
}

function contactOf(strapi: Core.Strapi, ticketId: number) {
  return database(strapi)('helpdesk_tickets as t')
    .join('helpdesk_contacts as c', 'c.id', 't.contact_id')
    .where('t.id', ticketId)
    .first('c.name');
}

interface Failure {
  status: number | null;
  code: string | null;
  retryAfterMs: number | null;
  isAboutNumber: boolean;
  isFinal: boolean | null;
}

/** Null: it was taken. What a provider's error says in words is not read: it may hold the number, or a key. */
async function tryToSend(
  strapi: Core.Strapi,
  { message, timeoutMs }: { message: SmsMessage; timeoutMs: number }
): Promise<Failure | null> {
  const provider = smsProvider(strapi);
  if (!provider) return failureOf({ code: 'UNKNOWN' });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Failure>((resolve) => {
    timer = setTimeout(() => resolve(failureOf({ code: 'ETIMEDOUT' })), timeoutMs);
  });
  try {
    return await Promise.race([late, Promise.resolve(provider.send(message)).then(() => null)]);
  } catch (error) {
    return failureOf(typeof error === 'object' && error !== null ? error : {});
  } finally {
    clearTimeout(timer);
  }
}

function failureOf(error: {
  status?: unknown;
  code?: unknown;
  retryAfterMs?: unknown;
  isAboutNumber?: unknown;
  isFinal?: unknown;
}): Failure {
  const { status, code, retryAfterMs } = error;
  return {
    status: typeof status === 'number' && Number.isInteger(status) ? status : null,
    code: typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : null,
    retryAfterMs: typeof retryAfterMs === 'number' ? retryAfterMs : null,
    isAboutNumber: error.isAboutNumber === true,
    isFinal: typeof error.isFinal === 'boolean' ? error.isFinal : null,
  };
}
