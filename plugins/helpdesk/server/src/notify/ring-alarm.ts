import type { Core } from '@strapi/strapi';
import {
  ALARM_STEPS,
  type AlarmNote,
  type AlarmSettings,
  type AlarmStep,
  type EpochMs,
} from '../../../contracts';
import { SYSTEM } from '../access/actor';
import { clock } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { sha256 } from '../platform/ids';
import { Late } from '../platform/late';
import { logEvent } from '../platform/log';
import { findTicket } from '../tickets/find-ticket';
import type { TicketRow } from '../tickets/rows';
import { writeChange } from '../tickets/write-change';
import { loadCatalogue } from '../workflow/catalogue';
import { chooseAlarmed, type Alarmed } from './choose-alarmed';
import { markAlarm } from './mark-alarm';
import { nextAlarm, type AlarmMark, type DueAlarm } from './rules/alarm-steps';
import type { WaitingChat } from './waiting-chat';
import { tellAgents } from './tell-agents';

/** Whoever comes later is told by the desk of what waits, and not by an alarm. */
const PATIENCE_MS = 30 * 60_000;

/**
 * Goes one step with a chat that waits too long: whoever is to be told is told, and the history says so to colleagues.
 * Where nobody is there, those of the next step that is due are, and else whoever comes within half an hour. Where
 * somebody acted on the ticket meanwhile, or another node was faster, the next look decides anew.
 *
 * @returns false: nothing was written.
 */
export async function ringAlarm({
  strapi,
  chat,
  mark,
  due: first,
  settings,
}: {
  strapi: Core.Strapi;
  chat: WaitingChat;
  mark: AlarmMark;
  due: DueAlarm;
  settings: AlarmSettings;
}): Promise<boolean> {
  const ticket = await findTicket({ strapi, actor: SYSTEM, ticket: { id: chat.ticketId } });
  if (ticket.id !== chat.ticketId || !isAsRead(ticket, chat)) return false;
  const now = clock.now();
  let due = first;
  for (;;) {
    const told = await chooseAlarmed({ strapi, ticket, step: due.step, since: mark.since ?? 0 });
    const after: AlarmMark = { ...mark, gone: ALARM_STEPS.indexOf(due.step) + 1 };
    const next = nextAlarm({ chat: chat.state, mark: after, settings });
    const isOver = now - due.at >= PATIENCE_MS;
    if (told.length > 0 || isOver) {
      const step = { ticket, step: due.step, told, mark: after, alarmAt: next?.at ?? null, now };
      return goStep(strapi, { chat, before: mark, ...step });
    }
    if (!next || next.at > now) return false;
    due = next;
  }
}

async function goStep(
  strapi: Core.Strapi,
  {
    chat,
    ticket,
    step,
    told,
    before,
    mark,
    alarmAt,
    now,
  }: {
    chat: WaitingChat;
    ticket: TicketRow;
    step: AlarmStep;
    told: readonly Alarmed[];
    before: AlarmMark;
    mark: AlarmMark;
    alarmAt: EpochMs | null;
    now: EpochMs;
  }
): Promise<boolean> {
  const catalogue = await loadCatalogue(strapi);
  const note: AlarmNote = {
    step,
    seconds: Math.round((now - (chat.state.waitingSince ?? now)) / 1000),
    told: told.map(({ name }) => name),
  };
  try {
    await inTransaction(strapi, async (trx) => {
      if (!(await markAlarm(trx, { chat, mark, alarmAt }))) throw new Late();
      if (told.length === 0) return;
      const change = await writeChange(trx, {
        ticket,
        patch: ticket,
        outbox: [],
        now,
        isQuiet: true,
        entry: {
          clientId: sha256(`alarm:${ticket.id}:${before.waitKey}:${before.since}:${step}`),
          kind: 'alarm',
          actionKey: null,
          workflowVersion: catalogue.workflowById.get(ticket.workflowId)?.version ?? 0,
          actor: SYSTEM,
          isInternal: true,
          text: null,
          fields: {},
          origin: null,
          alarm: note,
        },
      });
      if (!change) throw new Late();
      await tellAgents(trx, {
        ticketId: ticket.id,
        seq: change.seq,
        actor: SYSTEM,
        told: new Map(told.map(({ hearer }) => [hearer.id, 'chat-alarm' as const])),
        audience: told.map(({ hearer }) => hearer),
        now,
      });
    });
  } catch (error) {
    if (error instanceof Late) return false;
    throw error;
  }
  const facts = { ticket: ticket.number, step, told: told.length };
  logEvent(strapi, 'info', 'chat.alarm', facts);
  return true;
}

/** What was read of the chat, and what was then read of the ticket, are of the same moment. */
function isAsRead({ waitingSince, assigneeId }: TicketRow, { state }: WaitingChat): boolean {
  return waitingSince === state.waitingSince && assigneeId === state.assigneeId;
}
