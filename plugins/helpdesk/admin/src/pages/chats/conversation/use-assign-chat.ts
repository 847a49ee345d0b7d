import { useState } from 'react';
import type { TicketView } from '../../../../../contracts/tickets';
import { useAssignTicketMutation, useLazyGetTicketQuery } from '../../../api/tickets';
import { readError, type DeskError } from '../../../format/error';
import { toAssignment } from '../../ticket/action-form';
import { newClientId } from '../../ticket/client-id';

const ROUNDS = 6;

/**
 * Gives a chat to a person or a team. That the visitor went on writing meanwhile is no reason to ask again; that
 * somebody else has it now is.
 */
export const useAssignChat = (ticket: TicketView) => {
  const [assign, { isLoading }] = useAssignTicketMutation();
  const [fetchTicket] = useLazyGetTicketQuery();
  const [error, setError] = useState<DeskError | null>(null);

  /** @param value `agent:key`, `team:key`, or empty for nobody. @returns whether it was done. */
  const give = async (value: string): Promise<boolean> => {
    setError(null);
    const clientId = newClientId();
    const { number } = ticket;
    let { version } = ticket;
    for (let round = 1; ; round += 1) {
      const body = { version, clientId, ...toAssignment(value) };
      const answer = await assign({ number, body });
      if (!('error' in answer)) return true;
      const refusal = readError(answer.error);
      const fresh =
        refusal.code === 'TICKET_CHANGED' && round < ROUNDS
          ? (await fetchTicket({ number })).data
          : undefined;
      const isSame =
        fresh?.assignee?.key === ticket.assignee?.key && fresh?.team?.key === ticket.team?.key;
      if (!fresh || !isSame) {
        setError(refusal);
        return false;
      }
      ({ version } = fresh);
    }
  };
  return { give, isLoading, error };
};
