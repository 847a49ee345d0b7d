import type { Core } from '@strapi/strapi';
import type { AgentProfile, AgentProfileBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { database, writeJson } from '../platform/database';
import { logEvent } from '../platform/log';
import { forgetDirectory } from './directory';
import { editableAgent } from './editable-agent';
import { readAgent } from './read-agents';

/**
 * Changes what is known of an agent; what is left out stays. Name and address are the admin user's.
 *
 * @throws DeskError NOT_ALLOWED, NOT_FOUND
 */
export async function updateAgent({
  strapi,
  actor,
  key,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
  input: AgentProfileBody;
}): Promise<AgentProfile> {
  const agent = await editableAgent({ strapi, actor, key });
  // How much is given to somebody is not theirs to say.
  if (input.ticketLimit !== undefined && !actor.permissions.has('settings.update')) {
    throw new DeskError('NOT_ALLOWED');
  }
  const patch = patchOf(input);
  if (Object.keys(patch).length > 0) {
    await database(strapi)('helpdesk_agents').where({ id: agent.id }).update(patch);
    forgetDirectory(strapi);
    logEvent(strapi, 'info', 'agent.updated', {
      of: agent.id,
      agent: actor.id,
      changed: Object.keys(patch).join(','),
    });
  }
  return readAgent(strapi, key);
}

function patchOf({
  languages,
  level,
  line,
  phone,
  workingHours,
  locale,
  timeZone,
  ticketLimit,
}: AgentProfileBody) {
  const columns = {
    languages: languages && writeJson(languages),
    level,
    line,
    phone: phone === '' ? null : phone,
    working_hours: workingHours && writeJson(workingHours),
    locale,
    time_zone: timeZone,
    ticket_limit: ticketLimit,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
