import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { AgentProfile } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { database } from '../platform/database';
import { newKey } from '../platform/ids';
import { logEvent } from '../platform/log';
import { squarePicture } from '../platform/square-picture';
import { editableAgent } from './editable-agent';
import { readAgent } from './read-agents';

const EDGE = 256;
const FILES = 'plugin::upload.file';

/**
 * Gives an agent a photo, or with null takes it away. Clients see it, so it lies in the media library, where
 * everybody may read it. The one before is removed.
 *
 * @throws DeskError NOT_ALLOWED, NOT_FOUND, FILE_TYPE_REFUSED
 */
export async function setPhoto({
  strapi,
  actor,
  key,
  content,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
  content: Buffer | null;
}): Promise<AgentProfile> {
  const agent = await editableAgent({ strapi, actor, key });
  const url = content && (await store(strapi, await squarePicture(content, EDGE), agent.name));
  let before: string | null;
  try {
    before = await exchangeUrl(strapi, agent.id, url);
  } catch (error) {
    await remove(strapi, url);
    throw error;
  }
  await remove(strapi, before);
  logEvent(strapi, 'info', url ? 'agent.photo-set' : 'agent.photo-removed', {
    of: agent.id,
    agent: actor.id,
  });
  return readAgent(strapi, key);
}

/** @returns the public address. */
async function store(strapi: Core.Strapi, picture: Buffer, name: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'helpdesk-photo-'));
  try {
    const fileName = `agent-${newKey()}.webp`;
    const filepath = path.join(folder, fileName);
    await writeFile(filepath, picture);
    const [stored] = await strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: { name: fileName, alternativeText: name } },
        files: {
          filepath,
          originalFilename: fileName,
          mimetype: 'image/webp',
          size: picture.length,
        },
      });
    return String(stored.url);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** By compare-and-set: of two at once, each removes the picture whose place it took. */
async function exchangeUrl(
  strapi: Core.Strapi,
  id: number,
  url: string | null
): Promise<string | null> {
  const agents = () => database(strapi)('helpdesk_agents');
  for (;;) {
    const { photo_url: before } = await agents().where({ id }).first('photo_url');
    if (before === url) return null;
    const changed = await agents().where({ id, photo_url: before }).update({ photo_url: url });
    if (changed === 1) return before;
  }
}

/** The photo is changed already: a file that cannot be removed now is told to the owner by the log. */
async function remove(strapi: Core.Strapi, url: string | null): Promise<void> {
  if (url === null) return;
  try {
    const file = await strapi.db.query(FILES).findOne({ where: { url } });
    if (file) await strapi.plugin('upload').service('upload').remove(file);
  } catch (error) {
    const reason = error instanceof Error ? error.name : 'unknown';
    logEvent(strapi, 'warn', 'agent.photo-left-behind', { reason });
  }
}
