import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { forgetRights } from '../access/load-rights';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { database, inTransaction, type Db } from '../platform/database';
import { logEvent } from '../platform/log';
import { takeFromTeam } from '../tickets/take-from-team';
import { describeTeam } from './describe-team';
import { forgetDirectory } from './directory';
import { lockTeams } from './lock-teams';
import { teamUses } from './team-uses';

/**
 * Takes away a team that nothing names any more. Its open tickets go to nobody's team, each by an entry; whoever is
 * responsible for one stays so.
 *
 * @throws DeskError NOT_FOUND, TEAM_IN_USE telling where.
 */
export async function deleteTeam({
  strapi,
  actor,
  key,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
}): Promise<void> {
  const row = await database(strapi)('helpdesk_teams').where({ key }).first('id');
  if (!row) throw new DeskError('NOT_FOUND');
  const team = { id: Number(row.id), key };
  // Before the tickets are touched, and once more when the team goes.
  await requireUnused(database(strapi), team);
  let tickets = 0;
  do tickets += await takeFromTeam({ strapi, actor, teamId: team.id });
  while (!(await removeTeam({ strapi, actor, team })));
  forgetDirectory(strapi);
  forgetRights(strapi);
  logEvent(strapi, 'info', 'team.deleted', { team: key, agent: actor.id, tickets });
}

/** False: a ticket came in meanwhile. */
function removeTeam({
  strapi,
  actor,
  team,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  team: { id: number; key: string };
}): Promise<boolean> {
  return inTransaction(strapi, async (trx) => {
    await lockTeams(trx);
    await requireUnused(trx, team);
    const open = await trx('helpdesk_tickets as k')
      .join('helpdesk_states as s', 's.id', 'k.state_id')
      .where('k.team_id', team.id)
      .whereNotIn('s.category', ['closed', 'trash'])
      .first('k.id');
    if (open) return false;
    const before = await describeTeam(trx, team.id);
    await noteChange(trx, {
      actor,
      area: 'team',
      subject: team.key,
      name: before.name,
      before,
      after: null,
    });
    await trx('helpdesk_memberships').where({ team_id: team.id }).delete();
    await trx('helpdesk_teams').where({ id: team.id }).delete();
    return true;
  });
}

async function requireUnused(db: Db, team: { id: number; key: string }): Promise<void> {
  const fields = await teamUses(db, team);
  const places = Object.keys(fields);
  if (places.length === 0) return;
  throw new DeskError('TEAM_IN_USE', {
    fields,
    hint: `Take it out of these first: ${places.join(', ')}.`,
  });
}
