import type { Core } from '@strapi/strapi';
import type { PerformBody, TimedBecause } from '../../../contracts';
import type { Actor } from '../access/actor';
import { takeByAnswer } from '../chat/console/take-by-answer';
import { freeChat } from '../chat/free-chat';
import { DeskError, isDeskError } from '../errors';
import { followersOf, prepareMails } from '../mail/prepare-mails';
import { loadAudience } from '../notify/load-audience';
import { writeAgentNotices } from '../notify/write-agent-notices';
import { clock } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { Late, nullIfLate } from '../platform/late';
import { logEvent } from '../platform/log';
import { wakeOutbox } from '../platform/outbox';
import { noteAsked } from '../rating/write-rating';
import { inTurn } from '../routing/in-turn';
import { noteHandUp, takeHandUp } from '../routing/take-hand-up';
import { wakeRouting } from '../routing/wake';
import { readSettings } from '../site/settings';
import { writeTimers, type RanTimer } from '../timing/write-timers';
import { loadCatalogue } from '../workflow/catalogue';
import { claimFiles } from './claim-files';
import { describeChange } from './describe-change';
import { deleteDraft } from './discard-draft';
import { actId, findActed, type Acted } from './find-repeat';
import { findBeforeMerge } from './find-before-merge';
import { findTicket, type TicketLookup } from './find-ticket';
import { insertFollows } from './follow-ticket';
import { isUpToDate } from './is-up-to-date';
import { writeClientMark, writeVisitorMark } from './mark-client-read';
import { planAction, type ActionInput } from './plan-action';
import type { TicketRow } from './rows';
import { isClientNews } from './rules/client-news';
import { writeChange } from './write-change';

export interface PerformInput extends ActionInput, Pick<PerformBody, 'clientId'> {
  /** The version that the actor saw; null acts on whatever is there (a client's message, the system). */
  version: number | null;
}

/** Of an act that the desk performs by itself. */
export interface TimedAct {
  ran: RanTimer;
  because: TimedBecause;
}

/** How often an act without a version is decided anew when somebody else was faster. */
const ROUNDS = 20;

/**
 * The one way in which a ticket changes under its workflow.
 *
 * @throws DeskError NOT_FOUND, ACTION_NOT_ALLOWED, TICKET_CHANGED with `changed` for staff, and what `planAction` refuses.
 */
export async function performAction(request: {
  strapi: Core.Strapi;
  actor: Actor;
  ticket: TicketLookup;
  /** As the caller has just looked it up. */
  found?: TicketRow;
  action: string;
  input: PerformInput;
  /** Left out: somebody acts. */
  timed?: TimedAct;
}): Promise<Acted> {
  for (let round = 1; ; round += 1) {
    const found = round === 1 ? request.found : undefined;
    const performed = await attempt({ ...request, found });
    if (performed) return performed;
    if (request.input.version !== null || round === ROUNDS) throw await changedError(request);
  }
}

/** One round. Null: somebody was faster. A repeat is answered like the first, whatever became of the ticket since. */
async function attempt(request: Parameters<typeof performAction>[0]): Promise<Acted | null> {
  const { strapi, actor, input } = request;
  let ticket;
  try {
    ticket = request.found ?? (await findTicket({ strapi, actor, ticket: request.ticket }));
  } catch (error) {
    const earlier = await findBeforeMerge(request, error);
    if (earlier) return earlier;
    throw error;
  }
  const clientId = actId(ticket, input.clientId);
  const findEarlier = async () =>
    findActed({ strapi, ticket, clientId, catalogue: await loadCatalogue(strapi) });
  // An act that was written has taken a version: who knows the present one is nearly always new, and is not looked up.
  const isCurrent =
    input.version === null || (await isUpToDate({ strapi, ticket, version: input.version }));
  try {
    return (
      (isCurrent ? await decideUntilWritten({ ...request, ticket, clientId }) : null) ??
      (await findEarlier())
    );
  } catch (error) {
    const earlier = isDeskError(error) ? await findEarlier() : null;
    if (earlier) return earlier;
    throw error;
  }
}

type Act = Omit<Parameters<typeof performAction>[0], 'ticket' | 'found'> & {
  ticket: TicketRow;
  clientId: string;
};

/** Null: somebody was faster. Those who hand up at once and were late decide one after the other. */
async function decideUntilWritten(act: Act): Promise<Acted | null> {
  const first = await decideAndWrite(act);
  if (first !== 'late') return first;
  return inTurn(act.strapi, async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const performed = await decideAndWrite(act);
      if (performed !== 'late') return performed;
    }
    return null;
  });
}

