import type { Core } from '@strapi/strapi';
import { QUEUE_TIMES, type QueueQuery } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import type { Directory } from '../people/directory';
import { clock } from '../platform/clock';
import { database } from '../platform/database';
import { foldText } from '../platform/fold-text';
import { readSettings } from '../site/settings';
import type { Catalogue } from '../workflow/catalogue';
import { ownFields } from './own-fields';
import { seenWorkflows } from './read-lookups';
import { queueConditions, type QueueCondition, type QueueNames } from './rules/queue-conditions';
import { valuesOf } from './rules/queue-slices';

interface Asker {
  strapi: Core.Strapi;
  actor: AgentActor;
  query: QueueQuery;
  catalogue: Catalogue;
  directory: Directory;
}

/**
 * What a query asks of each ticket. Reads only what the query names.
 *
 * @returns null when no ticket can meet it.
 * @throws DeskError INPUT_INVALID for a value that an own field cannot have.
 */
export async function loadConditions(asker: Asker): Promise<QueueCondition[] | null> {
  const { strapi, actor, query, directory } = asker;
  const hasTimes = QUEUE_TIMES.some((word) => query[word] !== undefined);
  const ownZone = directory.agentById.get(actor.id)?.timeZone;
  const timeZone = ownZone ?? (hasTimes ? (await readSettings(strapi)).hours.timeZone : 'UTC');
  const { conditions, problem } = queueConditions({
    query,
    actor,
    names: await loadNames(asker),
    now: clock.now(),
    timeZone,
  });
  if (problem !== null) {
    throw new DeskError('INPUT_INVALID', { fields: { fields: problem }, hint: 'See the fields.' });
  }
  return conditions;
}

async function loadNames({
  strapi,
  actor,
  query,
  catalogue,
  directory,
}: Asker): Promise<QueueNames> {
  const db = database(strapi);
  const { client, source, fields } = query;
  const tagKeys = [...valuesOf(query.tag), ...valuesOf(query.untagged)];
  const contact = client ? await db('helpdesk_contacts').where({ key: client }).first('id') : null;
  const tags =
    tagKeys.length > 0 ? await db('helpdesk_tags').select('id', 'key').whereIn('key', tagKeys) : [];
  const sources =
    source || fields
      ? await db('helpdesk_sources').select('id', 'key', 'workflow_id', 'settings').orderBy('id')
      : [];
  const known = fields ? ownFields(seenWorkflows(actor, catalogue), sources) : [];
  return {
    catalogue,
    directory,
    contactId: contact ? Number(contact.id) : null,
    sourceIds: new Map(sources.map((row) => [String(row.key), Number(row.id)])),
    tagIds: new Map(tags.map((row) => [String(row.key), Number(row.id)])),
    fields: new Map(known.map(({ key, type }) => [key, type])),
    fold: foldText,
  };
}
