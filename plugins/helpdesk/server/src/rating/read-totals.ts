import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EpochMs, RatingPeriod, RatingTotals } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { loadDirectory } from '../people/directory';
import { database, readNumber } from '../platform/database';
import { refOf } from '../tickets/refs';
import { loadCatalogue } from '../workflow/catalogue';
import { actionName } from './action-name';
import { periodMoments } from './rules/period-moments';
import { sumGroups, sumRatings, type AskedCount, type RatedCount } from './rules/sum-ratings';

const GROUP = ['r.agent_id', 'r.workflow_id', 'r.action_key'];

/** How answers were liked in a period, of tickets that this agent may see. */
export async function readTotals({
  strapi,
  actor,
  period,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  period: RatingPeriod;
}): Promise<RatingTotals> {
  const [catalogue, directory] = [await loadCatalogue(strapi), await loadDirectory(strapi)];
  const visible = whereVisible({ actor, catalogue, table: 'k' });
  const rows = await visibleRatings(strapi, visible, 'rated_at', periodMoments(period))
    .select(GROUP)
    .select('r.percent')
    .count({ found: '*' })
    .groupBy([...GROUP, 'r.percent']);
  const askedRows = await visibleRatings(strapi, visible, 'asked_at', periodMoments(period))
    .select(GROUP)
    .count({ asked: '*', answered: 'r.rated_at' })
    .groupBy(GROUP);
  const rated = rows.map(
    (row): RatedCount => ({
      ...groupOf(row),
      percent: Number(row.percent),
      count: Number(row.found),
    })
  );
  const asked = askedRows.map(
    (row): AskedCount => ({
      ...groupOf(row),
      asked: Number(row.asked),
      answered: Number(row.answered),
    })
  );
  return {
    total: sumRatings(rated, asked),
    agents: sumGroups(rated, asked, ({ agentId }) => {
      const agent = refOf(directory.agentById, agentId);
      return agent && { name: agent.key, group: { agent } };
    }),
    actions: sumGroups(rated, asked, ({ workflowId, actionKey }) => {
      const workflow = catalogue.workflowById.get(workflowId ?? 0);
      if (!workflow) return null;
      const { key, document } = workflow;
      const group = {
        workflow: { key, name: document.name },
        action: { key: actionKey, name: actionName(document, actionKey) },
      };
      return { name: `${key}/${actionKey}`, group };
    }),
  };
}

/** Ratings `r` of tickets `k` in these moments. */
export function visibleRatings(
  strapi: Core.Strapi,
  isVisible: (query: Knex.QueryBuilder) => void,
  column: 'rated_at' | 'asked_at',
  { since, until }: { since: EpochMs; until: EpochMs }
): Knex.QueryBuilder {
  return database(strapi)('helpdesk_ratings as r')
    .join('helpdesk_tickets as k', 'k.id', 'r.ticket_id')
    .where(`r.${column}`, '>=', since)
    .where(`r.${column}`, '<', until)
    .where(isVisible);
}

function groupOf(row: Record<string, unknown>) {
  return {
    agentId: readNumber(row.agent_id),
    workflowId: readNumber(row.workflow_id),
    actionKey: String(row.action_key),
  };
}
