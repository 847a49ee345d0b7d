import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { VIEWS_MAX, type NewView, type View, type ViewBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { database, inTransaction, insertOnce, type Db } from '../platform/database';
import { newKey, sha256 } from '../platform/ids';
import { lockSeries } from '../platform/lock-series';
import { readLookups } from '../tickets/read-lookups';
import { presentView } from './read-views';
import { readViewQuery } from './rules/view-query';
import { mayEditView, mayShare } from './rules/view-rights';
import { findView } from './view-rows';

interface Save {
  strapi: Core.Strapi;
  actor: AgentActor;
  input: ViewBody;
}

/** @throws DeskError INPUT_INVALID, NOT_ALLOWED, VIEWS_FULL */
export async function createView({
  strapi,
  actor,
  input: { clientId, ...input },
}: Omit<Save, 'input'> & { input: NewView }): Promise<View> {
  const columns = checkedColumns(actor, input);
  const submission = sha256(`${actor.id}:${clientId}`);
  const id = await inTransaction(strapi, async (trx) => {
    await lockSeries(trx, 'views');
    const earlier = await trx('helpdesk_views').where({ submission }).first('id');
    if (earlier) return Number(earlier.id);
    await requireRoom(trx, actor, input.isShared);
    const key = newKey();
    const row = { document_id: key, key, submission, agent_id: actor.id, ...columns };
    const made = await insertOnce(trx, 'helpdesk_views', row, 'submission');
    await noteShared(trx, { actor, key, before: null, after: input });
    return made.id;
  });
  const { key } = await database(strapi)('helpdesk_views').where({ id }).first('key');
  return viewOf({ strapi, actor, key });
}

/**
 * A filter that is no longer shared becomes its editor's own.
 *
 * @throws DeskError NOT_FOUND, NOT_ALLOWED, INPUT_INVALID, VIEWS_FULL
 */
export async function updateView({
  strapi,
  actor,
  key,
  input,
}: Save & { key: string }): Promise<View> {
  const row = await findView(strapi, actor, key);
  if (!mayEditView(actor, row)) throw new DeskError('NOT_ALLOWED');
  const columns = checkedColumns(actor, input);
  await inTransaction(strapi, async (trx) => {
    if (input.isShared !== row.isShared) {
      await lockSeries(trx, 'views');
      await requireRoom(trx, actor, input.isShared);
    }
    const owner = row.isShared && !input.isShared ? { agent_id: actor.id } : {};
    const changed = await trx('helpdesk_views')
      .where({ id: row.id, is_shared: row.isShared })
      .update({ ...columns, ...owner });
    // Somebody deleted it meanwhile, or took it for themselves.
    if (changed !== 1) throw new DeskError('NOT_FOUND');
    await noteShared(trx, { actor, key, before: row, after: input });
  });
  return viewOf({ strapi, actor, key });
}

/** @throws DeskError NOT_FOUND, NOT_ALLOWED */
export async function deleteView({
  strapi,
  actor,
  key,
}: Omit<Save, 'input'> & { key: string }): Promise<void> {
  const row = await findView(strapi, actor, key);
  if (!mayEditView(actor, row)) throw new DeskError('NOT_ALLOWED');
  await inTransaction(strapi, async (trx) => {
    const gone = await trx('helpdesk_views')
      .where({ id: row.id, is_shared: row.isShared })
      .delete();
    if (gone !== 1) throw new DeskError('NOT_FOUND');
    await noteShared(trx, { actor, key, before: row, after: null });
  });
}

/** What is for everybody is a setting of the desk; what is somebody's own is not. */
async function noteShared(
  db: Db,
  {
    actor,
    key,
    before,
    after,
  }: { actor: AgentActor; key: string; before: ViewBody | null; after: ViewBody | null }
): Promise<void> {
  const shared = (view: ViewBody | null) =>
    view?.isShared
      ? { name: view.name, icon: view.icon, query: view.query, layout: view.layout }
      : null;
  await noteChange(db, {
    actor,
    area: 'view',
    subject: key,
    name: (after ?? before)?.name ?? '',
    before: shared(before),
    after: shared(after),
  });
}

function checkedColumns(actor: AgentActor, { name, icon, isShared, query, layout }: ViewBody) {
  const read = readViewQuery(query);
  if (read.problems) {
    throw new DeskError('INPUT_INVALID', { fields: read.problems, hint: 'See the fields.' });
  }
  if (isShared && !mayShare(actor)) throw new DeskError('NOT_ALLOWED');
  return { name: name.trim(), icon, is_shared: isShared, query: read.text, layout };
}

/** Counted under a lock: no index could hold it. */
async function requireRoom(
  trx: Knex.Transaction,
  actor: AgentActor,
  isShared: boolean
): Promise<void> {
  const own = isShared ? {} : { agent_id: actor.id };
  const row = await trx('helpdesk_views')
    .where({ is_shared: isShared, ...own })
    .count({ found: '*' })
    .first();
  if (Number(row?.found) < VIEWS_MAX) return;
  throw new DeskError('VIEWS_FULL', { hint: `At most ${VIEWS_MAX}: delete one first.` });
}

async function viewOf({ strapi, actor, key }: Omit<Save, 'input'> & { key: string }) {
  const row = await findView(strapi, actor, key);
  return presentView(row, actor, await readLookups({ strapi, actor }));
}
