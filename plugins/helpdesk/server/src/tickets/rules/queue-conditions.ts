import type { Channel, FieldType, QueueQuery } from '../../../../contracts';
import type { AgentActor } from '../../access/actor';
import type { Directory } from '../../people/directory';
import type { Catalogue } from '../../workflow/catalogue';
import { fieldHint, fieldTests, type FieldTest, type Fold } from './field-values';
import { areTeamsSliced, askedTeams, valuesOf } from './queue-slices';
import { pastOf, spanOf, type Span } from './queue-times';

/*
 * What a query asks of each ticket beyond its state and whose it is (`queue-slices`). All conditions hold together;
 * within one, a single value is enough. Names that nothing has are left out; a condition of which nothing is left
 * is met by no ticket, just like one about tickets that the agent does not see.
 */

export type QueueCondition =
  | { kind: 'among'; column: 'contact_id' | 'source_id' | 'team_id'; ids: number[] }
  | { kind: 'channel'; channels: string[] }
  | { kind: 'tagged'; tagIds: number[] }
  | { kind: 'untagged'; tagIds: number[] }
  | { kind: 'moment'; column: MomentColumn; span: Span }
  | { kind: 'acted'; actors: Actors | null; actions: ActionName[] | null; span: Span | null }
  | { kind: 'last'; actions: ActionName[] }
  | { kind: 'field'; field: string; tests: FieldTest[] };

export type MomentColumn =
  | 'opened_at'
  | 'last_activity_at'
  | 'closed_at'
  | 'waiting_since'
  | 'due_at';

export interface Actors {
  agentIds: number[];
  kinds: ('contact' | 'system')[];
}

/** An action of one workflow, or of any. */
export interface ActionName {
  workflowId: number | null;
  key: string;
}

/** What the words of a query stand for; unknown ones are missing. */
export interface QueueNames {
  catalogue: Catalogue;
  directory: Directory;
  contactId: number | null;
  sourceIds: ReadonlyMap<string, number>;
  tagIds: ReadonlyMap<string, number>;
  /** Own fields that this agent knows. */
  fields: ReadonlyMap<string, FieldType>;
  fold: Fold;
}

export interface Asked {
  /** Null: no ticket can meet them. */
  conditions: QueueCondition[] | null;
  /** Of `fields`: what was written, and what would be accepted. */
  problem: string | null;
}

const MOMENTS = [
  ['opened', 'opened_at'],
  ['active', 'last_activity_at'],
  ['closed', 'closed_at'],
  ['waits', 'waiting_since'],
  ['due', 'due_at'],
] as const satisfies [keyof QueueQuery, MomentColumn][];

export function queueConditions({
  query,
  actor,
  names,
  now,
  timeZone,
}: {
  query: QueueQuery;
  actor: Pick<AgentActor, 'id'>;
  names: QueueNames;
  now: number;
  /** Of the agent. */
  timeZone: string;
}): Asked {
  const { fields, problem } = fieldConditions(query, names);
  const conditions = [
    ...placeConditions(query, names),
    ...tagConditions(query, names),
    ...momentConditions(query, { now, timeZone }),
    ...historyConditions(query, { actor, names, now, timeZone }),
    ...fields,
  ];
  const isPossible = conditions.every((condition) => condition !== null);
  return { conditions: isPossible ? conditions : null, problem };
}

/** Null among them: nothing meets it. */
type Found = (QueueCondition | null)[];

function placeConditions(query: QueueQuery, names: QueueNames): Found {
  const { client, source, channel, team } = query;
  const teamIds = areTeamsSliced(query) ? null : askedTeams(query, names.directory);
  const sourceIds = valuesOf(source).flatMap((key) => names.sourceIds.get(key) ?? []);
  return [
    ...(client ? [among('contact_id', names.contactId === null ? [] : [names.contactId])] : []),
    ...(source ? [among('source_id', sourceIds)] : []),
    ...(team && teamIds ? [among('team_id', teamIds)] : []),
    // The schema takes them from the closed list.
    ...(channel ? [{ kind: 'channel' as const, channels: valuesOf(channel) as Channel[] }] : []),
  ];
}

