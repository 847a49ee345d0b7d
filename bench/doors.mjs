import { openChats } from './chats.mjs';
import { writeFaq } from './faq-content.mjs';
import { viewStatements } from './hand-written-views.mjs';
import { AGENTS, sightOf } from './people.mjs';
import {
  countsStatement,
  faqStatement,
  pageStatement,
  readTicket,
  searchStatement,
  writeAction,
  writeOpening,
} from './hand-written-sql.mjs';

/*
 * Doors that only the benchmarks have. Those of the hand-written SQL stand behind the same login as the desk's own,
 * so that the difference between the two is what the product adds to the statements.
 */
export async function addDoors(strapi, product) {
  const { openTicket, searchFaq, agentActor, countViewsNow } = product;
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
      route('GET', '/sql/search', staff, (ctx) =>
        db.raw(...searchStatement(own(ctx).toDo, ctx.query.q.split(' ')))
      ),
      route('GET', '/sql/tickets/:number', staff, (ctx) =>
        readTicket(db, { agentId: own(ctx).toDo.agentId, number: Number(ctx.params.number) })
      ),
      // The product keeps them for seconds: here they are counted anew for each who asks, as by the SQL.
      route('GET', '/views/counts', staff, async (ctx) =>
        countViewsNow({ strapi, actor: await agentActor(strapi, ctx) })
      ),
      route('GET', '/sql/views/:what', staff, (ctx) =>
        answerOf(db, viewStatements(own(ctx).all)[ctx.params.what](ctx.query))
      ),
      route('POST', '/sql/actions', staff, (ctx) => writeAction(db, ctx.request.body)),
      route('POST', '/sql/tickets', { auth: false }, (ctx) => writeOpening(db, ctx.request.body)),
      route('GET', '/sql/faq-search', { auth: false }, (ctx) =>
        db.raw(...faqStatement(ctx.query.locale, ctx.query.q.split(' ')))
      ),
      route('POST', '/faq-search', { auth: false }, (ctx) =>
        timesOf(ctx.request.body.searches, ({ q, locale }) =>
          searchFaq(strapi, { query: q, reader: { locale, site: null }, limit: 10 })
        )
      ),
      route('POST', '/chats', { auth: false }, (ctx) =>
        openChats(strapi, ctx.request.body.count, product)
      ),
      route('POST', '/faq', { auth: false }, (ctx) => writeFaq(strapi, ctx.request.body)),
      route('POST', '/tickets', { auth: false }, (ctx) =>
        openTicket({ strapi, actor: null, input: openingOf(ctx.request.body) })
      ),
    ],
  });
}

/** What several statements give. */
async function answerOf(db, statements) {
  const answers = [];
  for (const { text, bindings } of statements) {
    const answer = await db.raw(text, bindings);
    answers.push(answer.rows ?? answer);
  }
  return answers;
}

/** Milliseconds of each piece of work, one after the other. */
async function timesOf(pieces, work) {
  const times = [];
  for (const piece of pieces) {
    const since = performance.now();
    await work(piece);
    times.push(performance.now() - since);
  }
  return times;
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
    const sight = { agentId: id, teamIds, sight: sightOf(agent, toDo) };
    const page = pageStatement(sight);
    const counts = countsStatement({ agentId: id, teamIds, sight: sightOf(agent, states) });
    const all = {
      ...sight,
      states,
      seen: sightOf(agent, states),
      dialect: db.client.config.client,
    };
    return [agent.email, { page, counts, toDo: sight, all }];
  });
  return new Map(entries);
}
