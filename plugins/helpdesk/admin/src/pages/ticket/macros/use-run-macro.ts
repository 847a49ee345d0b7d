import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { MacroOffer, MacroStop } from '../../../../../contracts/macros';
import type { TicketView } from '../../../../../contracts/tickets';
import { useRunMacroMutation } from '../../../api/macros';
import { describeError, readError, type DeskError } from '../../../format/error';
import { useDesk, type Desk } from '../../../i18n/desk-context';
import { newClientId } from '../client-id';

/** Runs a macro on the ticket as it is seen; says which steps were done where it did not come to its end. */
export const useRunMacro = (ticket: TicketView) => {
  const desk = useDesk();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useRunMacroMutation();
  const [clientId, setClientId] = useState(newClientId);
  const [refusal, setRefusal] = useState<string | null>(null);

  const run = async ({ key, title }: MacroOffer): Promise<boolean> => {
    setRefusal(null);
    const body = { clientId, version: ticket.version };
    const answer = await send({ number: ticket.number, macro: key, body });
    if ('error' in answer) {
      setRefusal(refusalText(readError(answer.error), desk));
      setClientId(newClientId());
      return false;
    }
    setClientId(newClientId());
    toggleNotification({ type: 'success', message: desk.t('macro.done', { title }) });
    return true;
  };
  return { run, isRunning: isLoading, refusal, forget: () => setRefusal(null) };
};

const refusalText = (error: DeskError, { t, tMaybe }: Desk): string => {
  const general = describeError(error, tMaybe);
  // `runSteps` alone writes it.
  const stop = error.macro as MacroStop | undefined;
  if (!stop) return general;
  const reason = tMaybe(`error.${stop.code}`) ?? stop.message;
  const id = error.code === 'MACRO_STOPPED' ? 'macro.stopped' : 'macro.refused';
  return t(id, { step: stop.step, of: stop.of, reason });
};
