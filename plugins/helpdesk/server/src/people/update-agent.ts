import type { Core } from '@strapi/strapi';
import type { AgentProfile, AgentProfileBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { inTransaction, readJson, readNumber, writeJson, type Db } from '../platform/database';
import { logEvent } from '../platform/log';
import { forgetDirectory } from './directory';
import { toE164 } from '../sms/rules/phone';
import { editableAgent } from './editable-agent';
import { readAgent } from './read-agents';

/**
 * Changes what is known of an agent; what is left out stays. Name and address are the admin user's.
 *
 * @throws DeskError NOT_ALLOWED, NOT_FOUND, INPUT_INVALID
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
  const patch = patchOf({ ...input, phone: phoneOf(input, agent.phone) });
  if (Object.keys(patch).length > 0) {
    await inTransaction(strapi, async (trx) => {
      const before = await describeAgent(trx, agent.id);
      await trx('helpdesk_agents').where({ id: agent.id }).update(patch);
      const { name, ...after } = await describeAgent(trx, agent.id);
      const facts = { actor, area: 'agent' as const, subject: key, name };
      await noteChange(trx, { ...facts, before: { ...before, name: undefined }, after });
    });
    forgetDirectory(strapi);
    logEvent(strapi, 'info', 'agent.updated', {
      of: agent.id,
      agent: actor.id,
      changed: Object.keys(patch).join(','),
    });
  }
  return readAgent(strapi, key);
}

/** What matters to how work is shared out; who the person is and how they like the panel is their own. */
async function describeAgent(db: Db, id: number) {
  const row = await db('helpdesk_agents')
    .where({ id })
    .first('name', 'languages', 'level', 'line', 'working_hours', 'ticket_limit');
  return {
    name: String(row?.name ?? ''),
    languages: readJson<string[]>(row?.languages, []),
    level: readNumber(row?.level),
    line: readNumber(row?.line),
    workingHours: readJson<unknown>(row?.working_hours, null),
    ticketLimit: readNumber(row?.ticket_limit),
  };
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
    phone,
    working_hours: workingHours && writeJson(workingHours),
    locale,
    time_zone: timeZone,
    ticket_limit: ticketLimit,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** Written so that an SMS reaches it. One that was written down before that was asked for may stay as it is. */
function phoneOf({ phone }: AgentProfileBody, stored: string | null): string | null | undefined {
  if (phone === undefined || phone === stored) return undefined;
  if (phone === null || phone === '') return null;
  const plain = toE164(phone);
  if (plain === null) {
    throw new DeskError('INPUT_INVALID', {
      fields: { phone: 'With + and the code of the country, such as +92 300 1234567' },
      hint: 'See the fields.',
    });
  }
  return plain;
}
