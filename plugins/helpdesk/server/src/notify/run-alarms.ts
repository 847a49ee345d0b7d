import type { Core } from '@strapi/strapi';
import { clock } from '../platform/clock';
import { database, readNumber } from '../platform/database';
import { errorTrace } from '../platform/error-trace';
import { openStates } from '../routing/load-people';
import { readSettings } from '../site/settings';
import { markAlarm } from './mark-alarm';
import { ringAlarm } from './ring-alarm';
import { countsFrom, nextAlarm, waitKey } from './rules/alarm-steps';
import type { WaitingChat } from './waiting-chat';

/** Chats read at once. */
const BATCH = 200;
/** Who has waited longer than a day is not in a chat any more. */
const LOOKED_AT_MS = 24 * 60 * 60 * 1000;

/**
 * Looks at every chat whose visitor waits, and tells somebody else where that is due. Right on several nodes at once and
 * cut off anywhere: a step is written together with what it tells, on condition that nobody has gone it.
 *
 * @returns how many steps were gone.
 */
export async function runAlarms({
  strapi,
  signal,
}: {
  strapi: Core.Strapi;
  signal?: AbortSignal;
}): Promise<number> {
  let gone = 0;
  let lastId = 0;
  for (;;) {
    const chats = await readWaiting(strapi, lastId);
    for (const chat of chats) {
      if (signal?.aborted) return gone;
      try {
        if (await look(strapi, chat)) gone += 1;
      } catch (error) {
        // One chat must not keep the others waiting.
        strapi.log.error(`helpdesk: an alarm of chat ${chat.id} failed: ${errorTrace(error)}`);
      }
    }
    if (chats.length < BATCH) break;
    lastId = chats[chats.length - 1].id;
  }
  await forgetSettled(strapi);
  return gone;
}

/** @returns whether a step was gone. */
async function look(strapi: Core.Strapi, chat: WaitingChat): Promise<boolean> {
  const { alarms: settings } = await readSettings(strapi);
  const { state } = chat;
  const now = clock.now();
  const key = waitKey(state);
  const isKnown = chat.mark.waitKey === key;
  const mark = isKnown
    ? chat.mark
    : { waitKey: key, since: countsFrom(state, chat.mark, now), gone: 0 };
  const due = nextAlarm({ chat: state, mark, settings });
  if (due && due.at <= now) return ringAlarm({ strapi, chat, mark, due, settings });
  const alarmAt = due?.at ?? null;
  if (!isKnown || alarmAt !== chat.alarmAt) {
    await markAlarm(database(strapi), { chat, mark, alarmAt });
  }
  return false;
}

async function readWaiting(strapi: Core.Strapi, lastId: number): Promise<WaitingChat[]> {
  const rows: Record<string, unknown>[] = await database(strapi)('helpdesk_chats as c')
    .join('helpdesk_tickets as t', 't.id', 'c.ticket_id')
    .select('c.id', 'c.ticket_id', 'c.accepted_by_id', 'c.accepted_at')
    .select('c.alarm_for', 'c.alarm_since', 'c.alarm_step', 'c.alarm_at')
    .select('t.waiting_since', 't.assignee_id')
    .whereIn('t.state_id', await openStates(strapi))
    .where('t.waiting_since', '>', clock.now() - LOOKED_AT_MS)
    .where('c.id', '>', lastId)
    .orderBy('c.id')
    .limit(BATCH);
  return rows.map((row) => ({
    id: Number(row.id),
    ticketId: Number(row.ticket_id),
    state: {
      waitingSince: readNumber(row.waiting_since),
      isOpen: true,
      assigneeId: readNumber(row.assignee_id),
      acceptedById: readNumber(row.accepted_by_id),
      acceptedAt: readNumber(row.accepted_at),
    },
    mark: {
      waitKey: row.alarm_for === null ? null : String(row.alarm_for),
      since: readNumber(row.alarm_since),
      gone: readNumber(row.alarm_step) ?? 0,
    },
    alarmAt: readNumber(row.alarm_at),
  }));
}

/** What was answered or closed has no next step. */
async function forgetSettled(strapi: Core.Strapi): Promise<void> {
  const db = database(strapi);
  const states = await openStates(strapi);
  const ids = await db('helpdesk_chats as c')
    .join('helpdesk_tickets as t', 't.id', 'c.ticket_id')
    .where('c.alarm_at', '<=', clock.now())
    .where((over) => over.whereNull('t.waiting_since').orWhereNotIn('t.state_id', states))
    .limit(BATCH)
    .pluck('c.id');
  if (ids.length > 0) await db('helpdesk_chats').whereIn('id', ids).update({ alarm_at: null });
}
