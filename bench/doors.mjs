import { AGENTS, sightOf } from './people.mjs';
import { countsStatement, pageStatement, writeAction, writeOpening } from './hand-written-sql.mjs';

/*
 * Doors that only the benchmarks have. Those of the hand-written SQL stand behind the same login as the desk's own,
 * so that the difference between the two is what the product adds to the statements.
 */
export async function addDoors(strapi, { openTicket }) {
  const db = strapi.db.connection;
  const statements = await statementsByEmail(db);
  const staff = {
    policies: [
      { name: 'admin::isAuthenticatedAdmin' },
      { name: 'admin::hasPermissions', config: { actions: ['plugin::helpdesk.ticket.read'] } },
    ],
  };
  const own = (ctx) => statements.get(ctx.state.user.email);
  const route = (method, path, config, run) => ({
    method,
    path,
    handler: async (ctx) => {
      ctx.body = { data: await run(ctx) };
    },
    config,
    info: { type: 'admin' },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/bench',
    routes: [
      route('GET', '/sql/queue', staff, (ctx) => db.raw(...own(ctx).page)),
      route('GET', '/sql/counts', staff, (ctx) => db.raw(...own(ctx).counts)),
      route('POST', '/sql/actions', staff, (ctx) => writeAction(db, ctx.request.body)),
      route('POST', '/sql/tickets', { auth: false }, (ctx) => writeOpening(db, ctx.request.body)),
      route('POST', '/tickets', { auth: false }, (ctx) =>
        openTicket({ strapi, actor: null, input: openingOf(ctx.request.body) })
      ),
    ],
  });
}

/** What the site's form hands on, without its protection against floods, which is what a flood would measure. */
function openingOf({ submission, subject, text, name, email }) {
  return {
    submission,
    source: 'site-form',
    channel: 'form',
    contact: { name, email, locale: 'en', timeZone: null },
    isProven: false,
    locale: 'en',
    subject,
    text: { format: 'text', body: text },
    origin: null,
    wantsReceipt: true,
  };
}

async function statementsByEmail(db) {
  const states = await db('helpdesk_states as s')
    .join('helpdesk_workflows as w', 'w.id', 's.workflow_id')
    .select('s.id', 's.key', 's.category', { workflow: 'w.key' });
  const agents = await db('helpdesk_agents').select('id', 'email');
  const memberships = await db('helpdesk_memberships').select('agent_id', 'team_id');
  const entries = AGENTS.map((agent) => {
    const { id } = agents.find(({ email }) => email === agent.email);
    const own = memberships.filter((membership) => membership.agent_id === id);
    const teamIds = own.map((membership) => membership.team_id);
    const toDo = states.filter(({ category }) => !['closed', 'trash'].includes(category));
    const page = pageStatement({ agentId: id, teamIds, sight: sightOf(agent, toDo) });
    const counts = countsStatement({ agentId: id, teamIds, sight: sightOf(agent, states) });
    return [agent.email, { page, counts }];
  });
  return new Map(entries);
}
