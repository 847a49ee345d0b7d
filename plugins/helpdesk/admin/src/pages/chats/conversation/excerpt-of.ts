import type { EntryView } from '../../../../../contracts/tickets';
import { htmlToLines } from '../../../components/editor/editor-html';

const LONGEST = 140;

/** A message in one line: its words, else the names of its files. */
export const excerptOf = ({ text, files }: Pick<EntryView, 'text' | 'files'>): string => {
  const words = text ? (text.format === 'html' ? htmlToLines(text.body) : text.body) : '';
  const line = (words || files.map(({ name }) => name).join(', ')).replace(/\s+/g, ' ').trim();
  const signs = [...line];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : line;
};
