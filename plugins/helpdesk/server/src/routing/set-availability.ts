import type { Core } from '@strapi/strapi';
import type { Availability, AvailabilityView } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { forgetDirectory, loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { logEvent } from '../platform/log';
import { tellAvailability } from './availability-hints';
import { moveTurn } from './take-turn';
import { viewAvailability } from './view-availability';
import { wakeRouting } from './wake';

/**
 * An agent comes, goes, or goes and hands over: the agent's own choice, kept until the next. From the moment of the
 * answer on nothing is given to who is away.
 */
export async function setAvailability({
  strapi,
  actor,
  availability,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  availability: Availability;
}): Promise<AvailabilityView> {
  const now = clock.now();
  const row = { availability, available_at: now, seen_at: now };
  await inTransaction(strapi, async (trx) => {
    await moveTurn(trx);
    await trx('helpdesk_agents').where({ id: actor.id }).update(row);
  });
  forgetDirectory(strapi);
  logEvent(strapi, 'info', 'agent.availability', { agent: actor.id, availability });
  tellAvailability({ agentId: actor.id });
  wakeRouting();
  const agent = (await loadDirectory(strapi)).agentById.get(actor.id);
  if (!agent) throw new DeskError('NOT_FOUND');
  return viewAvailability(strapi, agent);
}
