import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../../contracts';
import { isMailAddress } from '../../mail/rules/mail-address';
import { readContact, type ContactRow } from '../../people/contacts';
import { clock } from '../../platform/clock';
import { database, inTransaction, type Db } from '../../platform/database';
import { logEvent } from '../../platform/log';
import { wakeOutbox, writeOutbox, type OutboxDraft } from '../../platform/outbox';
import { loadCatalogue } from '../../workflow/catalogue';
import { isVisitorThere } from '../is-visitor-there';
import { whenToMail } from '../rules/when-to-mail';
import type { DueChat } from './due-chats';
import { prepareAnswers } from './prepare-answers';
import { prepareChatReceipt } from './prepare-chat-receipt';
import { isAnswered, readUnread } from './read-unread';

const MINUTE_MS = 60_000;
/** The first entry, of which a receipt tells. */
const OPENING = 1;

/**
 * Looks at one conversation: mails what its visitor left too early to read, all in one mail, or puts it off until they
 * have been gone for long enough. Who left before anybody answered has a receipt. Right on any number of nodes: a mail
 * stands in the outbox by the same transaction that says that it does, on condition that nothing was written and nobody
 * was faster since.
 */
export async function mailChat(strapi: Core.Strapi, chat: DueChat): Promise<void> {
  const { ticket, source, seenAt, mailedSeq } = chat;
  const now = clock.now();
  if (!source || (await isInTrash(strapi, chat))) return settle(strapi, chat);
  const { contactId } = ticket;
  const unread = await readUnread({ strapi, ticketId: ticket.id, contactId, mailedSeq });
  const wantsReceipt =
    unread.length === 0 && mailedSeq < OPENING && !(await isAnswered(strapi, ticket.id));
  if (unread.length === 0 && !wantsReceipt) return settle(strapi, chat);
  const dueAt = (lastSeenAt: EpochMs) =>
    whenToMail({
      seenAt: lastSeenAt,
      firstAt: unread[0]?.at ?? seenAt,
      lastAt: unread.at(-1)?.at ?? seenAt,
      mailAfterMinutes: source.settings.mailAfterMinutes,
    });
  if (dueAt(seenAt) > now) return postpone(strapi, chat, dueAt(seenAt));
  // A window that stands open tells by its socket that somebody is there now; it is written down now and then.
  if (dueAt(now) > now && (await isVisitorThere(strapi, chat))) {
    return postpone(strapi, chat, Math.min(dueAt(now), now + MINUTE_MS));
  }
  const contact = await reachable(strapi, contactId);
  if (wantsReceipt) {
    const receipt = contact && (await prepareChatReceipt({ strapi, chat, contact, now }));
    return settle(strapi, chat, { mailedSeq: OPENING, ...receipt });
  }
  if (!contact) {
    // They wait where they stand: an address may come.
    logEvent(strapi, 'info', 'chat.answers-unmailed', { ticket: ticket.number });
    return settle(strapi, chat);
  }
  const last = unread[unread.length - 1];
  const draft = await prepareAnswers({ strapi, chat, contact, unread, now });
  return settle(strapi, chat, { mailedSeq: last.seq, draft, entryId: last.entryId });
}

/** Where and whether mail may go; null: nowhere. */
async function reachable(
  strapi: Core.Strapi,
  contactId: number
): Promise<(ContactRow & { email: string }) | null> {
  const contact = await readContact(strapi, contactId);
  if (!contact || contact.isBlocked || contact.mails.answers === false) return null;
  const { email } = contact;
  return email !== null && isMailAddress(email) ? { ...contact, email } : null;
}

async function isInTrash(strapi: Core.Strapi, { ticket }: DueChat): Promise<boolean> {
  const { stateById } = await loadCatalogue(strapi);
  return stateById.get(ticket.stateId)?.category === 'trash';
}

/** The row as it was looked at: somebody who wrote since, or another node, has changed it. */
function asItWas(db: Db, { id, mailAt }: DueChat) {
  return db('helpdesk_chats').where({ id, mail_at: mailAt });
}

async function postpone(strapi: Core.Strapi, chat: DueChat, until: EpochMs): Promise<void> {
  await asItWas(database(strapi), chat).update({ mail_at: until });
}

/** Nothing more is to be done until somebody writes. Where something changed meanwhile, it is looked at again. */
async function settle(
  strapi: Core.Strapi,
  chat: DueChat,
  {
    mailedSeq = chat.mailedSeq,
    draft,
    entryId = null,
    mark,
  }: {
    mailedSeq?: number;
    draft?: OutboxDraft;
    /** Of the newest message in it. */
    entryId?: number | null;
    /** Left out: it may leave. */
    mark?(trx: Db): Promise<boolean>;
  } = {}
): Promise<void> {
  const isWritten = await inTransaction(strapi, async (trx) => {
    const settled = await asItWas(trx, chat).update({ mailed_seq: mailedSeq, mail_at: null });
    if (settled !== 1 || !draft || (mark && !(await mark(trx)))) return false;
    await writeOutbox(trx, [draft], { ticketId: chat.ticket.id, entryId, now: clock.now() });
    return true;
  });
  if (!isWritten) return;
  wakeOutbox();
  logEvent(strapi, 'info', 'chat.mailed', { ticket: chat.ticket.number, upTo: mailedSeq });
}
