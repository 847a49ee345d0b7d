import { expect, it } from 'vitest';
import type { EntryView, TicketView } from '../../../../../contracts/tickets';
import { extended, refreshed } from '../conversation/conversation';
import { chat, entry, offer } from '../conversation/entry-fixture';
import { judgeChange } from './judge-change';
import type { Outgoing } from './outbox';

const me = { key: 'ada', name: 'Ada' };
const zahid = { key: 'zahid', name: 'Zahid' };
const agent = (name: string) => ({ kind: 'agent' as const, name });
const place = (state: string, assignee: EntryView['after']['assignee'] = null) => ({
  state,
  assignee,
  team: null,
});

/** What becomes of an answer that was written when two entries were there. */
const judge = (
  since: EntryView[],
  ticket: Partial<TicketView> = {},
  outgoing: Partial<Outgoing> = {}
) => {
  const conversation = extended(refreshed(null, chat(2, ticket)), since);
  const [answer = null] = conversation.ticket.actions.filter((one) => one.isClientVisible);
  const [note = null] = conversation.ticket.actions.filter((one) => !one.isClientVisible);
  const verdict = judgeChange({
    outgoing: { action: 'reply', kind: 'answer', seenSeq: 2, ...outgoing },
    conversation,
    me,
    chosen: { answer, note },
  });
  return verdict.go === 'on' ? verdict.action : 'ask';
};

it('goes on where nothing happened, or the visitor went on writing', () => {
  expect(judge([])).toBe('reply');
  expect(judge([entry(3), entry(4)])).toBe('reply');
});

it('goes on after one’s own messages, a colleague’s note, and what only sorts', () => {
  expect(judge([entry(3, { actor: agent('Ada') })])).toBe('reply');
  expect(judge([entry(3, { actor: agent('Zahid'), isInternal: true })])).toBe('reply');
  expect(judge([entry(3, { kind: 'tagged', actor: agent('Zahid'), text: null })])).toBe('reply');
});

it('goes on where the chat was given to whoever writes', () => {
  const given = { kind: 'assigned' as const, text: null, after: place('open', me) };
  expect(judge([entry(3, { ...given, actor: { kind: 'system', name: 'Helpdesk' } })])).toBe(
    'reply'
  );
});

it('asks where a colleague answered, has it now, or moved it', () => {
  expect(judge([entry(3, { actor: agent('Zahid') })])).toBe('ask');
  const given = { kind: 'assigned' as const, text: null, after: place('open', zahid) };
  expect(judge([entry(3, { ...given, actor: agent('Zahid') })])).toBe('ask');
  expect(judge([entry(3, { actor: agent('Zahid'), text: null, after: place('closed') })])).toBe(
    'ask'
  );
});

it('takes the button that stands for the same where the visitor’s message brought another state', () => {
  const actions = [offer('answer-again'), offer('note', { isClientVisible: false })];
  const moved = entry(3, { after: place('reopened') });
  expect(judge([moved], { actions })).toBe('answer-again');
  expect(judge([moved], { actions: [offer('note', { isClientVisible: false })] })).toBe('ask');
});

it('never takes another button for one that was pressed, nor where nothing explains it', () => {
  const actions = [offer('answer-again')];
  expect(judge([entry(3)], { actions }, { kind: 'act', action: 'close' })).toBe('ask');
  expect(judge([], { actions })).toBe('ask');
});
