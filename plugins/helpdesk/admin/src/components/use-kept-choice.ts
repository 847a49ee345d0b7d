import { useState } from 'react';

/** A choice of how the desk is shown, kept in this browser; where nothing can be kept it lasts as long as the page. */
export const useKeptChoice = (
  name: string,
  usual: boolean
): [boolean, (choice: boolean) => void] => {
  const key = `helpdesk.${name}`;
  const [choice, setChoice] = useState(() => read(key) ?? usual);
  return [
    choice,
    (changed) => {
      setChoice(changed);
      write(key, changed);
    },
  ];
};

const read = (key: string): boolean | null => {
  try {
    const kept = localStorage.getItem(key);
    return kept === null ? null : kept === 'true';
  } catch {
    return null; // the browser is set to keep nothing
  }
};

const write = (key: string, choice: boolean) => {
  try {
    localStorage.setItem(key, String(choice));
  } catch {
    // As above: the choice lasts as long as the page.
  }
};
