import type { SearchEngine } from './search-engine';

/*
 * FULLTEXT in boolean mode. Its parser knows short words and stop words, which would not be found, and takes vowel
 * signs for gaps. So words are written in a form that it leaves whole: a mark before each, so that none is too short
 * and none is a stop word, and every letter beyond a to y and the digits as a group of ASCII letters. Group by group
 * the same beginning stays the same beginning.
 */

/** Its parser leaves out longer words. */
const LENGTH_MAX = 80;
const MARK = 'qq';

export const mysqlSearch: SearchEngine = {
  async create(db) {
    await db.raw(
      'create table if not exists helpdesk_search (entry_id int unsigned primary key, ' +
        'ticket_id int unsigned not null, words mediumtext character set ascii collate ascii_bin not null, ' +
        'fulltext index helpdesk_search_words (words)) engine=InnoDB'
    );
  },

  async write(db, rows) {
    for (const { entryId, ticketId, words } of rows) {
      await db.raw(
        'insert into helpdesk_search (entry_id, ticket_id, words) values (?, ?, ?) ' +
          'on duplicate key update ticket_id = values(ticket_id), words = values(words)',
        [entryId, ticketId, words.map(plainWord).join(' ')]
      );
    }
  },

  async remove(db, entryIds) {
    await db('helpdesk_search')
      .whereIn('entry_id', [...entryIds])
      .delete();
  },

  async find(db, { words, upTo, limit }) {
    const query = words.map((word) => `+${plainWord(word)}*`).join(' ');
    const rows = await db('helpdesk_search')
      .select('entry_id', 'ticket_id')
      .whereRaw('match(words) against (? in boolean mode)', [query])
      .where('entry_id', '<=', upTo)
      .orderBy('entry_id', 'desc')
      .limit(limit);
    return rows.map((row) => ({ entryId: Number(row.entry_id), ticketId: Number(row.ticket_id) }));
  },
};

/** A word as the index has it; cut between letters where it is too long. */
export function plainWord(word: string): string {
  let plain = MARK;
  for (const letter of word.split('')) {
    const group = /[a-y0-9]/.test(letter) ? letter : groupOf(letter);
    if (plain.length + group.length > LENGTH_MAX) return plain;
    plain += group;
  }
  return plain;
}

/** Up to here three digits to the base of 36 do, the first of which is no y and no z. */
const SHORT_CODES = 0xac00;

function groupOf(letter: string): string {
  if (letter === 'z') return 'zz';
  const code = letter.charCodeAt(0);
  const digits = code.toString(36);
  return code < SHORT_CODES ? `z${digits.padStart(3, '0')}` : `zy${digits.padStart(4, '0')}`;
}
