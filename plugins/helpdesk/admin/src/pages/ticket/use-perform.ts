import { useState } from 'react';
import type { ActionOffer, FileView, TicketView } from '../../../../contracts/tickets';
import { useLazyGetTicketQuery, usePerformActionMutation } from '../../api/tickets';
import { readError, type DeskError } from '../../format/error';
import { missingFields, takesCopies, toBody, type ActionDraft } from './action-form';
import { newClientId } from './client-id';
import { copiesProblem } from './compose/addresses';

interface Perform {
  ticket: TicketView;
  action: ActionOffer;
  /** Before the request leaves; what it waits for is done first. Gives what follows a refusal. */
  onSend: () => Promise<() => void>;
  onDone: () => void;
}

/** How often a form of a chat is sent anew because its visitor was faster. */
const ROUNDS = 6;

/**
 * Sends the form of an action. It carries the version that the agent saw when the form opened: if
 * the ticket has moved on, nothing is sent in its name until the agent has seen what changed and
 * sends again. The id is made once for each form, so that a retry after a lost answer is no second entry.
 *
 * A chat moves on with every message of its visitor, which is no reason to stop.
 */
export const usePerform = ({ ticket, action, onSend, onDone }: Perform) => {
  const [perform, { isLoading }] = usePerformActionMutation();
  const [fetchTicket] = useLazyGetTicketQuery();
  const [seen, setSeen] = useState({ version: ticket.version, seq: ticket.lastSeq });
  const [clientId] = useState(newClientId);
  const [error, setError] = useState<DeskError | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const isOnlyVisitor = (now: TicketView) =>
    now.channel === 'chat' &&
    now.actions.some(({ key }) => key === action.key) &&
    now.entries.every(({ seq, actor }) => seq <= seen.seq || actor.kind === 'contact');
  const isChanged =
    (ticket.version !== seen.version && !isOnlyVisitor(ticket)) || error?.code === 'TICKET_CHANGED';
  const isOffered = ticket.actions.some(({ key }) => key === action.key);

  const send = async (draft: ActionDraft, files: FileView[]) => {
    const isCopyWrong =
      takesCopies(action) && copiesProblem(draft.copyTo, draft.copyTyped) !== null;
    const lacking = [...missingFields(action, draft), ...(isCopyWrong ? ['copyTo'] : [])];
    setMissing(lacking);
    setError(null);
    if (lacking.length > 0) return lacking;
    // The notice of the change stands above the button that was just pressed.
    const isSeen = isChanged || isOnlyVisitor(ticket);
    let version = isSeen ? ticket.version : seen.version;
    if (isSeen) setSeen({ version, seq: ticket.lastSeq });
    const goOn = await onSend();
    for (let round = 1; ; round += 1) {
      const body = toBody({ action, draft, files, version, clientId });
      const answer = await perform({ number: ticket.number, action: action.key, body });
      if (!('error' in answer)) break;
      const refusal = readError(answer.error);
      const now = refusal.code === 'TICKET_CHANGED' && round < ROUNDS ? await look() : undefined;
      if (!now || !isOnlyVisitor(now)) {
        setError(refusal);
        goOn();
        return Object.keys(refusal.fields);
      }
      ({ version } = now);
    }
    onDone();
    return [];
  };
  /** Of a chat, as it stands now. */
  const look = async () =>
    ticket.channel === 'chat' ? (await fetchTicket({ number: ticket.number })).data : undefined;

  return { send, isLoading, isChanged, isOffered, error, missing };
};
