import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { DeskError } from '../errors';
import { toContactRow } from '../people/contacts';
import { loadDirectory } from '../people/directory';
import { database, type Db } from '../platform/database';
import type { TicketRow } from '../tickets/rows';
import type { Catalogue } from '../workflow/catalogue';
import { requireAtWork } from './require-at-work';
import {
  isSamePerson,
  refuseMerge,
  refusedOfOthers,
  type MergeSide,
  type Person,
} from './rules/refuse-merge';

/** @throws DeskError MERGE_NOT_ACCEPTED, MERGE_OF_OTHERS, HELD_BY_ANOTHER, ACTION_NOT_ALLOWED */
export async function requireMergeable({
  strapi,
  actor,
  from,
  into,
  catalogue,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  from: TicketRow;
  into: TicketRow;
  catalogue: Catalogue;
}): Promise<void> {
  const directory = await loadDirectory(strapi);
  requireAtWork({ actor, ticket: from, catalogue, directory });
  requireAtWork({ actor, ticket: into, catalogue, directory });
  const sideOf = async ({ id, stateId, contactId }: TicketRow): Promise<MergeSide> => ({
    id,
    category: catalogue.stateById.get(stateId)?.category ?? null,
    contact: await readPerson(database(strapi), contactId),
  });
  const refusal = refuseMerge({ from: await sideOf(from), into: await sideOf(into) });
  if (refusal) throw new DeskError(refusal.code, { hint: refusal.hint });
}

/**
 * The same again once both are held: meanwhile one of the addresses may have come to a company.
 *
 * @throws DeskError MERGE_OF_OTHERS
 */
export async function requireSamePerson(
  db: Db,
  { from, into }: Record<'from' | 'into', Pick<TicketRow, 'contactId'>>
): Promise<void> {
  if (from.contactId === into.contactId) return;
  const [one, other] = [await readPerson(db, from.contactId), await readPerson(db, into.contactId)];
  if (isSamePerson(one, other)) return;
  const { code, hint } = refusedOfOthers();
  throw new DeskError(code, { hint });
}

async function readPerson(db: Db, id: number): Promise<Person> {
  const row = await db('helpdesk_contacts').where({ id }).first();
  if (!row) return { id, account: null, companyId: null };
  const { verifiedAt, userDocument, memberOfId } = toContactRow(row);
  const account = verifiedAt === null ? null : userDocument;
  return { id, account, companyId: memberOfId };
}
