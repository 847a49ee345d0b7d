import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { BulkWhat } from '../../../../../contracts/bulk';
import { useStartBulkMutation } from '../../../api/bulk';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { newClientId } from '../../ticket/client-id';
import type { Many } from './use-selection';

export interface Start {
  /** @returns whether it was taken. */
  start: (what: BulkWhat) => Promise<boolean>;
  isStarting: boolean;
  /** Why it was not. */
  refusal: string | null;
}

/** Hands the ticked tickets over to the server, which goes on by itself. */
export const useStart = (many: Many): Start => {
  const { t, tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useStartBulkMutation();
  // Sent again after a lost answer it is the same order.
  const [clientId, setClientId] = useState(newClientId);
  const [refusal, setRefusal] = useState<string | null>(null);

  const start = async (what: BulkWhat) => {
    setRefusal(null);
    const answer = await send({ body: { clientId, what, ...many.tickets() } });
    if ('error' in answer) {
      setRefusal(describeError(readError(answer.error), tMaybe));
      return false;
    }
    setClientId(newClientId());
    many.clear();
    toggleNotification({
      type: 'success',
      message: t('many.started', { count: answer.data.total }),
    });
    return true;
  };
  return { start, isStarting: isLoading, refusal };
};
