import type { SearchEngine } from './search-engine';

/**
 * FTS5 without a copy of the text. Words come folded and parted by spaces, so the tokenizer only has to part them at
 * spaces: `ascii` takes every other character for a letter, also those that this SQLite's Unicode does not know.
 *
 * Every beginning of a word has a list of its own, else the lists of all words that begin so would be read to their
 * ends and merged before the newest are taken: FTS5 keeps those of up to eight letters, longer ones are written as
 * words.
 */
const OPTIONS =
  "tokenize='ascii', content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5 6 7 8'";

const KEPT_LENGTH = 8;

/** SQLite takes 32,766 values in a statement. */
const ROWS = 1_000;

export const sqliteSearch: SearchEngine = {
  async create(db) {
    await db.raw(
      `create virtual table if not exists helpdesk_search using fts5(words, ${OPTIONS})`
    );
  },

  async write(db, rows) {
    for (let start = 0; start < rows.length; start += ROWS) {
      const some = rows.slice(start, start + ROWS);
      await db.raw(
        `insert or replace into helpdesk_search (rowid, words) values ${some.map(() => '(?, ?)').join(', ')}`,
        some.flatMap(({ entryId, words }) => [entryId, words.flatMap(withBeginnings).join(' ')])
      );
    }
  },

  async remove(db, entryIds) {
    for (const id of entryIds) await db.raw('delete from helpdesk_search where rowid = ?', [id]);
  },

  async find(db, { words, upTo, limit }) {
    const query = words.map(asked).join(' ');
    return db
      .select({ entryId: 'e.id', ticketId: 'e.ticket_id' })
      .from(
        db.raw(
          '(select rowid as id from helpdesk_search where helpdesk_search match ? and rowid <= ? ' +
            'order by rowid desc limit ?) as m cross join helpdesk_entries as e on e.id = m.id',
          [query, upTo, limit]
        )
      );
  },
};

/** A word, and its beginnings that have no list yet. */
export function withBeginnings(word: string): string[] {
  const letters = [...word];
  const longer = letters.slice(KEPT_LENGTH).map((_, index) => index + KEPT_LENGTH + 1);
  return longer.length === 0 ? [word] : longer.map((length) => letters.slice(0, length).join(''));
}

function asked(word: string): string {
  return [...word].length > KEPT_LENGTH ? `"${word}"` : `"${word}"*`;
}
