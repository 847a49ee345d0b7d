import type { Core } from '@strapi/strapi';
import type { EntryRating, RatingChannel, RatingScale } from '../../../contracts';
import type { ContactActor } from '../access/actor';
import { DeskError, isDeskError } from '../errors';
import { followersOf } from '../mail/prepare-mails';
import { loadAudience } from '../notify/load-audience';
import { writeAgentNotices } from '../notify/write-agent-notices';
import { clock } from '../platform/clock';
import { database, inTransaction } from '../platform/database';
import { logEvent } from '../platform/log';
import { actId, findRepeat } from '../tickets/find-repeat';
import { findTicket } from '../tickets/find-ticket';
import type { TicketRow } from '../tickets/rows';
import { writeChange } from '../tickets/write-change';
import { loadCatalogue } from '../workflow/catalogue';
import { findAnswer, type Answer } from './find-answer';
import { readGiven } from './read-given';
import { percentOf } from './rules/score';
import { setRating } from './write-rating';

/** How often it is tried anew when others change the ticket at the same time. */
const ROUNDS = 20;

export interface RatingInput {
  /** Made by the page that was shown; the same id twice is one rating. */
  clientId: string;
  score: number;
  scale: RatingScale;
  /** Empty: none. */
  reason: string;
  channel: RatingChannel;
}

/**
 * Keeps what the client thinks of an answer: as the rating of that answer, in the place of an earlier one, and as an
 * entry of the history, beside the earlier one. The state stays what it is, and nobody has to answer.
 *
 * @throws DeskError NOT_FOUND for a ticket that is not the client's or lies in the trash, and for what is no answer;
 *   TICKET_CHANGED when others were faster again and again.
 */
export async function rateTicket(request: {
  strapi: Core.Strapi;
  /** Who has a session, or a link that was proved. */
  actor: ContactActor;
  ticketId: number;
  /** Sequence number of the answer. */
  answer: number;
  input: RatingInput;
}): Promise<{ isRepeat: boolean }> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const rated = await attempt(request);
    if (rated) return rated;
  }
  throw new DeskError('TICKET_CHANGED');
}

/** One round. Null: somebody was faster. */
async function attempt({
  strapi,
  actor,
  ticketId,
  answer: seq,
  input,
}: Parameters<typeof rateTicket>[0]): Promise<{ isRepeat: boolean } | null> {
  const catalogue = await loadCatalogue(strapi);
  const ticket = await findTicket({ strapi, actor, ticket: { id: ticketId } });
  const db = database(strapi);
  const answer = await findAnswer(db, { ticketId: ticket.id, seq });
  const isGone = catalogue.stateById.get(ticket.stateId)?.category === 'trash';
  if (!answer || isGone) throw new DeskError('NOT_FOUND');
  const clientId = actId(ticket, `rating:${seq}:${input.clientId}`);
  const findEarlier = () => findRepeat({ strapi, ticket, clientId, catalogue });
  if ((await findEarlier()) || isSame(await readGiven(db, answer.id), input)) {
    return { isRepeat: true };
  }
  try {
    const workflowVersion = catalogue.workflowById.get(ticket.workflowId)?.version ?? 0;
    return await write({ strapi, actor, ticket, answer, clientId, workflowVersion, input });
  } catch (error) {
    // Of two of the same at once the second may meet the entry of the first.
    if (isDeskError(error) && (await findEarlier())) return { isRepeat: true };
    throw error;
  }
}

/** To say the same again adds nothing. */
function isSame(given: Awaited<ReturnType<typeof readGiven>>, input: RatingInput): boolean {
  return (
    given !== null &&
    given.score === input.score &&
    given.scale === input.scale &&
    given.reason === input.reason
  );
}

async function write({
  strapi,
  actor,
  ticket,
  answer,
  clientId,
  workflowVersion,
  input,
}: {
  strapi: Core.Strapi;
  actor: ContactActor;
  ticket: TicketRow;
  answer: Answer;
  /** Hashed. */
  clientId: string;
  workflowVersion: number;
  input: RatingInput;
}): Promise<{ isRepeat: boolean } | null> {
  const { score, scale, channel, reason } = input;
  const percent = percentOf(score, scale);
  const rating: EntryRating = { score, scale, percent, channel, answer: answer.seq };
  const followerIds = await followersOf(strapi, ticket);
  const audience = await loadAudience(strapi, ticket);
  const now = clock.now();
  const change = await inTransaction(strapi, async (trx) => {
    const written = await writeChange(trx, {
      ticket,
      patch: { ...ticket, rating: percent },
      outbox: [],
      now,
      entry: {
        clientId,
        kind: 'rated',
        actionKey: null,
        workflowVersion,
        actor,
        isInternal: false,
        text: reason === '' ? null : { format: 'text', body: reason },
        fields: {},
        origin: null,
        rating,
      },
    });
    if (!written) return null;
    await setRating(trx, { ...rating, ticket, answer, entryId: written.entryId, now });
    await writeAgentNotices(trx, {
      ticketId: ticket.id,
      channel: ticket.channel,
      seq: written.seq,
      actor,
      kind: 'rated',
      before: ticket,
      after: ticket,
      isClientMessage: false,
      ratedAgentId: answer.agentId,
      mentionedAgentIds: [],
      followerIds,
      audience,
      now,
    });
    return written;
  });
  if (!change) return null;
  logEvent(strapi, 'info', 'ticket.rated', { ticket: ticket.number, seq: change.seq, channel });
  return { isRepeat: false };
}
