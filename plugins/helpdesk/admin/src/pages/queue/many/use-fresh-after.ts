import { useEffect, useRef } from 'react';
import { endedOf, useGetBulksQuery } from '../../../api/bulk';

/** Looks at the list anew when a bulk action has ended. */
export const useFreshAfter = (refresh: () => Promise<void>): void => {
  const { data } = useGetBulksQuery();
  const ended = data && endedOf(data);
  const before = useRef(ended);
  useEffect(() => {
    if (before.current !== undefined && before.current !== ended) void refresh();
    before.current = ended;
  }, [ended, refresh]);
};
