import { useEffect, useState } from 'react';

const TYPING_REST = 200;

/** A value once it has stood still for a moment: what is typed is not asked for letter by letter. */
export const useRested = (value: string): string => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), TYPING_REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
};
