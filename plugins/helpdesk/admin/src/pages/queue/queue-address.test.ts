import { describe, expect, it } from 'vitest';
import { SEARCH_TEXT_MAX } from '../../../../contracts/queue-query';
import {
  formatAddress,
  isFiltered,
  isSameFilter,
  isSearchTooLong,
  parseAddress,
  readFrom,
  ticketAddress,
  toQuery,
  type QueueAddress,
} from './queue-address';

const parse = (text: string) => parseAddress(new URLSearchParams(text));

describe('parseAddress', () => {
  it('shows everything by newest activity when nothing is said', () => {
    expect(parse('')).toEqual({ filter: {}, sort: '-activity' });
  });

  it('reads every filter', () => {
    expect(
      parse(
        'workflow=support&state=support/new&assignee=me&team=t1&waiting=true&unread=true&followed=true&rating=bad&q=burrs'
      ).filter
    ).toEqual({
      workflow: 'support',
      state: 'support/new',
      assignee: 'me',
      team: 't1',
      waiting: 'true',
      unread: 'true',
      followed: 'true',
      rating: 'bad',
      q: 'burrs',
    });
  });

  it.each([
    'sort=rubbish',
    'waiting=yes',
    'rating=fine',
    'state=%20',
    'other=1',
    'after=x',
    'q=%20',
  ])('leaves out what it does not understand: %s', (text) => {
    expect(parse(text)).toEqual({ filter: {}, sort: '-activity' });
  });
});

describe('formatAddress', () => {
  it('is the reverse of parseAddress', () => {
    const address: QueueAddress = {
      filter: {
        state: 'support/new',
        assignee: 'nobody',
        waiting: 'true',
        rating: 'none',
        q: 'چکی & 50 % +',
      },
      sort: 'waiting',
    };
    expect(parseAddress(formatAddress(address))).toEqual(address);
  });

  it('leaves out defaults', () => {
    expect(formatAddress({ filter: {}, sort: '-activity' }).toString()).toBe('');
  });
});

it('asks the server for what the address says', () => {
  const query = toQuery({ filter: { waiting: 'true', q: 'burrs' }, sort: 'waiting' });
  expect(query).toEqual({ waiting: 'true', q: 'burrs', sort: 'waiting' });
});

it('tells lists apart by their filters; a search within one is still that list', () => {
  expect(isSameFilter({ assignee: 'me' }, { assignee: 'me', q: 'burrs' })).toBe(true);
  expect(isSameFilter({ assignee: 'me' }, { assignee: 'me', waiting: 'true' })).toBe(false);
  expect(isSameFilter({}, { unread: 'true' })).toBe(false);
  expect(isFiltered({ q: 'burrs' })).toBe(false);
  expect(isFiltered({ team: 't1' })).toBe(true);
});

it('knows the longest text that may be searched for', () => {
  expect(isSearchTooLong({ q: 'x'.repeat(SEARCH_TEXT_MAX) })).toBe(false);
  expect(isSearchTooLong({ q: 'x'.repeat(SEARCH_TEXT_MAX + 1) })).toBe(true);
  expect(isSearchTooLong({})).toBe(false);
});

describe('the list in the address of a ticket', () => {
  const searchOf = (address: string) => new URL(address, 'http://desk').searchParams;

  it.each<QueueAddress>([
    { filter: {}, sort: '-activity' },
    { filter: { q: 'چکی & 50 % +', waiting: 'true' }, sort: 'waiting' },
  ])('comes back whole: %j', (from) => {
    const address = ticketAddress(1042, from);
    expect(new URL(address, 'http://desk').pathname).toBe('/plugins/helpdesk/tickets/1042');
    expect(readFrom(searchOf(address))).toEqual(from);
  });

  it('is none for a ticket that was opened from elsewhere', () => {
    expect(readFrom(new URLSearchParams('?other=1'))).toBeNull();
  });
});
