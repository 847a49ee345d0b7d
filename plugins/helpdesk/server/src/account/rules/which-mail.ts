/*
 * Whoever asks for a mail is told the same, whoever the address belongs to; only who reads the mailbox learns more.
 * To register leads to a link where nobody has the address, and to the word that there is an account where somebody
 * has. A new password leads to a link where there is an account, and to the word that there is none. An address that
 * is to be added gets a link unless another account has proved it before; then its owner is told.
 */

export const LINK_PURPOSES = ['register', 'reset', 'address'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** What is mailed. */
export type AccountMail = 'register' | 'known' | 'reset' | 'unknown' | 'address' | 'taken';

export interface AskedAbout {
  purpose: LinkPurpose;
  /** There is a user who logs in with this address, or has proved it. */
  hasUser: boolean;
  /** Who has proved the address; asker: the account that asks for it. */
  owner: 'nobody' | 'asker' | 'other';
  mayRegister: boolean;
  /** The user may not come in, or requests of this sender are not taken: nothing is mailed. */
  isBlocked: boolean;
}

export function whichMail(asked: AskedAbout): AccountMail | null {
  const { purpose, hasUser, owner, mayRegister, isBlocked } = asked;
  if (isBlocked) return null;
  switch (purpose) {
    case 'register':
      if (hasUser) return 'known';
      return mayRegister ? 'register' : null;
    case 'reset':
      return hasUser ? 'reset' : 'unknown';
    case 'address':
      return owner === 'other' ? 'taken' : 'address';
    default:
      return purpose satisfies never;
  }
}

/** Those that carry a link which opens something. */
export function hasLink(mail: AccountMail): boolean {
  return mail === 'register' || mail === 'reset' || mail === 'address';
}

const HOUR_MS = 60 * 60 * 1000;

/** How long a link holds: one to a new password shortly, the others for a day. */
export function linkLifetime(purpose: LinkPurpose): number {
  return purpose === 'reset' ? HOUR_MS : 24 * HOUR_MS;
}
