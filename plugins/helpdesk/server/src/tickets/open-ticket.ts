import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { EpochMs } from '../../../contracts';
import { contactActor, type Actor } from '../access/actor';
import { DeskError } from '../errors';
import { loadAudience } from '../notify/load-audience';
import { writeAgentNotices } from '../notify/write-agent-notices';
import { findContact, insertContact, readContact } from '../people/contacts';
import { loadDirectory } from '../people/directory';
import { clock } from '../platform/clock';
import { database, inTransaction, nextNumber, readBoolean } from '../platform/database';
import { logEvent } from '../platform/log';
import { wakeOutbox } from '../platform/outbox';
import { chooseForOpening, waiting } from '../routing/choose-for-opening';
import type { Choice } from '../routing/choose-person';
import { inTurn } from '../routing/in-turn';
import { isAnybodyOnline } from '../routing/load-people';
import { readDistribution } from '../routing/read-distribution';
import { pageTeam } from '../routing/rules/page-team';
import { takeTurn } from '../routing/take-turn';
import { wakeRouting } from '../routing/wake';
import { readSettings } from '../site/settings';
import { loadCatalogue, type CatalogueState, type CatalogueWorkflow } from '../workflow/catalogue';
import { draftTicket, firstState, prepareOpeningMails } from './draft-ticket';
import { findOpened, submissionHash } from './find-opened';
import type { Opened, OpenInput } from './open-input';
import type { TicketRow } from './rows';
import { insertTicket } from './write-opening';

export type { FieldNames, Opened, OpenInput } from './open-input';

/** How often a person is chosen anew when another node was faster; then the ticket waits for its turn. */
const ROUNDS = 30;

interface Opening {
  strapi: Core.Strapi;
  actor: Actor | null;
  input: OpenInput;
  source: { id: number; key: string };
  workflow: CatalogueWorkflow;
  state: CatalogueState;
  /** Whom the source or the opener names. */
  owner: Pick<TicketRow, 'assigneeId' | 'teamId'>;
  contact: Awaited<ReturnType<typeof findContact>>;
  number: number;
  also?: AlsoWritten;
}

/** May run again where the database had it wait too long; see `inTransaction`. */
type AlsoWritten = (
  trx: Knex.Transaction,
  opened: { ticketId: number; contactId: number; now: EpochMs }
) => Promise<void>;

/** `repeat`: the submission stands already. `late`: another node gave somebody a ticket meanwhile. */
type Attempt =
  | { id: number; key: string; hasReceipt: boolean; choice: Choice | null }
  | 'repeat'
  | 'late';

/**
 * The one way in which a ticket comes into being.
 *
 * @throws DeskError SOURCE_CLOSED, CONTACT_BLOCKED, FILE_UNKNOWN.
 */
export async function openTicket({
  strapi,
  actor,
  input,
  also,
}: {
  strapi: Core.Strapi;
  /** Null: the contact itself. */
  actor: Actor | null;
  input: OpenInput;
  /** What the door writes of a new ticket, with it or not at all; database calls on `trx` alone. */
  also?: AlsoWritten;
}): Promise<Opened> {
  const { source, workflow } = await findSource(strapi, input.source);
  const repeat = await findOpened({ strapi, source: input.source, submission: input.submission });
  if (repeat) return repeat;

  const contact =
    input.contactId === undefined
      ? await findContact({ strapi, email: input.contact.email })
      : await readContact(strapi, input.contactId);
  // Whom an agent writes down is the agent's to judge.
  if (contact?.isBlocked && actor?.kind !== 'agent') throw new DeskError('CONTACT_BLOCKED');

  const number = await inTransaction(strapi, (trx) => nextNumber(trx, 'ticket'));
  const state = firstState(workflow, input.state ?? null);
  const owner = await ownerOf(strapi, input, source);
  const opening = { strapi, actor, input, also, source, workflow, state, owner, contact, number };
  const opened = await attemptRouted(opening, source.distribution);
  if (opened === 'repeat') {
    const first = await findOpened({ strapi, source: input.source, submission: input.submission });
    if (!first) throw new DeskError('UNEXPECTED');
    return first;
  }
  wakeOutbox();
  if (opened.choice?.agentId === null) wakeRouting();
  logEvent(strapi, 'info', 'ticket.opened', { ticket: number, channel: input.channel });
  const { id, key, hasReceipt } = opened;
  return { id, number, key, hasReceipt, isRepeat: false };
}

