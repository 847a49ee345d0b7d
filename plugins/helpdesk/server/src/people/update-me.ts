import type { Core } from '@strapi/strapi';
import type { Me, UpdateMeBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { database } from '../platform/database';
import { forgetDirectory } from './directory';
import { readMe } from './read-me';

/** The agent's own choice of language and time zone; what is left out stays, null follows Strapi and the browser. */
export async function updateMe({
  strapi,
  actor,
  input: { locale, timeZone },
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  input: UpdateMeBody;
}): Promise<Me> {
  const patch = {
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { time_zone: timeZone }),
  };
  if (Object.keys(patch).length > 0) {
    await database(strapi)('helpdesk_agents').where({ id: actor.id }).update(patch);
    forgetDirectory(strapi);
  }
  return readMe({ strapi, actor });
}
