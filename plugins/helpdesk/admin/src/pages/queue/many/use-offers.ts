import { useEffect, useState } from 'react';
import type { BulkOffers } from '../../../../../contracts/bulk';
import { useReadBulkOffersMutation } from '../../../api/bulk';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import type { Many } from './use-selection';

/** What can be done with the ticked tickets, and how many they are; asked once for a selection. */
export const useOffers = (many: Many, { isWanted = true } = {}) => {
  const { tMaybe } = useDesk();
  const [read] = useReadBulkOffersMutation();
  const [offers, setOffers] = useState<BulkOffers | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { selection } = many;
  useEffect(() => {
    setOffers(null);
    setRefusal(null);
    if (!isWanted) return undefined;
    let isCurrent = true;
    const { versions: _seen, ...tickets } = many.tickets();
    void read({ tickets }).then((answer) => {
      if (!isCurrent) return;
      if ('error' in answer) setRefusal(describeError(readError(answer.error), tMaybe));
      else setOffers(answer.data);
    });
    return () => {
      isCurrent = false;
    };
    // For another selection; rows that are loaded meanwhile are none.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selection, isWanted, read]);
  return { offers, refusal };
};
