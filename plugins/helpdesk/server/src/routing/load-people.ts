import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../contracts';
import { loadRights } from '../access/load-rights';
import { grantsOf, mayBeAssigned, type RightPlace } from '../access/rules';
import { findContact } from '../people/contacts';
import { loadDirectory, type DirectoryAgent } from '../people/directory';
import { database, readNumber } from '../platform/database';
import { readSettings } from '../site/settings';
import { loadCatalogue } from '../workflow/catalogue';
import type { RoutingPerson } from './rules/routing-rule';
import { isAvailable } from './rules/working-time';
import { whereOnline } from './where-online';

/** Series that counts the choices; see `takeTurn`. */
export const ROUTING_SERIES = 'routing';

/** Where a ticket is to be given to somebody. */
export interface RoutingPlace extends RightPlace {
  /** Only its members are asked; null: everybody. */
  teamId: number | null;
  /** By the address where none was known: the client's first request may be written at this moment. */
  client: { id: number } | { email: string | null };
  /** Not to this one; whose tickets are handed over. */
  exceptId?: number;
}

export interface PresentPerson extends RoutingPerson {
  /** Row of the agent. */
  id: number;
  /** Of the profile; null: as the source says. */
  limit: number | null;
}

/** Everybody who may be given a ticket here now, as it was when `seen` was read. */
export interface PresentPeople {
  people: PresentPerson[];
  owner: PresentPerson | null;
  /** Of ROUTING_SERIES. */
  seen: number;
}

/** Two indexed reads. Not to be called inside a transaction. */
export async function loadPeople({
  strapi,
  place,
  now,
}: {
  strapi: Core.Strapi;
  place: RoutingPlace;
  now: EpochMs;
}): Promise<PresentPeople> {
  const pool = await mayBeResponsible(strapi, place);
  if (pool.length === 0) return { people: [], owner: null, seen: 0 };
  const db = database(strapi);
  const stateIds = await openStates(strapi);
  const isOnline = await whereOnline(strapi, { now, table: 'a' });
  const [rows, ownerId] = [
    await db('helpdesk_agents as a')
      .select('a.id', 'a.turn')
      .select({
        load: db('helpdesk_tickets as k')
          .count('*')
          .whereRaw('k.assignee_id = a.id')
          .whereIn('k.state_id', stateIds),
        seen: db('helpdesk_counters').select('value').where({ name: ROUTING_SERIES }),
      })
      .whereIn(
        'a.id',
        pool.map(({ id }) => id)
      )
      // Not by the directory: it is seconds old.
      .where(isOnline)
      .orderBy('a.id'),
    // After `seen`: who was given one of the client's since is either found here or makes the choice too late.
    await ownerOf(strapi, { ...place, stateIds, among: pool.map(({ id }) => id) }),
  ];
  const [{ teamById }, settings] = [await loadDirectory(strapi), await readSettings(strapi)];
  const people = rows.flatMap((row): PresentPerson[] => {
    const agent = pool.find(({ id }) => id === Number(row.id));
    // What the database was asked counts: the rest of it is seconds old.
    const worker = agent && { ...agent, availability: 'online' as const, seenAt: null };
    const isThere = worker && isAvailable(worker, settings, now);
    if (!agent || !isThere) return [];
    return [
      {
        id: agent.id,
        key: agent.key,
        name: agent.name,
        load: Number(row.load),
        lastTurn: readNumber(row.turn) ?? 0,
        limit: agent.ticketLimit,
        level: agent.level,
        line: agent.line,
        languages: agent.languages,
        teams: agent.teamIds.flatMap((id) => teamById.get(id)?.key ?? []),
      },
    ];
  });
  return {
    people,
    owner: people.find(({ id }) => id === ownerId) ?? null,
    seen: Number(rows[0]?.seen ?? 0),
  };
}

/** As far as memory tells: somebody who has just come on another node may be missing. */
export async function isAnybodyOnline(strapi: Core.Strapi): Promise<boolean> {
  const { agents } = await loadDirectory(strapi);
  return agents.some(({ availability }) => availability === 'online');
}

/** States in which a ticket is somebody's work. */
export async function openStates(strapi: Core.Strapi): Promise<number[]> {
  const { stateById } = await loadCatalogue(strapi);
  return [...stateById.values()]
    .filter(({ category }) => category !== 'closed' && category !== 'trash')
    .map(({ id }) => id);
}

/** Who may be responsible here, whether they are there or not. */
export async function mayBeResponsible(
  strapi: Core.Strapi,
  { teamId, exceptId, workflowId, state }: RoutingPlace
): Promise<DirectoryAgent[]> {
  const [{ agents }, rights] = [await loadDirectory(strapi), await loadRights(strapi)];
  return agents.filter(
    (agent) =>
      agent.id !== exceptId &&
      (teamId === null || agent.teamIds.includes(teamId)) &&
      mayBeAssigned({
        workflowId,
        state,
        candidate: {
          isActive: agent.isActive,
          isOwner: agent.isOwner,
          isReader: agent.roleIds.some((id) => rights.readerRoleIds.has(id)),
          grants: grantsOf(rights.rows, agent),
        },
      })
  );
}

/** Who of these has an open ticket of the same client; of several the one whose ticket moved last. */
async function ownerOf(
  strapi: Core.Strapi,
  {
    client,
    stateIds,
    among,
  }: { client: RoutingPlace['client']; stateIds: number[]; among: number[] }
): Promise<number | null> {
  const contact = 'id' in client ? client : await findContact({ strapi, email: client.email });
  if (contact === null) return null;
  const row = await database(strapi)('helpdesk_tickets')
    .select('assignee_id')
    .where({ contact_id: contact.id })
    .whereIn('state_id', stateIds)
    .whereIn('assignee_id', among)
    .orderBy([
      { column: 'last_activity_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .first();
  return readNumber(row?.assignee_id);
}
