import { useCallback, useState } from 'react';

/** What was typed for a ticket outlives a reload and a look at another ticket, in this tab only. */
export const useTypedText = (number: number) => {
  const key = `helpdesk.typed.${number}`;
  const [typed, setTyped] = useState(() => sessionStorage.getItem(key) ?? '');
  const keep = useCallback(
    (text: string) => {
      setTyped(text);
      if (text) sessionStorage.setItem(key, text);
      else sessionStorage.removeItem(key);
    },
    [key]
  );
  return [typed, keep] as const;
};
