import { chipLabel, chipText, type ChipReader } from '../filters/chip-text';
import { chipsOf } from '../filters/chips';
import { parseAddress, type QueueAddress } from '../queue-address';

/** What was searched for, as it is read: the words, and by what they were narrowed. */
export interface SearchText {
  words: string;
  filters: string;
}

export const searchText = ({ filter }: QueueAddress, reader: ChipReader): SearchText => ({
  words: filter.q ?? '',
  filters: chipsOf(filter)
    .map((chip) => {
      const label = chipLabel(chip, reader);
      // Whose name would have to be asked for is left out.
      const text = chip.word === 'client' ? '' : chipText(chip, reader);
      return text ? `${label}: ${text}` : label;
    })
    .join(' · '),
});

export const addressOfSearch = (query: string): QueueAddress =>
  parseAddress(new URLSearchParams(query));
