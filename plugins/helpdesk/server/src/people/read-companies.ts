import type { Core } from '@strapi/strapi';
import {
  COMPANY_MEMBERS_MAX,
  type CompaniesPage,
  type CompaniesQuery,
  type Company,
  type CompanyView,
} from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { whereVisible } from '../access/visibility';
import { DeskError } from '../errors';
import { database, readBoolean, type Db } from '../platform/database';
import { foldText } from '../platform/fold-text';
import { loadCatalogue } from '../workflow/catalogue';

const PAGE = 50;
/** Names are put into order as people expect it, which every database does in another way. */
const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/**
 * Companies by name, those whose name has the words.
 *
 * @throws DeskError INPUT_INVALID for a cursor of elsewhere.
 */
export async function listCompanies(
  strapi: Core.Strapi,
  { q = '', after }: CompaniesQuery
): Promise<CompaniesPage> {
  const db = database(strapi);
  const rows = await db('helpdesk_companies').select('id', 'key', 'name', 'sharing');
  const wanted = foldText(q);
  const found = rows
    .filter(({ name }) => foldText(String(name)).includes(wanted))
    .sort((one, other) => byName.compare(one.name, other.name) || one.id - other.id);
  const start = after === undefined ? 0 : found.findIndex(({ key }) => key === after) + 1;
  if (after !== undefined && start === 0) {
    throw new DeskError('INPUT_INVALID', { fields: { after: 'Not a cursor of this list' } });
  }
  const shown = found.slice(start, start + PAGE);
  const isLast = start + PAGE >= found.length;
  return {
    companies: await withMembers(db, shown),
    after: isLast ? null : (shown.at(-1)?.key ?? null),
  };
}

/**
 * A company with those of its members whom this agent may see.
 *
 * @throws DeskError NOT_FOUND
 */
export async function readCompany({
  strapi,
  actor,
  key,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  key: string;
}): Promise<CompanyView> {
  const db = database(strapi);
  const row = await db('helpdesk_companies').where({ key }).first('id', 'key', 'name', 'sharing');
  if (!row) throw new DeskError('NOT_FOUND');
  const catalogue = await loadCatalogue(strapi);
  const people = db('helpdesk_contacts as c')
    .select('c.key', 'c.name', 'c.email', 'c.is_company_manager', 'c.user_document')
    .where('c.member_of_id', row.id)
    .limit(COMPANY_MEMBERS_MAX);
  // Who may change settings need not see every client; an owner does.
  if (!actor.isOwner) {
    people.whereExists((seen) =>
      seen
        .select(db.raw('1'))
        .from('helpdesk_tickets as t')
        .where('t.contact_id', db.ref('c.id'))
        .where(whereVisible({ actor, catalogue, table: 't' }))
    );
  }
  const members = await people;
  const [company] = await withMembers(db, [row]);
  return {
    ...company,
    people: members
      .map((member) => ({
        key: String(member.key),
        name: String(member.name ?? ''),
        email: member.email === null ? null : String(member.email),
        isManager: readBoolean(member.is_company_manager),
        hasAccount: member.user_document !== null,
      }))
      .sort((one, other) => byName.compare(one.name, other.name)),
  };
}

/** With how many members each has. */
async function withMembers(db: Db, rows: Record<string, unknown>[]): Promise<Company[]> {
  const counted = await db('helpdesk_contacts')
    .select('member_of_id')
    .count('id as members')
    .whereIn(
      'member_of_id',
      rows.map(({ id }) => Number(id))
    )
    .groupBy('member_of_id');
  const members = new Map(counted.map((row) => [Number(row.member_of_id), Number(row.members)]));
  return rows.map(({ id, key, name, sharing }) => ({
    key: String(key),
    name: String(name),
    // What we wrote ourselves, from the closed list.
    sharing: sharing as Company['sharing'],
    members: members.get(Number(id)) ?? 0,
  }));
}
