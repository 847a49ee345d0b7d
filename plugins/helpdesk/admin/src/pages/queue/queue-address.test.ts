import { describe, expect, it } from 'vitest';
import {
  formatAddress,
  isSameFilter,
  parseAddress,
  toQuery,
  type QueueAddress,
} from './queue-address';

const parse = (text: string) => parseAddress(new URLSearchParams(text));

describe('parseAddress', () => {
  it('shows everything by newest activity when nothing is said', () => {
    expect(parse('')).toEqual({ filter: {}, sort: '-activity', trail: [] });
  });

  it('reads every filter', () => {
    expect(
      parse(
        'workflow=support&state=support/new&assignee=me&team=t1&waiting=true&unread=true&followed=true'
      ).filter
    ).toEqual({
      workflow: 'support',
      state: 'support/new',
      assignee: 'me',
      team: 't1',
      waiting: 'true',
      unread: 'true',
      followed: 'true',
    });
  });

  it.each(['sort=rubbish', 'waiting=yes', 'state=%20', 'other=1', 'after='])(
    'leaves out what it does not understand: %s',
    (text) => {
      expect(parse(text)).toEqual({ filter: {}, sort: '-activity', trail: [] });
    }
  );
});

describe('formatAddress', () => {
  it('is the reverse of parseAddress', () => {
    const address: QueueAddress = {
      filter: { state: 'support/new', assignee: 'nobody', waiting: 'true' },
      sort: 'waiting',
      trail: ['a+b/c=', 'd&e'],
    };
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });

  it('leaves out defaults', () => {
    expect(formatAddress({ filter: {}, sort: '-activity', trail: [] }).toString()).toBe('');
  });
});

it('asks the server for the page of the last cursor', () => {
  const query = toQuery({ filter: { waiting: 'true' }, sort: 'waiting', trail: ['one', 'two'] });
  expect(query).toEqual({ waiting: 'true', sort: 'waiting', after: 'two' });
});

it('tells lists apart by their filters only', () => {
  expect(isSameFilter({ assignee: 'me' }, { assignee: 'me' })).toBe(true);
  expect(isSameFilter({ assignee: 'me' }, { assignee: 'me', waiting: 'true' })).toBe(false);
  expect(isSameFilter({}, { unread: 'true' })).toBe(false);
});
