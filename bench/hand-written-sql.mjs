import { createHash, randomBytes } from 'node:crypto';

/*
 * The same work as somebody would write it by hand who knows these tables: one statement for a page, one for the
 * counts, the inserts of a change in one transaction. No workflow, no rights beyond the agent's, no templates, no
 * second look: the least that the database has to do.
 */

/** The ranges of an agent, each read by its index; no ticket is in two. */
export function ranges({ agentId, teamIds, sight }) {
  return [
    ...sight.all.map((state) => `state_id = ${state}`),
    ...[...sight.own, ...sight.team].map(
      (state) => `assignee_id = ${agentId} and state_id = ${state}`
    ),
    ...teamIds.flatMap((team) =>
      sight.team.map(
        (state) =>
          `team_id = ${team} and state_id = ${state} and (assignee_id is null or assignee_id <> ${agentId})`
      )
    ),
  ];
}

/** Statement and values, as knex takes them. */
export function pageStatement(agent) {
  const parts = ranges(agent).map(
    (range) => `select * from (select id, last_activity_at from helpdesk_tickets
      where ${range} order by last_activity_at desc, id desc limit 26)`
  );
  const text = `select k.number, k.key, k.subject, k.workflow_id, k.state_id, k.assignee_id, k.team_id, k.channel,
      k.opened_at, k.last_activity_at, k.waiting_since, k.version, c.key as contact_key, c.name as contact_name,
      k.last_seq > coalesce(m.seq, 0) as is_unread
    from (select * from (${parts.join(' union all ')})
      order by last_activity_at desc, id desc limit 26) as p
    cross join helpdesk_tickets as k on k.id = p.id
    left join helpdesk_contacts as c on c.id = k.contact_id
    left join helpdesk_read_marks as m on m.agent_id = ? and m.ticket_id = k.id
    order by p.last_activity_at desc, p.id desc`;
  return [text, [agent.agentId]];
}

/** As `pageStatement`, of the tickets with a message that has all the words; the newest 2,000 such messages count. */
export function searchStatement(agent, words) {
  const match = words.map((word) => `"${word}"${word.length > 8 ? '' : '*'}`).join(' ');
  const text = `select k.number, k.key, k.subject, k.workflow_id, k.state_id, k.assignee_id, k.team_id, k.channel,
      k.opened_at, k.last_activity_at, k.waiting_since, k.version, c.key as contact_key, c.name as contact_name,
      k.last_seq > coalesce(m.seq, 0) as is_unread
    from (select distinct e.ticket_id from (select rowid as id from helpdesk_search where helpdesk_search match ?
        order by rowid desc limit 2000) as f cross join helpdesk_entries as e on e.id = f.id) as s
    cross join helpdesk_tickets as k on k.id = s.ticket_id and (${ranges(agent)
      .map((range) => `(${range.replaceAll(/\b(\w+_id)\b/g, 'k.$1')})`)
      .join(' or ')})
    left join helpdesk_contacts as c on c.id = k.contact_id
    left join helpdesk_read_marks as m on m.agent_id = ? and m.ticket_id = k.id
    order by k.last_activity_at desc, k.id desc limit 26`;
  return [text, [match, agent.agentId]];
}

/** The published entries in which every word stands somewhere, as whoever has no index would ask for them. */
export function faqStatement(locale, words) {
  const everywhere = words.map(() => '(question like ? or keywords like ? or answer like ?)');
  const text = `select document_id as key, question, slug from helpdesk_faq_entries
    where locale = ? and published_at is not null and audience <> 'staff' and ${everywhere.join(' and ')}
    order by position limit 10`;
  return [text, [locale, ...words.flatMap((word) => Array(3).fill(`%${word}%`))]];
}

/** A ticket with its contact, its newest 200 entries, their files and mails. */
export async function readTicket(db, { agentId, number }) {
  const ticket = await db('helpdesk_tickets as k')
    .leftJoin('helpdesk_contacts as c', 'c.id', 'k.contact_id')
    .leftJoin('helpdesk_sources as s', 's.id', 'k.source_id')
    .leftJoin('helpdesk_read_marks as m', (mark) =>
      mark.on('m.ticket_id', 'k.id').andOnVal('m.agent_id', agentId)
    )
    .select('k.*', 'c.key as contact_key', 'c.name', 'c.email', 'c.phone', 's.names', 'm.seq')
    .where({ number })
    .first();
  const entries = await db('helpdesk_entries as e')
    .leftJoin('helpdesk_entry_texts as t', 't.entry_id', 'e.id')
    .select('e.*', 't.format', 't.body', 't.fields', 't.origin')
    .where('e.ticket_id', ticket.id)
    .orderBy('e.seq', 'desc')
    .limit(200);
  const ids = entries.map(({ id }) => id);
  const of = (table, ...columns) =>
    db(table)
      .select('entry_id', ...columns)
      .whereIn('entry_id', ids);
  return {
    ticket,
    entries,
    files: await of('helpdesk_attachments', 'key', 'name', 'mime', 'size'),
    mails: await of('helpdesk_outbox_items', 'recipient', 'status'),
    follows: await db('helpdesk_follows').select('agent_id').where({ ticket_id: ticket.id }),
  };
}

