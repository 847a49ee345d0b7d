import { describe, expect, test } from 'vitest';
import type { WorkflowField, WorkflowRecipient } from '../../../../contracts';
import { contactActor, SYSTEM, type Actor } from '../../access/actor';
import { DIGEST_TEXTS, EVENT_TEXTS } from '../../notify/rules/digest-texts';
import type { Directory, DirectoryAgent } from '../../people/directory';
import { unfinished } from '../../site/languages-fixture';
import { CHAT_TEXTS } from './chat-texts';
import { fieldTexts } from './field-text';
import { FIXED_TEXTS } from './fixed-texts';
import { directionOf, forReader } from './reader-language';
import { recipientsOf } from './recipients';

const agent = (id: number, more: Partial<DirectoryAgent> = {}): DirectoryAgent => ({
  id,
  key: `agent-${id}`,
  name: `Agent ${id}`,
  email: `agent-${id}@example.com`,
  locale: null,
  timeZone: null,
  availability: 'online',
  seenAt: null,
  availableAt: null,
  photoUrl: null,
  workingHours: null,
  languages: [],
  level: null,
  line: null,
  ticketLimit: null,
  noticePreferences: null,
  phone: null,
  userId: id,
  isActive: true,
  isOwner: false,
  roleIds: [],
  teamIds: [],
  supervisedTeamIds: [],
  ...more,
});
const AGENTS = [agent(1), agent(2, { locale: 'ur' }), agent(3), agent(4, { isActive: false })];
const TEAM = { id: 7, key: 'front', name: 'Front', memberIds: [1, 2, 4], supervisorIds: [2] };
const DIRECTORY: Directory = {
  agents: AGENTS,
  teams: [TEAM],
  agentById: new Map(AGENTS.map((each) => [each.id, each])),
  agentByKey: new Map(AGENTS.map((each) => [each.key, each])),
  agentByUserId: new Map(),
  teamById: new Map([[7, TEAM]]),
  teamByKey: new Map([['front', TEAM]]),
};
const PLACE = { assigneeId: 3, teamId: 7, locale: 'ur', channel: 'form' as const };
const CLIENT: Actor = contactActor(5, 'Ayesha');
const AGENT_1: Actor = {
  kind: 'agent',
  id: 1,
  key: 'agent-1',
  name: 'Agent 1',
  isOwner: true,
  permissions: new Set(),
  teamIds: [],
  supervisedTeamIds: [],
  grants: [],
};
const resolve = (to: WorkflowRecipient[], more: Partial<Parameters<typeof recipientsOf>[0]> = {}) =>
  recipientsOf({
    to,
    ticket: PLACE,
    actor: CLIENT,
    contact: { email: 'ayesha@example.com', locale: 'en', isBlocked: false },
    directory: DIRECTORY,
    followerIds: [1, 3],
    maySee: () => true,
    isThere: () => false,
    ...more,
  });
const addresses = (...args: Parameters<typeof resolve>) =>
  resolve(...args).map((reader) => reader.address);

describe('a notice goes', () => {
  test("to the client, in the ticket's language", () => {
    expect(resolve([{ kind: 'client' }])).toEqual([
      { address: 'ayesha@example.com', audience: 'client', locale: 'ur' },
    ]);
  });

  test('to the responsible person', () => {
    expect(addresses([{ kind: 'assignee' }])).toEqual(['agent-3@example.com']);
  });

  test('to the members of the team that are there', () => {
    expect(resolve([{ kind: 'team' }])).toEqual([
      { address: 'agent-1@example.com', audience: 'staff', locale: null },
      { address: 'agent-2@example.com', audience: 'staff', locale: 'ur' },
    ]);
  });

  test('to the supervisors of the team', () => {
    expect(addresses([{ kind: 'supervisor' }])).toEqual(['agent-2@example.com']);
  });

  test('to followers, named agents and plain addresses', () => {
    expect(addresses([{ kind: 'followers' }])).toEqual([
      'agent-1@example.com',
      'agent-3@example.com',
    ]);
    expect(addresses([{ kind: 'agents', agents: ['agent-2', 'gone', 'agent-4'] }])).toEqual([
      'agent-2@example.com',
    ]);
    expect(resolve([{ kind: 'address', address: 'shop@example.com' }])).toEqual([
      { address: 'shop@example.com', audience: 'outside', locale: null },
    ]);
  });
});

