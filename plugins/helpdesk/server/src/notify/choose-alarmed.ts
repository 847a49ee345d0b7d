import type { Core } from '@strapi/strapi';
import type { AlarmStep, EpochMs } from '../../../contracts';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { loadPeople } from '../routing/load-people';
import type { TicketRow } from '../tickets/rows';
import { loadCatalogue } from '../workflow/catalogue';
import { loadAudience, type Hearer } from './load-audience';
import { nextPerson, supervisorsFor } from './rules/alarm-steps';
import { isTold } from './rules/ways-now';

export interface Alarmed {
  hearer: Hearer;
  name: string;
}

/**
 * Whom a step tells: of those who are there at this moment, who may see the chat, who have not switched such alarms off
 * and whose quiet hours keep none away. The person who has the chat is told of it anyway.
 */
export async function chooseAlarmed({
  strapi,
  ticket,
  step,
  since,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  step: AlarmStep;
  /** When the seconds of this waiting began: who was told since then has heard of it. */
  since: EpochMs;
}): Promise<Alarmed[]> {
  const audience = (await loadAudience(strapi, ticket)).filter(
    ({ preferences: { events, urgent }, moment }) =>
      isTold(events['chat-alarm']) && (urgent || !moment().isQuiet)
  );
  const { agentById } = await loadDirectory(strapi);
  const chosen =
    step === 'next-person'
      ? await nextOf({ strapi, ticket, audience, since })
      : await supervisorsOf({ strapi, ticket, audience });
  return audience
    .filter(({ id }) => chosen.includes(id))
    .map((hearer) => ({ hearer, name: agentById.get(hearer.id)?.name ?? '' }));
}

interface Among {
  strapi: Core.Strapi;
  ticket: TicketRow;
  audience: readonly Hearer[];
}

async function nextOf({
  strapi,
  ticket,
  audience,
  since,
}: Among & { since: EpochMs }): Promise<number[]> {
  const { stateById } = await loadCatalogue(strapi);
  const { people } = await loadPeople({
    strapi,
    place: {
      workflowId: ticket.workflowId,
      state: stateById.get(ticket.stateId)?.key ?? '',
      teamId: ticket.teamId,
      client: { id: ticket.contactId },
    },
    now: clock.now(),
  });
  const heard = await database(strapi)('helpdesk_notices')
    .select('agent_id', 'event')
    .where({ ticket_id: ticket.id })
    .where('at', '>=', since)
    .whereIn('event', ['chat', 'chat-alarm']);
  const had = (event: string) =>
    new Set(heard.filter((row) => row.event === event).map((row) => Number(row.agent_id)));
  const [called, alarmed] = [had('chat'), had('chat-alarm')];
  const next = nextPerson(
    people
      .filter(({ id }) => audience.some((hearer) => hearer.id === id))
      .map(({ id, load, lastTurn }) => ({
        id,
        load,
        lastTurn,
        wasCalled: called.has(id),
        wasAlarmed: alarmed.has(id),
      })),
    ticket.assigneeId
  );
  return next === null ? [] : [next];
}

async function supervisorsOf({ strapi, ticket, audience }: Among): Promise<number[]> {
  const { agentById } = await loadDirectory(strapi);
  const there = audience
    .filter(({ id, moment }) => moment().isThere && id !== ticket.assigneeId)
    .map(({ id }) => id);
  // Not by the directory alone: it is seconds old, and nobody who has gone is told.
  const online = await database(strapi)('helpdesk_agents')
    .whereIn('id', there)
    .where({ availability: 'online' })
    .pluck('id');
  const people = online.flatMap((id) => agentById.get(Number(id)) ?? []);
  const assignee = agentById.get(ticket.assigneeId ?? 0);
  return supervisorsFor(people, {
    teamId: ticket.teamId,
    assigneeTeamIds: assignee?.teamIds ?? [],
  });
}
