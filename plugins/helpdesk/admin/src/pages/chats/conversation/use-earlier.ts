import { useNotification } from '@strapi/strapi/admin';
import type { EntryView } from '../../../../../contracts/tickets';
import { useLazyGetEntriesBeforeQuery } from '../../../api/tickets';
import { describeError, readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import type { Conversation } from './conversation';

/** Entries from before those that are on the screen. */
export const useEarlier = (
  { ticket, entries }: Conversation,
  onEarlier: (entries: readonly EntryView[]) => void
) => {
  const { tMaybe } = useDesk();
  const { toggleNotification } = useNotification();
  const [fetchBefore, { isFetching }] = useLazyGetEntriesBeforeQuery();
  const first = entries[0]?.seq ?? 1;
  const load = async () => {
    const { data, error } = await fetchBefore({ number: ticket.number, before: first });
    if (data) onEarlier(data);
    if (error) {
      const message = describeError(readError(error), tMaybe);
      toggleNotification({ type: 'danger', message });
    }
  };
  return { hasMore: first > 1, isLoading: isFetching, load };
};
