import type { Core } from '@strapi/strapi';
import type { TeamProfile } from '../../../contracts';
import type { Actor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { inTransaction } from '../platform/database';
import { forgetDirectory } from './directory';
import { lockTeams } from './lock-teams';
import { readTeams } from './read-teams';

/**
 * Puts teams in this order; those that are not named, because somebody made them meanwhile, follow in theirs.
 *
 * @throws DeskError INPUT_INVALID for a team that there is not.
 */
export async function orderTeams(
  strapi: Core.Strapi,
  keys: readonly string[],
  actor: Actor
): Promise<TeamProfile[]> {
  await inTransaction(strapi, async (trx) => {
    await lockTeams(trx);
    const teams = await trx('helpdesk_teams').select('id', 'key').orderBy(['position', 'id']);
    const present = teams.map(({ key }) => String(key));
    if (keys.some((key) => !present.includes(key))) {
      throw new DeskError('INPUT_INVALID', { fields: { keys: 'There is no such team' } });
    }
    const order = [...keys, ...present.filter((key) => !keys.includes(key))];
    for (const { id, key } of teams) {
      const position = order.indexOf(String(key)) + 1;
      await trx('helpdesk_teams').where({ id }).update({ position });
    }
    const [before, after] = [{ order: present }, { order }];
    await noteChange(trx, { actor, area: 'team', subject: 'order', name: '', before, after });
  });
  forgetDirectory(strapi);
  return readTeams(strapi);
}
