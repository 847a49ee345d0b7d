import { describe, expect, it } from 'vitest';
import { SEARCH_TEXT_MAX } from '../../../../contracts/queue-query';
import {
  formatAddress,
  isFiltered,
  isSameFilter,
  isSearchTooLong,
  parseAddress,
  readFrom,
  listOf,
  openIn,
  queryOf,
  ticketAddress,
  toQuery,
  type QueueAddress,
} from './queue-address';

const parse = (text: string) => parseAddress(new URLSearchParams(text));

describe('parseAddress', () => {
  it('shows everything by newest activity when nothing is said', () => {
    expect(parse('')).toEqual(listOf({}));
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

  it('reads several values, each once, and words that stand twice', () => {
    const { filter } = parse('state=support/open,support/new,support/open&tag=vip&tag=late');
    expect(filter).toEqual({ state: 'support/open,support/new', tag: 'vip,late' });
  });

  it.each([
    ['sort=rubbish', ['sort=rubbish']],
    ['waiting=yes', ['waiting=yes']],
    ['rating=fine', ['rating=fine']],
    ['opened=yesterday', ['opened=yesterday']],
    ['other=1', ['other=1']],
    ['team=Our Team', ['team=Our Team']],
    ['fields=size', ['fields=size']],
    ['layout=cards', ['layout=cards']],
    ['state=%20', []],
    ['after=x', []],
    ['open=x', []],
    ['q=%20', []],
  ])('puts aside what it does not understand: %s', (text, strange) => {
    expect(parse(text)).toEqual({ ...listOf({}), strange });
  });

  it('takes what it understands of a word and puts the rest aside', () => {
    const { filter, strange } = parse('state=support/open,rubbish!&workflow=a&workflow=b');
    expect(filter).toEqual({ state: 'support/open', workflow: 'a' });
    expect(strange).toEqual(['workflow=b', 'state=rubbish!']);
  });

  it('takes no more values than the server', () => {
    const many = Array.from({ length: 25 }, (_, at) => `t${at}`);
    const { filter, strange } = parse(`tag=${many.join(',')}`);
    expect(filter.tag?.split(',')).toHaveLength(20);
    expect(strange).toHaveLength(5);
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
        fields: 'size:l,xl;amount:100..200',
        q: 'چکی & 50 % +',
      },
      sort: 'waiting',
      layout: 'board',
      strange: ['state=rubbish!', 'other=1 & 2'],
    };
    expect(parse(formatAddress(address))).toEqual(address);
  });

  it('comes back whole from any address', () => {
    const random = seeded(20_260_301);
    for (let round = 0; round < 500; round += 1) {
      const address = anyAddress(random);
      expect(parse(formatAddress(address))).toEqual(address);
    }
  });

  it('can be read', () => {
    const filter = { state: 'support/open,support/new', tag: 'vip', opened: 'last-7d' };
    expect(formatAddress(listOf(filter, 'waiting'))).toBe(
      'state=support/open,support/new&tag=vip&opened=last-7d&sort=waiting'
    );
  });

  it('keeps of a filter what is saved: neither how it is shown nor what was not understood', () => {
    const address: QueueAddress = { ...listOf({ tag: 'vip' }), layout: 'board', strange: ['a=b'] };
    expect(queryOf(address)).toBe('tag=vip');
  });

  it('names the ticket that stands beside the list', () => {
    const text = formatAddress(listOf({ tag: 'vip' }), { open: 1043 });
    expect(text).toBe('tag=vip&open=1043');
    expect(openIn(new URLSearchParams(text))).toBe(1043);
    expect(openIn(new URLSearchParams('open=-1'))).toBeNull();
  });

  it('leaves out defaults', () => {
    expect(formatAddress(listOf({}))).toBe('');
  });
});

it('asks the server for what the address says', () => {
  const query = toQuery(listOf({ waiting: 'true', q: 'burrs' }, 'waiting'));
  expect(query).toEqual({ waiting: 'true', q: 'burrs', sort: 'waiting' });
});

it('tells lists apart by their filters; a search within one is still that list', () => {
  expect(isSameFilter({ assignee: 'me' }, { assignee: 'me', q: 'burrs' })).toBe(true);
  expect(isSameFilter({ assignee: 'me' }, { assignee: 'me', waiting: 'true' })).toBe(false);
  expect(isSameFilter({}, { unread: 'true' })).toBe(false);
  expect(isSameFilter({ tag: 'a,b' }, { tag: 'b,a' })).toBe(true);
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
    listOf({}),
    listOf({ q: 'چکی & 50 % +', waiting: 'true' }, 'waiting'),
    { ...listOf({ state: 'support/open' }), layout: 'board' },
  ])('comes back whole: %j', (from) => {
    const address = ticketAddress(1042, from);
    expect(new URL(address, 'http://desk').pathname).toBe('/plugins/helpdesk/tickets/1042');
    expect(readFrom(searchOf(address))).toEqual(from);
  });

  it('is none for a ticket that was opened from elsewhere', () => {
    expect(readFrom(new URLSearchParams('?other=1'))).toBeNull();
  });
});

/** The same numbers in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const SOME: Partial<Record<keyof QueueAddress['filter'], string[]>> = {
  workflow: ['support'],
  state: ['support/open', 'closed', 'repairs/to-pay'],
  assignee: ['me', 'nobody', 'a1'],
  client: ['0f3c'],
  channel: ['mail', 'chat', 'telephone'],
  untagged: ['vip', 'late'],
  unread: ['true'],
  rating: ['bad'],
  opened: ['last-7d', '2026-01-01..', '..2026-02-01', '2026-01-31'],
  due: ['overdue', 'next-8h'],
  did: ['support/close', 'reply'],
  q: ['50 % + a=b&c', '#1042', 'چکی ؟', 'a,b/c;d:e'],
};
const SEVERAL = ['state', 'assignee', 'channel', 'untagged', 'did'];

function anyAddress(random: (below: number) => number): QueueAddress {
  const filter = Object.fromEntries(
    Object.entries(SOME).flatMap(([word, values]) => {
      const count = random(SEVERAL.includes(word) ? values.length + 1 : 2);
      const from = random(values.length - count + 1);
      const chosen = values.slice(from, from + count);
      return chosen.length > 0 ? [[word, chosen.join(',')]] : [];
    })
  );
  const sorts = ['-activity', 'activity', 'waiting', '-number'] as const;
  const layouts = [null, 'table', 'split', 'board'] as const;
  return {
    filter,
    sort: sorts[random(sorts.length)] ?? '-activity',
    layout: layouts[random(layouts.length)] ?? null,
    strange: random(2) === 0 ? [] : ['nonsense=1,2', 'x y=ä&b'],
  };
}
