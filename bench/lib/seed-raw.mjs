/** The same tickets as plain Strapi content with its default link tables; ids are those of the desk's rows. */
export function rawTables(db) {
  const named = (table) =>
    db.prepare(`insert into ${table} (id, document_id, key, name, created_at, updated_at, published_at)
      values (?, ?, ?, ?, ?, ?, ?)`);
  const link = (relation, column) =>
    db.prepare(`insert into raw_tickets_${relation}_lnk (raw_ticket_id, ${column}) values (?, ?)`);
  const ticket = db.prepare(`insert into raw_tickets
    (id, document_id, number, subject, text, channel, language, version, opened_at, last_activity_at, waiting_since,
     created_at, updated_at, published_at)
    values (@id, @document_id, @number, @subject, @subject, @channel, @locale, @version, @opened_at,
     @last_activity_at, @waiting_since, @opened_at, @last_activity_at, @opened_at)`);
  const entry =
    db.prepare(`insert into raw_entries (id, document_id, text, created_at, updated_at, published_at)
    values (?, ?, ?, ?, ?, ?)`);
  const entryLink = db.prepare(
    'insert into raw_entries_ticket_lnk (raw_entry_id, raw_ticket_id, raw_entry_ord) values (?, ?, ?)'
  );
  const links = {
    state: link('state', 'raw_state_id'),
    team: link('team', 'raw_team_id'),
    assignee: link('assignee', 'raw_agent_id'),
    contact: link('contact', 'raw_contact_id'),
  };
  return {
    writeNames({ states, agentIds, teamIds }, contacts) {
      const now = Date.UTC(2026, 0, 1);
      const write = (table, id, name) =>
        named(table).run(id, `${table}${String(id).padStart(15, '0')}`, name, name, now, now, now);
      db.transaction(() => {
        for (const { id, key } of states) write('raw_states', id, key);
        for (const id of agentIds) write('raw_agents', id, `Agent ${id}`);
        for (const id of teamIds) write('raw_teams', id, `Team ${id}`);
        for (let id = 1; id <= contacts; id += 1) write('raw_contacts', id, `Client ${id}`);
      })();
    },
    writeTicket(row, texts) {
      ticket.run(row);
      for (const { id, body } of texts) {
        const at = row.opened_at;
        entry.run(id, `raw_entries${String(id).padStart(14, '0')}`, body, at, at, at);
        entryLink.run(id, row.id, id);
      }
      links.state.run(row.id, row.state_id);
      links.contact.run(row.id, row.contact_id);
      if (row.team_id) links.team.run(row.id, row.team_id);
      if (row.assignee_id) links.assignee.run(row.id, row.assignee_id);
    },
  };
}