describe('a notice does not go', () => {
  test('to the agent who acted', () => {
    const to: WorkflowRecipient[] = [{ kind: 'team' }, { kind: 'followers' }];
    expect(addresses(to, { actor: AGENT_1 })).toEqual([
      'agent-2@example.com',
      'agent-3@example.com',
    ]);
  });

  test('to an agent who may not see the ticket', () => {
    const maySee = ({ id }: DirectoryAgent) => id !== 1;
    const to: WorkflowRecipient[] = [{ kind: 'team' }, { kind: 'agents', agents: ['agent-1'] }];
    expect(addresses(to, { maySee })).toEqual(['agent-2@example.com']);
  });

  test('to a blocked client, or to one without an address', () => {
    const contact = { email: 'ayesha@example.com', locale: 'en', isBlocked: true };
    expect(addresses([{ kind: 'client' }], { contact })).toEqual([]);
    expect(
      addresses([{ kind: 'client' }], { contact: { ...contact, email: null, isBlocked: false } })
    ).toEqual([]);
    expect(addresses([{ kind: 'client' }], { contact: null })).toEqual([]);
  });

  test('to a client who chats, of what somebody writes: it is mailed later, all in one', () => {
    const ticket = { ...PLACE, channel: 'chat' as const };
    const to: WorkflowRecipient[] = [{ kind: 'client' }, { kind: 'assignee' }];
    expect(addresses(to, { ticket })).toEqual(['agent-3@example.com']);
    expect(addresses(to, { ticket, actor: SYSTEM })).toEqual([
      'ayesha@example.com',
      'agent-3@example.com',
    ]);
  });

  test('to those of staff who are there, of what a visitor says, nor of what they add to it', () => {
    const ticket = { ...PLACE, channel: 'chat' as const };
    const to: WorkflowRecipient[] = [
      { kind: 'team' },
      { kind: 'assignee' },
      { kind: 'address', address: 'shop@example.com' },
    ];
    const isThere = ({ id }: DirectoryAgent) => id === 1;
    expect(addresses(to, { ticket, isThere, talk: 'begins' })).toEqual([
      'agent-2@example.com',
      'agent-3@example.com',
      'shop@example.com',
    ]);
    expect(addresses(to, { ticket, talk: 'goes-on' })).toEqual([]);
    // What is no talk, a chat that is given back for example, they are told as of any ticket.
    expect(addresses(to, { ticket, isThere })).toContain('agent-1@example.com');
  });

  test('to anybody when nobody is responsible', () => {
    const ticket = { ...PLACE, assigneeId: null, teamId: null };
    const to: WorkflowRecipient[] = [
      { kind: 'assignee' },
      { kind: 'team' },
      { kind: 'supervisor' },
    ];
    expect(addresses(to, { ticket })).toEqual([]);
  });

  test('to what is no address', () => {
    expect(
      addresses([{ kind: 'address', address: 'a@example.com\r\nBcc: b@example.com' }])
    ).toEqual([]);
    expect(addresses([{ kind: 'address' }])).toEqual([]);
  });
});

describe('the language of a mail', () => {
  const text = { en: 'Hello', ur: 'سلام', 'pt-BR': 'Olá' };

  test.each([
    ['ur', 'ur', 'rtl'],
    ['ur-PK', 'ur', 'rtl'],
    ['pt-br', 'pt-BR', 'ltr'],
    ['sw', 'en', 'ltr'],
    [null, 'en', 'ltr'],
  ])('for a reader of %s is %s', (locale, language, direction) => {
    expect(forReader(text, locale)).toMatchObject({ language, direction });
  });

  test('follows the words when the reader has none of theirs', () => {
    expect(forReader({ ur: 'سلام' }, 'en')).toEqual({
      words: 'سلام',
      language: 'ur',
      direction: 'rtl',
    });
    expect(forReader({}, 'ur')).toEqual({ words: '', language: 'en', direction: 'ltr' });
  });

  test.each(['ar', 'he', 'fa-IR', 'ckb'])('%s runs from right to left', (language) => {
    expect(directionOf(language)).toBe('rtl');
  });

  test.each(Object.entries({ ...FIXED_TEXTS, ...CHAT_TEXTS, ...DIGEST_TEXTS, ...EVENT_TEXTS }))(
    'of the fixed text %s is every language of the site',
    (_name, text) => {
      expect(unfinished(text)).toEqual([]);
    }
  );
});

describe('the fields of an entry', () => {
  const field = (
    key: string,
    type: WorkflowField['type'],
    more: Partial<WorkflowField> = {}
  ): WorkflowField => ({
    key,
    name: { en: key, ur: `${key} ur` },
    type,
    required: false,
    default: null,
    options: [
      { key: 'a', name: { en: 'Apple', ur: 'سیب' } },
      { key: 'b', name: { en: 'Pear' } },
    ],
    isClientVisible: true,
    ...more,
  });
  const tell = (
    fields: WorkflowField[],
    values: Record<string, never> | object,
    isForClient = false,
    locale = 'en'
  ) =>
    // The values that each test makes are of the field's own kind.
    fieldTexts({ fields, values: values as never, locale, isForClient });

  test.each([
    ['text', 'two\nlines', 'two\nlines'],
    ['number', 1234.5, '1,234.5'],
    ['checkbox', true, 'Yes'],
    ['checkbox', false, 'No'],
    ['date', '2026-03-09', 'March 9, 2026'],
    ['date', 'soon', 'soon'],
    ['choice', 'a', 'Apple'],
    ['choice', 'gone', 'gone'],
    ['choices', ['a', 'b'], 'Apple, Pear'],
  ] as const)('of type %s tell %j as %s', (type, value, shown) => {
    expect(tell([field('x', type)], { x: value })).toEqual([{ name: 'x', value: shown }]);
  });

  test("are told in the reader's language", () => {
    expect(tell([field('x', 'choice')], { x: 'a' }, false, 'ur')).toEqual([
      { name: 'x ur', value: 'سیب' },
    ]);
  });

  test('are told to a client only where clients may see them', () => {
    const fields = [field('cost', 'number', { isClientVisible: false }), field('x', 'text')];
    const values = { cost: 5, x: 'y', unknown: 'z' };
    expect(tell(fields, values, true)).toEqual([{ name: 'x', value: 'y' }]);
    expect(tell(fields, values)).toHaveLength(2);
  });
});
