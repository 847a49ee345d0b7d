import Database from 'better-sqlite3';
import { Failure } from '../../scripts/lib/report.mjs';
import { AGENTS, sightOf } from '../people.mjs';

/** One screen of the queue: the page and the counts, which a panel asks for at once. The agents take turns. */
export function screens({ http, tokens }, paths) {
  let turn = 0;
  return () => {
    const token = tokens[(turn += 1) % tokens.length];
    return Promise.all(paths.map((path) => http.call({ path, token })));
  };
}

export const OURS = ['/helpdesk/queue', '/helpdesk/queue/counts'];
export const SQL = ['/bench/sql/queue', '/bench/sql/counts'];

/** Raw Strapi's page of the same tickets for each agent, with the names that a list shows and its count. */
export function rawScreens({ http }, file) {
  const paths = rawPaths(file);
  let turn = 0;
  return () => http.call({ path: paths[(turn += 1) % paths.length] });
}

/** What is measured must be the same list. */
export async function checkSameLists({ http, tokens }, file) {
  for (const [index, path] of rawPaths(file).entries()) {
    const token = tokens[index];
    const ours = (await http.call({ path: OURS[0], token })).data.tickets;
    const sql = (await http.call({ path: SQL[0], token })).data.slice(0, 25);
    const raw = (await http.call({ path })).data;
    const [expected, ...others] = [ours, sql, raw].map((rows) =>
      rows.map(({ number }) => number).join()
    );
    if (!expected || others.some((list) => list !== expected)) {
      throw new Failure(`Agent ${index} has different lists:\n${[expected, ...others].join('\n')}`);
    }
  }
}

/** Raw Strapi's search of the same list for each agent: every word in the subject, a message or the contact's name. */
export function rawSearchPath(paths, index, text) {
  const query = new URLSearchParams(paths[index].split('?')[1]);
  const words = text.split(' ');
  const places = ['subject', 'entries][text', 'contact][name'];
  words.forEach((word, at) =>
    places.forEach((place, or) =>
      query.append(`filters[$and][${at}][$or][${or}][${place}][$containsi]`, word)
    )
  );
  return `/api/raw-tickets?${query}`;
}

export function rawPaths(file) {
  const db = new Database(file, { readonly: true });
  const states = db
    .prepare(
      `select s.id, s.key, w.key as workflow from helpdesk_states s join helpdesk_workflows w on w.id = s.workflow_id
       where s.category not in ('closed', 'trash')`
    )
    .all();
  const agents = db.prepare('select id, email from helpdesk_agents').all();
  const teams = db.prepare('select team_id, agent_id from helpdesk_memberships').all();
  db.close();
  return AGENTS.map((agent) => {
    const { id } = agents.find(({ email }) => email === agent.email);
    const teamIds = teams.filter((row) => row.agent_id === id).map((row) => row.team_id);
    return `/api/raw-tickets?${rawQuery({ id, teamIds, sight: sightOf(agent, states) })}`;
  });
}

function rawQuery({ id, teamIds, sight }) {
  const any = [];
  const state = (ids) => ({ 'state][id][$in': ids });
  if (sight.all.length > 0) any.push(state(sight.all));
  const mine = [...sight.own, ...sight.team];
  if (mine.length > 0) any.push({ ...state(mine), 'assignee][id][$eq': id });
  if (sight.team.length > 0) any.push({ ...state(sight.team), 'team][id][$in': teamIds });
  const query = new URLSearchParams({ 'pagination[pageSize]': '25' });
  query.append('sort[0]', 'lastActivityAt:desc');
  query.append('sort[1]', 'id:desc');
  ['state', 'contact', 'assignee', 'team'].forEach((name, index) =>
    query.append(`populate[${index}]`, name)
  );
  any.forEach((conditions, index) => {
    const place = any.length === 1 ? 'filters' : `filters[$or][${index}]`;
    for (const [path, value] of Object.entries(conditions)) {
      const values = Array.isArray(value) ? value : [value];
      const isList = Array.isArray(value);
      values.forEach((one, at) => query.append(`${place}[${path}]${isList ? `[${at}]` : ''}`, one));
    }
  });
  return query;
}
