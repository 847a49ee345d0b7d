import {
  QUEUE_ASSIGNEES,
  STATE_CATEGORIES,
  type Lookups,
  type QueueQuery,
} from '../../../../contracts';

/*
 * A filter outlives what it names: a tag is deleted, a state leaves the workflow, an agent loses the right to see it.
 * The filter stays and shows less or nothing; whoever looks is told which of its words stand for nothing. What the
 * agent may not see is told like what is not there.
 */

/** `tag:vip` for each value that is not among what this agent knows. */
export function goneValues(query: QueueQuery, lookups: Lookups): string[] {
  const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
  const workflows = keys(lookups.workflows);
  const agents = keys(lookups.agents);
  const states = lookups.states.map(({ workflow, key }) => `${workflow}/${key}`);
  const gone = (name: keyof QueueQuery, known: readonly string[]) =>
    split(query[name]).filter((value) => !known.includes(value));
  const goneActions = (name: 'did' | 'last') =>
    split(query[name]).filter((value) => {
      const [workflow, action] = value.split('/');
      return action !== undefined && !workflows.includes(workflow);
    });
  const fields = keys(lookups.fields);
  const found: Partial<Record<keyof QueueQuery, string[]>> = {
    workflow: gone('workflow', workflows),
    state: gone('state', [...STATE_CATEGORIES, ...states]),
    assignee: gone('assignee', [...QUEUE_ASSIGNEES, ...agents]),
    team: gone('team', keys(lookups.teams)),
    source: gone('source', keys(lookups.sources)),
    tag: gone('tag', keys(lookups.tags)),
    untagged: gone('untagged', keys(lookups.tags)),
    by: gone('by', ['me', 'client', 'system', ...agents]),
    did: goneActions('did'),
    last: goneActions('last'),
    fields: split(query.fields, ';')
      .map((part) => part.slice(0, part.indexOf(':')))
      .filter((key) => !fields.includes(key)),
  };
  return Object.entries(found).flatMap(([name, values]) =>
    values.map((value) => `${name}:${value}`)
  );
}

function split(value: QueueQuery[keyof QueueQuery], sign = ','): string[] {
  return typeof value === 'string' ? value.split(sign) : [];
}
