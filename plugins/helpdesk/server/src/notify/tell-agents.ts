import type { Knex } from 'knex';
import { CALLING_EVENTS, type EpochMs, type NoticeEvent } from '../../../contracts';
import type { Actor } from '../access/actor';
import { afterCommit } from '../platform/after-commit';
import { newKey } from '../platform/ids';
import { wakeOutbox } from '../platform/outbox';
import { writeSmsDrafts } from '../sms/write-sms-drafts';
import type { Hearer } from './load-audience';
import { tellNoticesChanged } from './notice-hints';
import { waysNow } from './rules/ways-now';

/** Writes for each of these agents what they are told, in all the ways that leave the panel too. */
export async function tellAgents(
  trx: Knex.Transaction,
  {
    ticketId,
    seq,
    actor,
    told,
    audience,
    now,
  }: {
    ticketId: number;
    /** Of the entry that tells it. */
    seq: number;
    actor: Actor;
    /** By rows of agents, each of the audience. */
    told: ReadonlyMap<number, NoticeEvent>;
    audience: readonly Hearer[];
    now: EpochMs;
  }
): Promise<void> {
  if (told.size === 0) return;
  const who = await whoWaits(trx, { ticketId, actor, told });
  const rows = [...told].map(([agentId, event]) => {
    const key = newKey();
    const by = isCall(event) ? who : actor;
    return {
      document_id: key,
      key,
      agent_id: agentId,
      ticket_id: ticketId,
      seq,
      event,
      actor_kind: by.kind,
      actor_name: by.name,
      at: now,
      read_at: null,
    };
  });
  await trx('helpdesk_notices').insert(rows);
  const bySms = audience.flatMap((hearer) => {
    const event = told.get(hearer.id);
    if (event === undefined || hearer.phone === null) return [];
    if (!hearer.preferences.events[event].sms) return [];
    const { sms } = waysNow(hearer.preferences, event, hearer.moment());
    return sms ? [{ agentId: hearer.id, phone: hearer.phone, locale: hearer.locale, event }] : [];
  });
  const written = await writeSmsDrafts(trx, { to: bySms, ticketId, by: actor.name, now });
  afterCommit(trx, () => {
    tellNoticesChanged([...told.keys()]);
    if (written > 0) wakeOutbox();
  });
}

const isCall = (event: NoticeEvent) => CALLING_EVENTS.some((calling) => calling === event);

/** A call tells who waits, whoever gave the chat away or let it lie. */
async function whoWaits(
  trx: Knex.Transaction,
  {
    ticketId,
    actor,
    told,
  }: { ticketId: number; actor: Actor; told: ReadonlyMap<number, NoticeEvent> }
): Promise<Pick<Actor, 'kind' | 'name'>> {
  if (actor.kind === 'contact' || ![...told.values()].some(isCall)) return actor;
  const row = await trx('helpdesk_tickets as t')
    .join('helpdesk_contacts as c', 'c.id', 't.contact_id')
    .where('t.id', ticketId)
    .first('c.name');
  return { kind: 'contact', name: String(row?.name ?? '') };
}
