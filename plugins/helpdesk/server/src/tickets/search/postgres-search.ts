import type { SearchEngine } from './search-engine';

/**
 * Full text with a GIN index. The words are made into lexemes as they are: the parser of PostgreSQL would take
 * addresses, numbers and the vowel signs of Hindi apart by its own rules.
 */
export const postgresSearch: SearchEngine = {
  async create(db) {
    await db.raw(
      'create table if not exists helpdesk_search ' +
        '(entry_id integer primary key, ticket_id integer not null, words tsvector not null)'
    );
    await db.raw(
      'create index if not exists helpdesk_search_words on helpdesk_search using gin (words)'
    );
  },

  async write(db, rows) {
    for (const { entryId, ticketId, words } of rows) {
      await db.raw(
        "insert into helpdesk_search values (?, ?, array_to_tsvector(string_to_array(?, ' '))) " +
          'on conflict (entry_id) do update set ticket_id = excluded.ticket_id, words = excluded.words',
        [entryId, ticketId, words.join(' ')]
      );
    }
  },

  async remove(db, entryIds) {
    await db('helpdesk_search')
      .whereIn('entry_id', [...entryIds])
      .delete();
  },

  async find(db, { words, upTo, limit }) {
    const query = words.map((word) => `'${word}':*`).join(' & ');
    const rows = await db('helpdesk_search')
      .select('entry_id', 'ticket_id')
      .whereRaw('words @@ ?::tsquery', [query])
      .where('entry_id', '<=', upTo)
      .orderBy('entry_id', 'desc')
      .limit(limit);
    return rows.map((row) => ({ entryId: Number(row.entry_id), ticketId: Number(row.ticket_id) }));
  },
};