/**
 * Loads, decides, writes. Null: somebody changed the ticket. `late`: whom it was to be handed up to was given another
 * one meanwhile, or has gone.
 */
async function decideAndWrite({
  strapi,
  actor,
  ticket,
  clientId,
  action: actionKey,
  input,
  timed,
}: Act): Promise<Acted | null | 'late'> {
  const plan = await planAction({ strapi, actor, ticket, action: actionKey, input });
  const { workflow, decision, patch, fileKeys, mentionedAgentIds, handUp } = plan;
  const { notices } = decision;
  const catalogue = await loadCatalogue(strapi);
  const isNews = isClientNews({
    workflow: workflow.document,
    action: actionKey,
    decision,
    before: catalogue.stateById.get(ticket.stateId)?.key ?? '',
    files: fileKeys.length,
  });
  const { subject, copyTo } = plan;
  // Together, for the reason that `prepareMails` gives.
  const followers = followersOf(strapi, ticket);
  const [mails, followerIds, audience] = await Promise.all([
    prepareMails({ strapi, notices, subject, copyTo, followers }),
    followers,
    loadAudience(strapi, { ...ticket, ...patch }),
  ]);
  const outbox = mails.map(({ draft }) => draft);
  const asked = mails.find(({ mail }) => mail.asks)?.mail.asks;
  const { hours } = await readSettings(strapi);
  const now = clock.now();
  const written = await inTransaction(strapi, async (trx) => {
    if (handUp && !(await takeHandUp(trx, handUp))) return 'late';
    const change = await writeChange(trx, {
      ticket,
      patch,
      outbox,
      now,
      isClientNews: isNews,
      entry: {
        clientId,
        // What staff do is known again by the whole ticket.
        clientRef: actor.kind === 'contact' ? input.clientId : undefined,
        kind: 'action',
        actionKey,
        workflowVersion: workflow.version,
        actor,
        isInternal: decision.isInternal,
        text: decision.text,
        fields: decision.entryFields,
        origin: null,
        routing: handUp?.because,
        timed: timed?.because,
        quote: plan.quote,
      },
    });
    // Whose turn it would have been keeps it.
    if (!change) throw new Late();
    await writeTimers(trx, {
      ...{ ticketId: ticket.id, seq: change.seq, workflow, hours, now },
      after: patch,
      isPerson: actor.kind !== 'system',
      ran: timed?.ran,
    });
    if (handUp) await noteHandUp(trx, { handUp, ticketId: ticket.id, now });
    if (plan.isTakerGone) await freeChat(trx, ticket.id);
    await takeByAnswer(trx, { ticket, actor, isAnswer: plan.isAnswer, now });
    await claimFiles(trx, { fileKeys, ticketId: ticket.id, entryId: change.entryId, actor });
    await insertFollows(trx, { ticketId: ticket.id, agentIds: mentionedAgentIds });
    if (asked) {
      const answer = { ...asked, id: asked.id ?? change.entryId };
      await noteAsked(trx, { ticket, answer, now });
    }
    await writeAgentNotices(trx, {
      ticketId: ticket.id,
      channel: ticket.channel,
      seq: change.seq,
      actor,
      kind: 'action',
      before: ticket,
      after: patch,
      isClientMessage: decision.isClientMessage,
      mentionedAgentIds,
      followerIds,
      audience,
      now,
    });
    if (actor.kind === 'contact') {
      const mark = { ticketId: ticket.id, contactId: actor.id, seq: change.seq };
      await (ticket.channel === 'chat' ? writeVisitorMark : writeClientMark)(trx, mark);
    }
    if (actor.kind === 'agent') {
      await deleteDraft(trx, { ticketId: ticket.id, agentId: actor.id, action: actionKey });
    }
    return change;
  }).catch(nullIfLate);
  if (written === null || written === 'late') return written;
  wakeOutbox();
  if (handUp?.agentId === null) wakeRouting();
  const facts = { ticket: ticket.number, seq: written.seq, action: actionKey, by: actor.kind };
  logEvent(strapi, 'info', 'ticket.changed', facts);
  return {
    number: ticket.number,
    version: written.version,
    seq: written.seq,
    at: now,
    state: { workflow: workflow.key, key: decision.state },
    isRepeat: false,
  };
}

async function changedError({
  strapi,
  actor,
  ticket: lookup,
}: Parameters<typeof performAction>[0]): Promise<DeskError> {
  // Who has it, in which team and in which state, is staff's own.
  if (actor.kind === 'contact') return new DeskError('TICKET_CHANGED', { hint: 'Send it again.' });
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  const changed = await describeChange({ strapi, ticket });
  return new DeskError('TICKET_CHANGED', { changed, hint: 'Look at the change and send again.' });
}
