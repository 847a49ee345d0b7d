import { ranges } from './hand-written-sql.mjs';

/*
 * The same as somebody would write it who knows these tables and how many tickets meet each filter: a filter that few
 * meet begins at its own index, one that many meet is asked of each ticket in the order of the list.
 */

const COLUMNS = `k.number, k.key, k.subject, k.workflow_id, k.state_id, k.assignee_id, k.team_id, k.channel,
  k.opened_at, k.last_activity_at, k.waiting_since, k.version, c.key as contact_key, c.name as contact_name`;
const NOBODYS = 'assignee_id is null';
const MARCH = [Date.UTC(2025, 2, 1), Date.UTC(2025, 2, 2)];
const hex = (text) => Buffer.from(text).toString('hex');
const tagged = (id) =>
  `exists (select 1 from helpdesk_ticket_tags l where l.ticket_id = k.id and l.tag_id = ${id})`;

/** By the place of a filter in `seed-views.mjs`: where it begins (null: in the order of the list), and what it asks. */
function filterOf(index, { agentId, teamIds }) {
  const mine = `(assignee_id = ${agentId} or (${NOBODYS} and team_id in (${teamIds.join()})))`;
  return [
    { where: 'waiting_since is not null' },
    { where: mine },
    { where: NOBODYS, state: 'support/new' },
    { where: tagged(1) },
    { from: 'select ticket_id from helpdesk_ticket_tags where tag_id = 4', state: 'closed' },
    { where: "waiting_since is not null and channel = 'mail'" },
    { from: span('opened_at'), state: 'closed' },
    {
      where: `exists (select 1 from helpdesk_entries e where e.ticket_id = k.id
        and e.actor_agent_id = ${agentId} and e.kind = 'action' and e.action_key = 'note')`,
    },
    {
      from: `select ticket_id from helpdesk_ticket_values
        where field = 'order' and value >= '${hex('ord-12')}' and value < '${hex('ord-12')}g'`,
    },
    { where: `${tagged(2)} and not ${tagged(1)}` },
    { from: span('closed_at'), isClosedToo: true },
    {
      from: `select ticket_id from helpdesk_ticket_values
        where field = 'amount' and number >= 100 and number <= 199`,
      where: `exists (select 1 from helpdesk_entries e where e.ticket_id = k.id
        and e.kind = 'action' and e.action_key = 'hand-over')`,
    },
  ][index];
}

function span(column) {
  return `select id from helpdesk_tickets where ${column} >= ${MARCH[0]} and ${column} < ${MARCH[1]}`;
}

/** Statements by what is asked for; `agent` has its sight of all states. */
export function viewStatements(agent) {
  return {
    page: ({ filter }) => [listStatement(agent, filterOf(Number(filter), agent))],
    counts: () =>
      Array.from({ length: 12 }, (_, index) => countStatement(agent, filterOf(index, agent))),
    board: () => boardStatements(agent),
    search: ({ q }) => [searchStatement(agent, q.split(' '))],
  };
}

function rangesOf(agent, { state, isClosedToo }) {
  const isAsked = ({ key, category, workflow }) => {
    if (state) return state === category || state === `${workflow}/${key}`;
    return category !== 'trash' && (isClosedToo || category !== 'closed');
  };
  const ids = new Set(agent.states.filter(isAsked).map(({ id }) => id));
  const sight = Object.fromEntries(
    Object.entries(agent.seen).map(([reach, some]) => [reach, some.filter((id) => ids.has(id))])
  );
  return ranges({ ...agent, sight });
}

function conditionOf({ from, where }) {
  return [...(from ? [`k.id in (${from})`] : []), ...(where ? [where] : [])].join(' and ');
}

function pageOf(agent, filter) {
  const parts = rangesOf(agent, filter);
  if (parts.length === 0) parts.push('1 = 0');
  if (filter.from) {
    const any = parts.map((part) => `(${part})`).join(' or ');
    return `select k.id, k.last_activity_at from helpdesk_tickets k
      where ${conditionOf(filter)} and (${any}) order by k.last_activity_at desc, k.id desc limit 26`;
  }
  const each = parts.map(
    (part, index) => `select * from (select k.id, k.last_activity_at from helpdesk_tickets k
      where ${part} and ${conditionOf(filter)} order by last_activity_at desc, id desc limit 26) p${index}`
  );
  return `select * from (${each.join(' union all ')}) parts order by last_activity_at desc, id desc limit 26`;
}

function rowsOf(page, agent) {
  return {
    text: `select ${COLUMNS}, k.last_seq > coalesce(m.seq, 0) as is_unread
      from (${page}) p join helpdesk_tickets k on k.id = p.id
      left join helpdesk_contacts c on c.id = k.contact_id
      left join helpdesk_read_marks m on m.agent_id = ? and m.ticket_id = k.id
      order by k.last_activity_at desc, k.id desc`,
    bindings: [agent.agentId],
  };
}

const listStatement = (agent, filter) => rowsOf(pageOf(agent, filter), agent);

function countStatement(agent, filter) {
  const parts = rangesOf(agent, filter);
  if (parts.length === 0) parts.push('1 = 0');
  const any = parts.map((part) => `(${part})`).join(' or ');
  const each = filter.from
    ? [`select 1 as one from helpdesk_tickets k where ${conditionOf(filter)} and (${any})`]
    : parts.map(
        (part, index) =>
          `select one from (select 1 as one from helpdesk_tickets k
            where ${part} and ${conditionOf(filter)} limit 1001) p${index}`
      );
  return {
    text: `select count(*) as found from (select one from (${each.join(' union all ')}) parts limit 1001) found`,
    bindings: [],
  };
}

/** The columns of the first workflow that the agent sees: a page and a count of each. */
function boardStatements(agent) {
  const seen = new Set(Object.values(agent.seen).flat());
  const states = agent.states.filter(({ id, category }) => seen.has(id) && category !== 'trash');
  const own = states.filter(({ workflow }) => workflow === states[0]?.workflow);
  return own.flatMap(({ workflow, key }) => {
    const filter = { state: `${workflow}/${key}`, where: '1 = 1' };
    return [listStatement(agent, filter), countStatement(agent, filter)];
  });
}

function searchStatement(agent, words) {
  const parts = rangesOf(agent, {});
  const any = parts.length === 0 ? '1 = 0' : parts.map((part) => `(${part})`).join(' or ');
  const [found, match] = agent.dialect === 'pg' ? inPostgres(words) : inSqlite(words);
  const page = `select k.id, k.last_activity_at from helpdesk_tickets k where k.id in (${found})
    and (${any}) order by k.last_activity_at desc, k.id desc limit 26`;
  const { text, bindings } = rowsOf(page, agent);
  return { text, bindings: [match, ...bindings] };
}

function inSqlite(words) {
  return [
    `select e.ticket_id from (select rowid as id from helpdesk_search where helpdesk_search match ?
      order by rowid desc limit 2000) f cross join helpdesk_entries e on e.id = f.id`,
    words.map((word) => `"${word}"${word.length > 8 ? '' : '*'}`).join(' '),
  ];
}

function inPostgres(words) {
  return [
    `select ticket_id from (select ticket_id from helpdesk_search where words @@ cast(? as tsquery)
      order by entry_id desc limit 2000) f`,
    words.map((word) => `'${word}':*`).join(' & '),
  ];
}
