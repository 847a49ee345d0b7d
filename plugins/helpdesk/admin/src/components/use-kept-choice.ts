import { useState } from 'react';

/** A choice of how the desk is shown, kept in this browser; where nothing can be kept it lasts as long as the page. */
export const useKeptChoice = (
  name: string,
  usual: boolean
): [boolean, (choice: boolean) => void] => {
  const [word, setWord] = useKeptWord(name, String(usual));
  return [word === 'true', (choice) => setWord(String(choice))];
};

/** The same of a word; what it means is judged by who reads it. */
export const useKeptWord = (name: string, usual: string): [string, (word: string) => void] => {
  const key = `helpdesk.${name}`;
  const [word, setWord] = useState(() => read(key) ?? usual);
  return [
    word,
    (changed) => {
      setWord(changed);
      write(key, changed);
    },
  ];
};

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // the browser is set to keep nothing
  }
};

const write = (key: string, word: string) => {
  try {
    localStorage.setItem(key, word);
  } catch {
    // As above: the choice lasts as long as the page.
  }
};
