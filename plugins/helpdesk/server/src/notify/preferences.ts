import type { Core } from '@strapi/strapi';
import type { NoticePreferences } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { forgetDirectory, loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database, writeJson } from '../platform/database';
import { withNoticeDefaults } from './rules/preferences-defaults';

export async function readNoticePreferences(
  strapi: Core.Strapi,
  actor: AgentActor
): Promise<NoticePreferences> {
  const directory = await loadDirectory(strapi);
  return withNoticeDefaults(directory.agentById.get(actor.id)?.noticePreferences ?? null);
}

/** @param given checked by `noticePreferences`. Whoever switches a digest on is told of what comes from now on. */
export async function writeNoticePreferences({
  strapi,
  actor,
  given,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  given: NoticePreferences;
}): Promise<NoticePreferences> {
  const before = await readNoticePreferences(strapi, actor);
  const isNew = before.digest === 'off' && given.digest !== 'off';
  await database(strapi)('helpdesk_agents')
    .where({ id: actor.id })
    .update({
      notice_preferences: writeJson(given),
      ...(isNew ? { digest_at: clock.now() } : {}),
    });
  forgetDirectory(strapi);
  return given;
}