function among(
  column: 'contact_id' | 'source_id' | 'team_id',
  ids: number[]
): QueueCondition | null {
  return ids.length > 0 ? { kind: 'among', column, ids } : null;
}

function tagConditions({ tag, untagged }: QueueQuery, { tagIds }: QueueNames): Found {
  const idsOf = (text: string) => valuesOf(text).flatMap((key) => tagIds.get(key) ?? []);
  const found: Found = [];
  if (tag) {
    const ids = idsOf(tag);
    found.push(ids.length > 0 ? { kind: 'tagged', tagIds: ids } : null);
  }
  if (untagged) {
    const ids = idsOf(untagged);
    // None has a tag that is not there.
    if (ids.length > 0) found.push({ kind: 'untagged', tagIds: ids });
  }
  return found;
}

function momentConditions(query: QueueQuery, at: { now: number; timeZone: string }): Found {
  return MOMENTS.flatMap(([word, column]) => {
    const text = query[word];
    if (!text) return [];
    const span = spanOf(text, at);
    const isAhead = column === 'due_at';
    return [{ kind: 'moment' as const, column, span: isAhead ? pastOf(span, text, at.now) : span }];
  });
}

/** By whom, what and when: one entry that fits all three. */
function historyConditions(
  { by, did, when, last }: QueueQuery,
  {
    actor,
    names,
    ...at
  }: { actor: Pick<AgentActor, 'id'>; names: QueueNames; now: number; timeZone: string }
): Found {
  const found: Found = [];
  if (by || did || when) {
    const actors = by ? actorsOf(valuesOf(by), { actor, names }) : null;
    const actions = did ? actionsOf(valuesOf(did), names) : null;
    const isNobody = actors && actors.agentIds.length + actors.kinds.length === 0;
    const span = when ? spanOf(when, at) : null;
    const isEmpty = isNobody || actions?.length === 0;
    found.push(isEmpty ? null : { kind: 'acted', actors, actions, span });
  }
  if (last) {
    const actions = actionsOf(valuesOf(last), names);
    found.push(actions.length > 0 ? { kind: 'last', actions } : null);
  }
  return found;
}

function actorsOf(
  keys: string[],
  { actor, names }: { actor: Pick<AgentActor, 'id'>; names: QueueNames }
): Actors {
  const agentIds = keys.flatMap((key) =>
    key === 'me' ? [actor.id] : (names.directory.agentByKey.get(key)?.id ?? [])
  );
  const kinds = [
    ...(keys.includes('client') ? (['contact'] as const) : []),
    ...(keys.includes('system') ? (['system'] as const) : []),
  ];
  return { agentIds: [...new Set(agentIds)], kinds };
}

/** Also actions that a workflow no longer has: they stand in histories. */
function actionsOf(values: string[], { catalogue }: QueueNames): ActionName[] {
  return values.flatMap((value): ActionName[] => {
    const [first, key] = value.split('/');
    if (key === undefined) return [{ workflowId: null, key: first }];
    const workflow = catalogue.workflowByKey.get(first);
    return workflow ? [{ workflowId: workflow.id, key }] : [];
  });
}

function fieldConditions(
  { fields }: QueueQuery,
  names: QueueNames
): { fields: Found; problem: string | null } {
  const found: Found = [];
  for (const part of fields?.split(';') ?? []) {
    const at = part.indexOf(':');
    const [field, text] = [part.slice(0, at), part.slice(at + 1)];
    const type = names.fields.get(field);
    const tests = type ? fieldTests(type, text, names.fold) : null;
    if (type && !tests) return { fields: [], problem: `${field}: ${fieldHint(type)}` };
    found.push(tests ? { kind: 'field', field, tests } : null);
  }
  return { fields: found, problem: null };
}
