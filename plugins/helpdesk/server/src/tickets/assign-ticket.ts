import type { Core } from '@strapi/strapi';
import type { AssignBody, EpochMs, Performed } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { mayAssign } from '../access/rules';
import { DeskError } from '../errors';
import { followersOf } from '../mail/prepare-mails';
import { loadAudience } from '../notify/load-audience';
import { writeAgentNotices } from '../notify/write-agent-notices';
import { clock } from '../platform/clock';
import { inTransaction } from '../platform/database';
import { loadCatalogue } from '../workflow/catalogue';
import { describeChange } from './describe-change';
import { actId, findRepeat } from './find-repeat';
import { findTicket, type TicketLookup } from './find-ticket';
import { planAssignment } from './plan-assignment';
import { writeChange } from './write-change';

/**
 * Makes an agent, a team, both or nobody responsible, without an action of the workflow.
 *
 * @throws DeskError NOT_FOUND, NOT_ALLOWED, HELD_BY_ANOTHER, ASSIGNEE_NOT_ACCEPTED, TICKET_CHANGED.
 */
export async function assignTicket({
  strapi,
  actor,
  ticket: lookup,
  input,
  takenBefore,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketLookup;
  input: AssignBody;
  /** Of a chat that is taken by this: see `writeTaken`. */
  takenBefore?: EpochMs | null;
}): Promise<Performed> {
  const catalogue = await loadCatalogue(strapi);
  const ticket = await findTicket({ strapi, actor, ticket: lookup });
  if (!mayAssign(actor)) throw new DeskError('NOT_ALLOWED');
  const clientId = actId(ticket, input.clientId);
  const repeat = await findRepeat({ strapi, ticket, clientId, catalogue });
  if (repeat) return repeat;

  const after = await planAssignment({ strapi, actor, ticket, input });
  const audience = await loadAudience(strapi, { ...ticket, ...after });
  const followerIds = await followersOf(strapi, ticket);
  const now = clock.now();
  const written =
    input.version === ticket.version
      ? await inTransaction(strapi, async (trx) => {
          const change = await writeChange(trx, {
            ticket,
            patch: { ...ticket, ...after },
            outbox: [],
            now,
            takenBefore,
            entry: {
              clientId,
              kind: 'assigned',
              actionKey: null,
              workflowVersion: catalogue.workflowById.get(ticket.workflowId)?.version ?? 0,
              actor,
              isInternal: true,
              text: null,
              fields: {},
              origin: null,
            },
          });
          if (!change) return null;
          await writeAgentNotices(trx, {
            ticketId: ticket.id,
            channel: ticket.channel,
            seq: change.seq,
            actor,
            kind: 'assigned',
            before: ticket,
            after: { ...ticket, ...after },
            isClientMessage: false,
            mentionedAgentIds: [],
            followerIds,
            audience,
            now,
          });
          return change;
        })
      : null;
  if (!written) {
    const lost = await findRepeat({ strapi, ticket, clientId, catalogue });
    if (lost) return lost;
    const current = await findTicket({ strapi, actor, ticket: { id: ticket.id } });
    throw new DeskError('TICKET_CHANGED', {
      changed: await describeChange({ strapi, ticket: current }),
    });
  }
  return {
    number: ticket.number,
    version: written.version,
    seq: written.seq,
    state: {
      workflow: catalogue.workflowById.get(ticket.workflowId)?.key ?? '',
      key: catalogue.stateById.get(ticket.stateId)?.key ?? '',
    },
    isRepeat: false,
  };
}
