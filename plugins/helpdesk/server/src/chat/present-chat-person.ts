import type { Core } from '@strapi/strapi';
import type { ChatPerson } from '../../../contracts';
import type { DirectoryAgent } from '../people/directory';
import { clock } from '../platform/clock';
import { publicUrl } from '../platform/public-url';
import { isAvailable } from '../routing/rules/working-time';
import { readSettings } from '../site/settings';

/** A person of staff as visitors may know them: name, photo and whether they are there, and nothing else. */
export async function presentChatPerson(
  strapi: Core.Strapi,
  agent: DirectoryAgent
): Promise<ChatPerson> {
  const { hours } = await readSettings(strapi);
  return {
    name: agent.name,
    photoUrl: agent.photoUrl === null ? null : new URL(agent.photoUrl, publicUrl(strapi)).href,
    isOnline: agent.isActive && isAvailable(agent, hours, clock.now()),
    // Who says "away" was there until then. When somebody's hours ended is theirs to tell.
    lastSeenAt: agent.availability === 'online' ? null : agent.availableAt,
  };
}
