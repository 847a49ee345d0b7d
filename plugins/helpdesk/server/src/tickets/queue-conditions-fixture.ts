import type { FieldValue, QueueQuery } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { clock } from '../platform/clock';
import { foldText } from '../platform/fold-text';
import { FIELDS, type FixtureEntry, type Reference } from './queue-fixture';
import type { TicketRow } from './rows';

/** What each filter says, a second time: slow and obvious. */
export function meetsConditions(
  { fixture, catalogue, directory }: Reference,
  actor: AgentActor,
  ticket: TicketRow,
  query: QueueQuery
): boolean {
  const timeZone = directory.agentById.get(actor.id)?.timeZone ?? 'UTC';
  const keyOf = (rows: { id: number; key: string }[], id: number | null) =>
    rows.find((row) => row.id === id)?.key;
  const isOneOf = (text: string | undefined, value: string | undefined) =>
    !text || text.split(',').some((one) => one === value);
  const isIn = (span: string | undefined, at: number | null, isAhead = false) =>
    !span || (at !== null && isWithin(span, at, { timeZone, isAhead }));
  const tags = fixture.tags.filter(({ id }) => fixture.tagged.has(`${ticket.id}:${id}`));
  const hasTag = (text: string) => text.split(',').some((one) => tags.some((t) => t.key === one));
  const workflow = catalogue.workflowById.get(ticket.workflowId)?.key;
  const isAction = (text: string | undefined, { kind, actionKey }: FixtureEntry) =>
    !text ||
    (kind === 'action' &&
      text.split(',').some((one) => [actionKey, `${workflow}/${actionKey}`].includes(one)));
  const isBy = (text: string | undefined, { actorKind, agentId }: FixtureEntry) => {
    const names: Record<string, boolean> = {
      me: agentId === actor.id,
      client: actorKind === 'contact',
      system: actorKind === 'system',
    };
    const key = agentId === null ? null : directory.agentById.get(agentId)?.key;
    return !text || text.split(',').some((one) => names[one] ?? one === key);
  };
  const entries = fixture.entries.filter(({ ticketId }) => ticketId === ticket.id);
  const [last] = entries.filter(({ kind }) => kind === 'action').reverse();
  const { by, did, when } = query;
  return [
    isOneOf(query.client, keyOf(fixture.contacts, ticket.contactId)),
    isOneOf(query.source, keyOf(fixture.sources, ticket.sourceId)),
    isOneOf(query.channel, ticket.channel),
    !query.tag || hasTag(query.tag),
    !query.untagged || !hasTag(query.untagged),
    isIn(query.opened, ticket.openedAt),
    isIn(query.active, ticket.lastActivityAt),
    isIn(query.closed, ticket.closedAt),
    isIn(query.waits, ticket.waitingSince),
    isIn(query.due, ticket.dueAt, true),
    (!by && !did && !when) ||
      entries.some((entry) => isBy(by, entry) && isAction(did, entry) && isIn(when, entry.at)),
    !query.last || (last !== undefined && isAction(query.last, last)),
    ...(query.fields?.split(';') ?? []).map((part) => hasValue(ticket, part)),
  ].every(Boolean);
}

const UNITS: Record<string, number> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

function isWithin(
  span: string,
  at: number,
  { timeZone, isAhead }: { timeZone: string; isAhead: boolean }
): boolean {
  const now = clock.now();
  const [, word, count, unit] = /^(last|older|next)-(\d+)(.)$/.exec(span) ?? [];
  const age = Number(count) * UNITS[unit];
  // The day on the wall's calendar, as Sweden writes it.
  const day = new Intl.DateTimeFormat('sv', { timeZone }).format(at);
  const [from, to = from] = span.split('..');
  const readings: Record<string, boolean> = {
    overdue: at < now,
    last: at >= now - age && (!isAhead || at < now),
    older: at < now - age,
    next: at >= now && at < now + age,
  };
  return readings[word ?? span] ?? ((from === '' || day >= from) && (to === '' || day <= to));
}

function hasValue({ fields }: TicketRow, part: string): boolean {
  const [key, text] = part.split(':');
  const value = fields[key];
  const type = FIELDS.find((field) => field.key === key)?.type;
  if (value === undefined || type === undefined) return false;
  return text.split(',').some((one) => isValue(type, value, one));
}

function isValue(type: (typeof FIELDS)[number]['type'], value: FieldValue, text: string): boolean {
  const [from, to = from] = text.split('..');
  switch (type) {
    case 'text':
      return foldText(String(value)).startsWith(foldText(text));
    case 'number':
      return (
        (from === '' || Number(value) >= Number(from)) && (to === '' || Number(value) <= Number(to))
      );
    case 'date':
      return (from === '' || String(value) >= from) && (to === '' || String(value) <= to);
    case 'checkbox':
    case 'choice':
    case 'choices':
      return [value].flat().map(String).includes(text);
  }
}
