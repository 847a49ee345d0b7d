import type { Db } from '../../platform/database';

/** An entry with the words by which it is found, folded. */
export interface IndexRow {
  entryId: number;
  ticketId: number;
  words: readonly string[];
}

export interface Match {
  entryId: number;
  ticketId: number;
}

/** One interface over the text search of each database. All take words that `searchWords` gave. */
export interface SearchEngine {
  create(db: Db): Promise<void>;
  /** Rows of entries that have one are replaced. */
  write(db: Db, rows: readonly IndexRow[]): Promise<void>;
  remove(db: Db, entryIds: readonly number[]): Promise<void>;
  /** Entries with all of these words, each whole or as a beginning: the newest of those up to `upTo`. */
  find(
    db: Db,
    request: { words: readonly string[]; upTo: number; limit: number }
  ): Promise<Match[]>;
}
