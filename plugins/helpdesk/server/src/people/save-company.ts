import type { Core } from '@strapi/strapi';
import type { CompanyBody, CompanyView } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { noteChange } from '../changes/note-change';
import { DeskError } from '../errors';
import { inTransaction, insertRow, type Db } from '../platform/database';
import { newKey } from '../platform/ids';
import { lockSeries } from '../platform/lock-series';
import { logEvent } from '../platform/log';
import { readCompany } from './read-companies';
import { foldTeamName } from './rules/team-key';

/** More belong into another program. */
const MOST = 5_000;
const LOCK = 'companies';

/** @throws DeskError COMPANY_EXISTS, INPUT_INVALID */
export async function createCompany({
  strapi,
  actor,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  input: CompanyBody;
}): Promise<CompanyView> {
  const key = newKey();
  await inTransaction(strapi, async (trx) => {
    await lockSeries(trx, LOCK);
    const [{ companies }] = await trx('helpdesk_companies').count('id as companies');
    if (Number(companies) >= MOST) {
      throw new DeskError('INPUT_INVALID', { hint: `At most ${MOST} companies.` });
    }
    await requireFreeName(trx, input.name, null);
    await insertRow(trx, 'helpdesk_companies', { document_id: key, key, ...input });
    await noteCompany(trx, { actor, key, before: null, after: input });
  });
  logEvent(strapi, 'info', 'company.created', { company: key, agent: actor.id });
  return readCompany({ strapi, actor, key });
}

/**
 * Replaces name and sharing; what members see changes with their next click.
 *
 * @throws DeskError NOT_FOUND, COMPANY_EXISTS
 */
export async function updateCompany({
  strapi,
  actor,
  key,
  input: { name, sharing },
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
  input: CompanyBody;
}): Promise<CompanyView> {
  await inTransaction(strapi, async (trx) => {
    await lockSeries(trx, LOCK);
    const row = await trx('helpdesk_companies').where({ key }).first('id', 'name', 'sharing');
    if (!row) throw new DeskError('NOT_FOUND');
    await requireFreeName(trx, name, Number(row.id));
    await trx('helpdesk_companies').where({ id: row.id }).update({ name, sharing });
    const before = { name: row.name, sharing: row.sharing };
    await noteCompany(trx, { actor, key, before, after: { name, sharing } });
  });
  const facts = { company: key, sharing, agent: actor.id };
  logEvent(strapi, 'info', 'company.updated', facts);
  return readCompany({ strapi, actor, key });
}

/**
 * Takes a company away that has no members any more.
 *
 * @throws DeskError NOT_FOUND, COMPANY_IN_USE
 */
export async function deleteCompany({
  strapi,
  actor,
  key,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
}): Promise<void> {
  await inTransaction(strapi, async (trx) => {
    await lockSeries(trx, LOCK);
    const row = await trx('helpdesk_companies').where({ key }).first('id', 'name', 'sharing');
    if (!row) throw new DeskError('NOT_FOUND');
    const member = await trx('helpdesk_contacts').where({ member_of_id: row.id }).first('id');
    if (member) throw new DeskError('COMPANY_IN_USE', { hint: 'Take its members out first.' });
    await trx('helpdesk_companies').where({ id: row.id }).delete();
    const before = { name: row.name, sharing: row.sharing };
    await noteCompany(trx, { actor, key, before, after: null });
  });
  logEvent(strapi, 'info', 'company.deleted', { company: key, agent: actor.id });
}

async function noteCompany(
  db: Db,
  {
    actor,
    key,
    before,
    after,
  }: { actor: AgentActor; key: string; before: CompanyBody | null; after: CompanyBody | null }
): Promise<void> {
  const name = (after ?? before)?.name ?? '';
  await noteChange(db, { actor, area: 'company', subject: key, name, before, after });
}

/** Two names are one when they differ only in letter case, spaces and signs that are not seen. */
async function requireFreeName(db: Db, name: string, ownId: number | null): Promise<void> {
  const wanted = foldTeamName(name);
  const rows = await db('helpdesk_companies').select('id', 'name');
  const isTaken = rows.some(
    (row) => Number(row.id) !== ownId && foldTeamName(String(row.name)) === wanted
  );
  if (!isTaken) return;
  throw new DeskError('COMPANY_EXISTS', {
    fields: { name: 'There is a company with this name already' },
  });
}
