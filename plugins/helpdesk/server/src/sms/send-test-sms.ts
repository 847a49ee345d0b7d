import type { Core } from '@strapi/strapi';
import type { TestSmsResult } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { LEASE_MS, settleItem, type LeasedItem } from '../mail/lease-item';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database, insertRow } from '../platform/database';
import { newKey } from '../platform/ids';
import { takeFromLimits } from '../platform/limits';
import { isSmsConfigured } from './load-provider';
import type { SmsPayload } from './payload';
import { toE164 } from './rules/phone';
import { sendSms } from './send-sms';

const TIMEOUT_MS = 15_000;
/** Of one agent. */
const PER_HOUR = 5;

/**
 * Sends a real SMS to the agent who asks, at once, and says what became of it. It stands in the outbox like any other and
 * counts among those that may leave in an hour.
 *
 * @throws DeskError TOO_MANY_REQUESTS
 */
export async function sendTestSms({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<TestSmsResult> {
  if (!isSmsConfigured(strapi)) return { isSent: false, reason: 'not-configured', error: null };
  const agent = (await loadDirectory(strapi)).agentById.get(actor.id);
  const phone = toE164(agent?.phone ?? '');
  if (phone === null) return { isSent: false, reason: 'no-phone', error: null };
  const limit = { name: 'test-sms', key: String(actor.id), most: PER_HOUR };
  const answer = await takeFromLimits(strapi, [limit]);
  if (!answer.isAllowed) {
    const { retryAfterSeconds } = answer;
    const hint = `Try again in ${Math.ceil(retryAfterSeconds / 60)} minutes.`;
    throw new DeskError('TOO_MANY_REQUESTS', { hint, retryAfterSeconds });
  }
  const item = await leasedItem({ strapi, actor, phone, locale: agent?.locale ?? null });
  const outcome = await sendSms({ strapi, item, timeoutMs: TIMEOUT_MS });
  // Whoever tries it sees what became of it and tries again by hand.
  const final = outcome.status === 'waiting' ? { ...outcome, status: 'dead' as const } : outcome;
  await settleItem(strapi, item, final);
  if (final.status !== 'dead') return { isSent: true, reason: null, error: null };
  return { isSent: false, reason: final.reason, error: final.error };
}

/** In the outbox from the start, and in nobody else's hands. */
async function leasedItem({
  strapi,
  actor,
  phone,
  locale,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  phone: string;
  locale: string | null;
}): Promise<LeasedItem> {
  const [key, leaseKey, now] = [newKey(), newKey(), clock.now()];
  const payload: SmsPayload = { event: 'test', locale, by: actor.name, at: now };
  const messageId = `sms:${newKey()}`;
  const id = await insertRow(database(strapi), 'helpdesk_outbox_items', {
    document_id: newKey(),
    key,
    kind: 'sms',
    status: 'leased',
    agent_id: actor.id,
    recipient: phone,
    subject: 'test',
    message_id: messageId,
    payload: JSON.stringify(payload),
    attempts: 1,
    next_at: now + LEASE_MS,
    lease_key: leaseKey,
    queued_at: now,
  });
  return {
    ...{ id, key, kind: 'sms', leaseKey, recipient: phone, messageId, attempts: 1 },
    ticket: null,
    ticketId: null,
    agentId: actor.id,
    payload: JSON.stringify(payload),
    queuedAt: now,
  };
}
