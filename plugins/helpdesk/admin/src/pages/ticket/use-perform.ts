import { useState } from 'react';
import type { ActionOffer, FileView, TicketView } from '../../../../contracts/tickets';
import { usePerformActionMutation } from '../../api/tickets';
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

/**
 * Sends the form of an action. It carries the version that the agent saw when the form opened: if
 * the ticket has moved on, nothing is sent in its name until the agent has seen what changed and
 * sends again. The id is made once for each form, so that a retry after a lost answer is no second entry.
 */
export const usePerform = ({ ticket, action, onSend, onDone }: Perform) => {
  const [perform, { isLoading }] = usePerformActionMutation();
  const [seenVersion, setSeenVersion] = useState(ticket.version);
  const [clientId] = useState(newClientId);
  const [error, setError] = useState<DeskError | null>(null);
  const [missing, setMissing] = useState<string[]>([]);
  const isChanged = ticket.version !== seenVersion || error?.code === 'TICKET_CHANGED';
  const isOffered = ticket.actions.some(({ key }) => key === action.key);

  const send = async (draft: ActionDraft, files: FileView[]) => {
    const isCopyWrong =
      takesCopies(action) && copiesProblem(draft.copyTo, draft.copyTyped) !== null;
    const lacking = [...missingFields(action, draft), ...(isCopyWrong ? ['copyTo'] : [])];
    setMissing(lacking);
    setError(null);
    if (lacking.length > 0) return lacking;
    // The notice of the change stands above the button that was just pressed.
    const version = isChanged ? ticket.version : seenVersion;
    setSeenVersion(version);
    const goOn = await onSend();
    const body = toBody({ action, draft, files, version, clientId });
    const answer = await perform({ number: ticket.number, action: action.key, body });
    if ('error' in answer) {
      const refusal = readError(answer.error);
      setError(refusal);
      goOn();
      return Object.keys(refusal.fields);
    }
    onDone();
    return [];
  };

  return { send, isLoading, isChanged, isOffered, error, missing };
};
