import type { Core } from '@strapi/strapi';
import type { Me } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { viewAvailability } from '../routing/view-availability';
import { loadDirectory } from './directory';
import { readPreferences } from './read-preferences';

/** The agent's own profile, with what the screens may offer. */
export async function readMe({
  strapi,
  actor,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
}): Promise<Me> {
  const directory = await loadDirectory(strapi);
  const agent = directory.agentById.get(actor.id);
  if (!agent) throw new DeskError('NOT_FOUND');
  const can = (uid: string) => actor.permissions.has(uid);
  return {
    key: agent.key,
    name: agent.name,
    email: agent.email,
    locale: agent.locale,
    timeZone: agent.timeZone,
    teams: agent.teamIds.flatMap((id) => {
      const team = directory.teamById.get(id);
      return team ? [{ key: team.key, name: team.name }] : [];
    }),
    isOwner: actor.isOwner,
    permissions: {
      read: can('ticket.read'),
      perform: can('ticket.perform'),
      assign: can('ticket.assign'),
      create: can('ticket.create'),
      editContacts: can('contact.update'),
      manageCanned: can('canned.manage'),
      manageMacros: can('macro.manage'),
      outbox: can('outbox.read'),
      settings: can('settings.read'),
      status: can('status.read'),
    },
    preferences: await readPreferences(strapi, agent.id),
    availability: await viewAvailability(strapi, agent),
  };
}