/** Chooses a person where the source says so and nobody is named, and opens the ticket. */
async function attemptRouted(
  opening: Opening,
  distribution: Awaited<ReturnType<typeof findSource>>['source']['distribution']
): Promise<Exclude<Attempt, 'late'>> {
  const { state, owner } = opening;
  const isOver = state.category === 'closed' || state.category === 'trash';
  if (distribution === null || owner.assigneeId !== null || isOver) {
    return settled(await attempt(opening, null));
  }
  const { strapi } = opening;
  // Nobody to choose from, and nobody to be in the way of.
  if (!(await isAnybodyOnline(strapi))) {
    return settled(await attempt(opening, waiting(distribution.strategy)));
  }
  return inTurn(strapi, async () => {
    for (let round = 1; round < ROUNDS; round += 1) {
      const choice = await chooseForOpening({ ...opening, distribution });
      const opened = await attempt(opening, choice);
      if (opened !== 'late') return opened;
    }
    return settled(await attempt(opening, waiting(distribution.strategy)));
  });
}

/** A ticket that is given to nobody is too late for nobody. */
function settled(attempt: Attempt): Exclude<Attempt, 'late'> {
  if (attempt === 'late') throw new DeskError('UNEXPECTED');
  return attempt;
}

/** Loads, decides, writes. */
async function attempt(opening: Opening, choice: Choice | null): Promise<Attempt> {
  const { strapi, actor, input, workflow, state, contact } = opening;
  const now = clock.now();
  const drafted = draftTicket({ ...opening, contactId: contact?.id ?? 0, now });
  const ticket: TicketRow = {
    ...drafted,
    assigneeId: choice?.agentId ?? drafted.assigneeId,
    dueAt: drafted.waitingSince === null ? null : (choice?.because.dueAt ?? null),
  };
  // Clients may choose to have none.
  const wantsReceipt = input.wantsReceipt && contact?.mails.receipts !== false;
  const mails = await prepareOpeningMails({
    strapi,
    actor,
    input: { ...input, wantsReceipt },
    ticket,
    workflow,
    state,
  });
  const audience = await loadAudience(strapi, ticket);
  const { hours } = await readSettings(strapi);
  const written = inTransaction(strapi, async (trx): Promise<Attempt> => {
    if (choice?.agentId) {
      const isMine = await takeTurn(trx, { agentId: choice.agentId, seen: choice.seen });
      if (!isMine) return 'late';
    }
    const contactId = contact?.id ?? (await insertContact(trx, input.contact, now));
    const opener: Actor = actor ?? contactActor(contactId, input.contact.name);
    const written = { ...ticket, contactId };
    const opened = await insertTicket(trx, {
      ticket: written,
      submission: submissionHash(input),
      workflow,
      opener,
      input,
      mails,
      choice,
      hours,
      now,
    });
    // Nothing of it stays: a contact without an address would be a second one.
    if (!opened) throw new Repeated();
    await opening.also?.(trx, { ticketId: opened.id, contactId, now });
    await writeAgentNotices(trx, {
      ticketId: opened.id,
      channel: written.channel,
      seq: 1,
      actor: opener,
      kind: 'opened',
      before: null,
      after: written,
      isClientMessage: true,
      mentionedAgentIds: [],
      followerIds: [],
      audience,
      now,
    });
    return { ...opened, key: ticket.key, choice };
  });
  return written.catch((error: unknown): Attempt => {
    if (error instanceof Repeated) return 'repeat';
    throw error;
  });
}

/** Rolls back what a repeat has written. */
class Repeated extends Error {}

async function findSource(strapi: Core.Strapi, key: string) {
  const catalogue = await loadCatalogue(strapi);
  const row = await database(strapi)('helpdesk_sources')
    .select('id', 'team_id', 'workflow_id', 'is_enabled', 'distribution')
    .where({ key })
    .first();
  const workflow = catalogue.workflowById.get(Number(row?.workflow_id));
  if (!row || !readBoolean(row.is_enabled) || !workflow) throw new DeskError('SOURCE_CLOSED');
  const distribution = readDistribution(row.distribution);
  const source = {
    id: Number(row.id),
    key,
    teamId: row.team_id === null ? null : Number(row.team_id),
    distribution: distribution.strategy === 'nobody' ? null : distribution,
  };
  return { source, workflow };
}

/**
 * A question is taken also when the person whom the owner named has left: it then lies with the team. The team of the
 * page that it was written on goes before the form's.
 */
async function ownerOf(
  strapi: Core.Strapi,
  { assignee: wanted, origin }: OpenInput,
  { distribution, teamId: sourceTeamId }: Awaited<ReturnType<typeof findSource>>['source']
): Promise<Pick<TicketRow, 'assigneeId' | 'teamId'>> {
  const { agentByKey, teamByKey } = await loadDirectory(strapi);
  const agent = agentByKey.get(wanted?.agent ?? '');
  const pages = distribution?.strategy === 'by-page' ? (distribution.pages ?? []) : [];
  const ofPage = teamByKey.get(pageTeam(pages, origin?.page ?? null)?.team ?? '');
  const team = ofPage ?? teamByKey.get(wanted?.team ?? '');
  return {
    assigneeId: agent?.isActive ? agent.id : null,
    teamId: team?.id ?? sourceTeamId,
  };
}
