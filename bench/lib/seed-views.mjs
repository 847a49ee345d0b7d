import { diceOf, ENTRY_COLUMNS, hex, inserter } from './seed.mjs';

const DAY = 24 * 60 * 60 * 1000;
/** Of a thousand tickets so many have the tag. */
const TAG_SHARES = [200, 50, 10, 1];
const MORE_ENTRIES = 3;
/** Seldom, so that few tickets have been acted on so. */
const ACTIONS = [...Array(40).fill('note'), ...Array(9).fill('reply'), 'hand-over'];

/** Twelve filters as a desk saves them: some met by half of the tickets, some by a handful. */
export const FILTERS = [
  'waiting=true',
  'assignee=mine',
  'assignee=nobody&state=support/new',
  'tag=tag-0',
  'tag=tag-3&state=closed',
  'channel=mail&waiting=true',
  'opened=2025-03-01&state=closed',
  'by=me&did=note',
  'fields=order:ord-12',
  'tag=tag-1&untagged=tag-0',
  'closed=2025-03-01',
  'did=hand-over&fields=amount:100..199',
];

/** Three more entries of each ticket, without texts (somebody took it, set a tag, wrote a note); tags, own fields. */
export function viewsOf(db, { agentIds, tickets }, valueRows) {
  const entry = inserter(db, 'helpdesk_entries', ENTRY_COLUMNS);
  const link = inserter(db, 'helpdesk_ticket_tags', ['document_id', 'ticket_id', 'tag_id']);
  const value = inserter(db, 'helpdesk_ticket_values', [
    'document_id',
    'ticket_id',
    'field',
    'value',
    'number',
  ]);
  writeTags(db);
  return {
    shape(ticket) {
      ticket.last_seq += MORE_ENTRIES;
      ticket.version += MORE_ENTRIES;
      ticket.fields = JSON.stringify(fieldsOf(ticket.id));
    },
    write(ticket) {
      const dice = diceOf(ticket.id * 31 + 7);
      for (let index = 0; index < MORE_ENTRIES; index += 1) {
        const id = tickets * 2 + ticket.id * MORE_ENTRIES + index;
        const isAction = index > 0;
        entry({
          id,
          document_id: hex(`e${id}`),
          ticket_id: ticket.id,
          seq: 3 + index,
          client_id: hex(`c${id}`) + hex(`d${id}`),
          kind: isAction ? 'action' : 'assigned',
          action_key: isAction ? ACTIONS[dice(ACTIONS.length)] : null,
          workflow_version: 1,
          actor_kind: 'agent',
          actor_agent_id: agentIds[dice(agentIds.length)],
          actor_contact_id: null,
          actor_name: 'Agent',
          before_state_id: ticket.state_id,
          after_state_id: ticket.state_id,
          is_internal: 1,
          at: ticket.opened_at + dice(DAY),
        });
      }
      TAG_SHARES.forEach((share, tag) => {
        if (dice(1000) >= share) return;
        const tagId = tag + 1;
        link({ document_id: hex(`l${ticket.id}:${tagId}`), ticket_id: ticket.id, tag_id: tagId });
      });
      for (const row of valueRows(fieldsOf(ticket.id))) {
        value({ document_id: hex(`v${ticket.id}${row.field}`), ticket_id: ticket.id, ...row });
      }
    },
    end: () => writeViews(db),
  };
}

function fieldsOf(id) {
  const dice = diceOf(id * 17 + 3);
  return { order: `ORD-${dice(10_000_000)}`, amount: dice(100_000) };
}

function writeTags(db) {
  const columns = ['id', 'document_id', 'key', 'name', 'name_hash', 'colour'];
  const tag = inserter(db, 'helpdesk_tags', columns);
  TAG_SHARES.forEach((_share, index) => {
    const key = `tag-${index}`;
    const mark = hex(key);
    tag({ id: index + 1, document_id: mark, key, name: key, name_hash: mark, colour: 'blue' });
  });
}

function writeViews(db) {
  const columns = ['document_id', 'key', 'submission', 'name', 'icon', 'is_shared', 'query'];
  const view = inserter(db, 'helpdesk_views', columns);
  FILTERS.forEach((query, index) => {
    const key = hex(`view${index}`);
    const row = { document_id: key, key, submission: key, name: `Filter ${index}`, icon: 'list' };
    view({ ...row, is_shared: 1, query });
  });
}
