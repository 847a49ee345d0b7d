import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { CannedReply, CannedReplyBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database, inTransaction, insertRow, writeJson } from '../platform/database';
import { newKey } from '../platform/ids';
import { lockSeries } from '../platform/lock-series';
import { safeHtml } from '../platform/safe-html';
import { findCanned, presentCanned, visibleCanned } from './canned-rows';
import { mayEditCanned } from './rules/canned-rights';
import { checkCannedTexts } from './rules/check-canned-texts';

interface Save {
  strapi: Core.Strapi;
  actor: AgentActor;
  input: CannedReplyBody;
}

/** @throws DeskError NOT_ALLOWED, INPUT_INVALID */
export async function createCanned({ strapi, actor, input }: Save): Promise<CannedReply> {
  const key = newKey();
  const columns = await checkedColumns({ strapi, actor, input });
  await writeAlone({ strapi, actor, input, own: null }, async (trx) => {
    const row = { document_id: newKey(), key, agent_id: actor.id, uses: 0, ...columns };
    await insertRow(trx, 'helpdesk_canned_replies', row);
  });
  return viewOf({ strapi, actor, key });
}

/**
 * A reply that is made personal becomes its editor's own.
 *
 * @throws DeskError NOT_FOUND, NOT_ALLOWED, INPUT_INVALID
 */
export async function updateCanned({
  strapi,
  actor,
  key,
  input,
}: Save & { key: string }): Promise<CannedReply> {
  const row = await findCanned(strapi, actor, key);
  if (!mayEditCanned(actor, row)) throw new DeskError('NOT_ALLOWED');
  const columns = await checkedColumns({ strapi, actor, input });
  const owner = input.scope === 'personal' ? { agent_id: actor.id } : {};
  await writeAlone({ strapi, actor, input, own: key }, async (trx) => {
    await trx('helpdesk_canned_replies')
      .where({ id: row.id })
      .update({ ...columns, ...owner });
  });
  return viewOf({ strapi, actor, key });
}

/** @throws DeskError NOT_FOUND, NOT_ALLOWED */
export async function deleteCanned({
  strapi,
  actor,
  key,
}: Omit<Save, 'input'> & { key: string }): Promise<void> {
  const row = await findCanned(strapi, actor, key);
  if (!mayEditCanned(actor, row)) throw new DeskError('NOT_ALLOWED');
  await database(strapi)('helpdesk_canned_replies').where({ id: row.id }).delete();
}

async function viewOf({ strapi, actor, key }: Omit<Save, 'input'> & { key: string }) {
  const row = await findCanned(strapi, actor, key);
  return presentCanned(row, actor, await loadDirectory(strapi));
}

async function checkedColumns({ strapi, actor, input }: Save) {
  const { scope, title, hint, shortcut } = input;
  const team = (await loadDirectory(strapi)).teamByKey.get(input.team ?? '');
  const teamId = scope === 'team' ? (team?.id ?? null) : null;
  const texts = Object.fromEntries(
    Object.entries(input.texts).map(([language, html]) => [language, safeHtml(html)])
  );
  // Sanitised first: what is checked is what is kept.
  const problems = checkCannedTexts(texts);
  if (scope === 'team' && !team) problems.team = 'There is no such team.';
  if (scope !== 'team' && input.team !== null) problems.team = 'Only with the scope team.';
  if (Object.keys(problems).length > 0) throw unfit(problems);
  if (!mayEditCanned(actor, { scope, teamId, agentId: actor.id })) {
    throw new DeskError('NOT_ALLOWED');
  }
  const changed = { changed_at: clock.now(), texts: writeJson(texts) };
  return { scope, team_id: teamId, title, hint, shortcut, ...changed };
}

/**
 * Typed by one agent, a shortcut means one reply. Who sees which is no matter of columns, so that no index can hold
 * it: two who give the same one away at once do so one after the other.
 */
async function writeAlone(
  { strapi, actor, input: { shortcut }, own }: Save & { own: string | null },
  write: (trx: Knex.Transaction) => Promise<void>
): Promise<void> {
  await inTransaction(strapi, async (trx) => {
    if (shortcut !== null) {
      await lockSeries(trx, 'canned-shortcuts');
      const seen = await visibleCanned(trx, actor);
      if (seen.some((row) => row.shortcut === shortcut && row.key !== own)) {
        throw unfit({ shortcut: 'Another reply that you see has this shortcut.' });
      }
    }
    await write(trx);
  });
}

function unfit(fields: Record<string, string>): DeskError {
  return new DeskError('INPUT_INVALID', { fields, hint: 'See the fields.' });
}