export function countsStatement(agent) {
  const parts = ranges(agent).map(
    (range) => `select ${/state_id = (\d+)/.exec(range)[1]} as state_id, count(*) as found
      from (select 1 from helpdesk_tickets where ${range} limit 1001)`
  );
  const text = `select state_id, min(sum(found), 1001) as found from (${parts.join(' union all ')}) group by state_id`;
  return [text, []];
}

/** A new ticket: contact, number, ticket, entry, text, receipt. */
export function writeOpening(db, { submission, subject, text, name, email }) {
  const now = Date.now();
  const key = hex();
  return db.transaction(async (trx) => {
    const hash = sha(email);
    await trx('helpdesk_contacts')
      .insert({
        document_id: hex(),
        key: hex(),
        name,
        email,
        email_hash: hash,
        locale: 'en',
        is_blocked: 0,
        opened_at: now,
      })
      .onConflict('email_hash')
      .ignore();
    const contact = await trx('helpdesk_contacts').select('id').where({ email_hash: hash }).first();
    await trx('helpdesk_counters').where({ name: 'ticket' }).increment('value', 1);
    const { value } = await trx('helpdesk_counters')
      .select('value')
      .where({ name: 'ticket' })
      .first();
    const ticketId = await insert(trx, 'helpdesk_tickets', {
      document_id: key,
      number: value,
      key,
      submission: sha(submission),
      subject,
      workflow_id: 1,
      state_id: 1,
      source_id: 1,
      contact_id: contact.id,
      channel: 'form',
      locale: 'en',
      fields: '{}',
      version: 1,
      last_seq: 1,
      opened_at: now,
      last_activity_at: now,
      waiting_since: now,
    });
    const entryId = await writeEntry(trx, {
      ticketId,
      seq: 1,
      kind: 'opened',
      state: 1,
      now,
      text,
    });
    await writeMail(trx, { ticketId, entryId, recipient: email, subject, now });
    return { number: value };
  });
}

/** An answer: compare-and-set on the ticket, entry, text, mail. */
export function writeAction(db, { number, version, text }) {
  const now = Date.now();
  return db.transaction(async (trx) => {
    const ticket = await trx('helpdesk_tickets as k')
      .join('helpdesk_contacts as c', 'c.id', 'k.contact_id')
      .select('k.id', 'k.last_seq', 'k.state_id', 'k.subject', 'c.email')
      .where({ number })
      .first();
    const seq = ticket.last_seq + 1;
    const changed = await trx('helpdesk_tickets')
      .where({ id: ticket.id, version })
      .update({ last_activity_at: now, last_seq: seq, version: version + 1, waiting_since: null });
    if (changed !== 1) throw new Error('changed meanwhile');
    const entry = { ticketId: ticket.id, seq, kind: 'action', state: ticket.state_id, now, text };
    const entryId = await writeEntry(trx, entry);
    const { subject, email: recipient } = ticket;
    await writeMail(trx, { ticketId: ticket.id, entryId, recipient, subject, now });
    return { version: version + 1 };
  });
}

async function writeEntry(trx, { ticketId, seq, kind, state, now, text }) {
  const entryId = await insert(trx, 'helpdesk_entries', {
    document_id: hex(),
    ticket_id: ticketId,
    seq,
    client_id: hex() + hex(),
    kind,
    workflow_version: 1,
    actor_kind: 'agent',
    actor_name: 'Agent',
    after_state_id: state,
    is_internal: 0,
    at: now,
  });
  const row = { document_id: hex(), entry_id: entryId, format: 'text', body: text };
  await insert(trx, 'helpdesk_entry_texts', row);
  return entryId;
}

function writeMail(trx, { ticketId, entryId, recipient, subject, now }) {
  return insert(trx, 'helpdesk_outbox_items', {
    document_id: hex(),
    key: hex(),
    kind: 'mail',
    status: 'waiting',
    ticket_id: ticketId,
    entry_id: entryId,
    recipient,
    subject,
    message_id: `<${hex()}@example.com>`,
    payload: '{}',
    attempts: 0,
    next_at: now,
    queued_at: now,
  });
}

async function insert(trx, table, row) {
  const [{ id }] = await trx(table).insert(row).returning('id');
  return id;
}

const hex = () => randomBytes(16).toString('hex');
const sha = (text) => createHash('sha256').update(text).digest('hex');
