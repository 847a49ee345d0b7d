import { expect, test } from 'vitest';
import { hasLink, linkLifetime, LINK_PURPOSES, whichMail, type AskedAbout } from './which-mail';

const NOBODY: Omit<AskedAbout, 'purpose'> = {
  hasUser: false,
  owner: 'nobody',
  mayRegister: true,
  isBlocked: false,
};

test.each([
  ['register', {}, 'register'],
  ['register', { hasUser: true }, 'known'],
  ['register', { mayRegister: false }, null],
  ['register', { hasUser: true, mayRegister: false }, 'known'],
  ['reset', {}, 'unknown'],
  ['reset', { hasUser: true }, 'reset'],
  ['reset', { hasUser: true, mayRegister: false }, 'reset'],
  ['address', {}, 'address'],
  ['address', { owner: 'asker' }, 'address'],
  ['address', { owner: 'other' }, 'taken'],
  // Somebody logs in with it, and has never proved it: who reads the mailbox may have it.
  ['address', { hasUser: true }, 'address'],
] as const)('%s with %o is answered by the mail %s', (purpose, more, mail) => {
  expect(whichMail({ purpose, ...NOBODY, ...more })).toBe(mail);
});

test('to a blocked sender nothing is mailed', () => {
  for (const purpose of LINK_PURPOSES) {
    for (const hasUser of [true, false]) {
      expect(whichMail({ purpose, ...NOBODY, hasUser, isBlocked: true })).toBeNull();
    }
  }
});

test('mails that only tell something carry no link, and a link to a new password holds an hour', () => {
  expect(['known', 'unknown', 'taken'].filter((mail) => hasLink(mail as 'known'))).toEqual([]);
  expect(['register', 'reset', 'address'].every((mail) => hasLink(mail as 'reset'))).toBe(true);
  expect(linkLifetime('reset')).toBe(3_600_000);
  expect(linkLifetime('register')).toBe(86_400_000);
});
