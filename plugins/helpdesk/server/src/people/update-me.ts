import type { Core } from '@strapi/strapi';
import type { Me, UpdateMeBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { database } from '../platform/database';
import { forgetDirectory } from './directory';
import { readMe } from './read-me';
import { readPreferences } from './read-preferences';

/** The agent's own choice of language, time zone and columns; what is left out stays, null follows Strapi and the browser. */
export async function updateMe({
  strapi,
  actor,
  input: { locale, timeZone, preferences },
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  input: UpdateMeBody;
}): Promise<Me> {
  const patch = {
    ...(locale === undefined ? {} : { locale }),
    ...(timeZone === undefined ? {} : { time_zone: timeZone }),
    ...(preferences === undefined
      ? {}
      : {
          preferences: JSON.stringify({
            ...(await readPreferences(strapi, actor.id)),
            ...preferences,
          }),
        }),
  };
  if (Object.keys(patch).length > 0) {
    await database(strapi)('helpdesk_agents').where({ id: actor.id }).update(patch);
    forgetDirectory(strapi);
  }
  return readMe({ strapi, actor });
}
