import { allOf, marksFor, type Sql } from './queue-ranges';
import type { FieldTest } from './rules/field-values';
import type { ActionName, Actors, MomentColumn, QueueCondition } from './rules/queue-conditions';
import type { QueueOrder } from './rules/queue-order';
import type { Span } from './rules/queue-times';

/*
 * Conditions on a ticket `k` that a range of the list is read by. They are written so that no database leaves the
 * order of the list for an index of theirs: a column of the ticket stands in a sum, what lies in other tables in a
 * subquery that gives one value and is asked ticket by ticket. Where a condition is rare, `findRareTickets` has used
 * its index before.
 */

export function conditionSql(condition: QueueCondition, order: QueueOrder): Sql {
  switch (condition.kind) {
    case 'among': {
      const { column, ids } = condition;
      return { text: `k.${column} + 0 in (${marksFor(ids)})`, bindings: ids };
    }
    case 'channel': {
      const { channels } = condition;
      return { text: `coalesce(k.channel, '') in (${marksFor(channels)})`, bindings: channels };
    }
    case 'tagged':
      return { ...tagOf(condition.tagIds), text: `${tagOf(condition.tagIds).text} = 1` };
    case 'untagged':
      return { ...tagOf(condition.tagIds), text: `${tagOf(condition.tagIds).text} is null` };
    case 'moment':
      return momentSql(condition, order);
    case 'acted':
      return one(`helpdesk_entries as e where e.ticket_id = k.id`, actedSql(condition));
    case 'last':
      return anyOf(condition.actions.map(isLast));
    case 'field': {
      const tests = anyOf(condition.tests.map(fieldTestSql));
      // The field in a function: each ticket has few values, each field may have a million.
      return one(`helpdesk_ticket_values as v where v.ticket_id = k.id`, [
        { text: `coalesce(v.field, '') = ?`, bindings: [condition.field] },
        tests,
      ]);
    }
    default:
      return condition satisfies never;
  }
}

/** What an entry `e` must be. */
export function actedSql({
  actors,
  actions,
  span,
}: {
  actors: Actors | null;
  actions: ActionName[] | null;
  span: Span | null;
}): Sql[] {
  return [
    ...(actors ? [actorSql(actors)] : []),
    ...(actions ? [{ text: `e.kind = 'action'`, bindings: [] }, actionSql(actions)] : []),
    ...(span ? spanSql('e.at + 0', span) : []),
  ];
}

/** What a value `v` must be. */
export function fieldTestSql(test: FieldTest): Sql {
  switch (test.kind) {
    case 'is':
      return { text: 'v.value = ?', bindings: [test.value] };
    case 'begins':
      // Comes after every digit of hexadecimal.
      return { text: 'v.value >= ? and v.value < ?', bindings: [test.value, `${test.value}g`] };
    case 'between': {
      const { from, to } = test;
      if (from === to) return { text: 'v.number = ?', bindings: [from] };
      return allOf([
        { text: 'v.number is not null', bindings: [] },
        ...(from === null ? [] : [{ text: 'v.number >= ?', bindings: [from] }]),
        ...(to === null ? [] : [{ text: 'v.number <= ?', bindings: [to] }]),
      ]);
    }
    default:
      return test satisfies never;
  }
}

/** A moment that lies in the span; one that there is not lies in none. */
export function spanSql(column: string, { from, before }: Span): Sql[] {
  return [
    ...(from === null ? [] : [{ text: `${column} >= ?`, bindings: [from] }]),
    ...(before === null ? [] : [{ text: `${column} < ?`, bindings: [before] }]),
  ];
}

export function anyOf(conditions: readonly Sql[]): Sql {
  return {
    text: `(${conditions.map(({ text }) => `(${text})`).join(' or ')})`,
    bindings: conditions.flatMap(({ bindings }) => bindings),
  };
}

function momentSql({ column, span }: { column: MomentColumn; span: Span }, order: QueueOrder): Sql {
  // Of the list's own order it is where the reading begins and ends.
  const isOrder = order.column === column;
  return allOf(spanSql(isOrder ? `k.${column}` : `k.${column} + 0`, span));
}

function tagOf(tagIds: number[]): Sql {
  const tags = { text: `l.tag_id in (${marksFor(tagIds)})`, bindings: tagIds };
  return oneValue('helpdesk_ticket_tags as l where l.ticket_id = k.id', [tags]);
}

function actorSql({ agentIds, kinds }: Actors): Sql {
  return anyOf([
    ...(agentIds.length > 0
      ? [{ text: `e.actor_agent_id in (${marksFor(agentIds)})`, bindings: agentIds }]
      : []),
    ...(kinds.length > 0
      ? [{ text: `e.actor_kind in (${marksFor(kinds)})`, bindings: [...kinds] }]
      : []),
  ]);
}

function actionSql(actions: ActionName[]): Sql {
  return anyOf(
    actions.map(({ workflowId, key }) =>
      ofWorkflow(workflowId, { text: 'e.action_key = ?', bindings: [key] })
    )
  );
}

function isLast({ workflowId, key }: ActionName): Sql {
  const last =
    `(select e.action_key from helpdesk_entries as e ` +
    `where e.ticket_id = k.id and e.kind = 'action' order by e.seq desc limit 1)`;
  return ofWorkflow(workflowId, { text: `${last} = ?`, bindings: [key] });
}

function ofWorkflow(workflowId: number | null, condition: Sql): Sql {
  if (workflowId === null) return condition;
  return allOf([{ text: 'k.workflow_id + 0 = ?', bindings: [workflowId] }, condition]);
}

function one(from: string, conditions: readonly Sql[]): Sql {
  const { text, bindings } = oneValue(from, conditions);
  return { text: `${text} = 1`, bindings };
}

/** 1, or null where there is none: unlike `exists`, no database makes a join of it. */
function oneValue(from: string, conditions: readonly Sql[]): Sql {
  const { text, bindings } = allOf(conditions);
  return { text: `(select 1 from ${from} and ${text} limit 1)`, bindings };
}
