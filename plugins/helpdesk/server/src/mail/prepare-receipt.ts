import type { Core } from '@strapi/strapi';
import { loadDirectory } from '../people/directory';
import type { OutboxDraft } from '../platform/outbox';
import { readSettings } from '../site/settings';
import { addressMail } from './address-mail';
import type { NoticeSubject } from './notice-subject';
import { isCapReached } from './receipt-cap';
import { FIXED_TEXTS } from './rules/fixed-texts';
import { isMailAddress } from './rules/mail-address';
import { automaticHeaders } from './rules/mail-headers';
import type { Reader } from './rules/recipients';
import { writeMail } from './write-mail';

const UNPROVEN = { subject: FIXED_TEXTS.receiptSubject, body: FIXED_TEXTS.receiptBody };

/**
 * The receipt of a new request. To a sender who may be anybody it is a fixed text with number and link alone, in
 * nothing the stranger's own words; to a proved one it is the workflow's receipt.
 */
export async function prepareReceipt({
  strapi,
  subject,
  isProven,
}: {
  strapi: Core.Strapi;
  subject: NoticeSubject;
  /** The sender was proved to be the contact. */
  isProven: boolean;
}): Promise<OutboxDraft | null> {
  const { ticket, workflow, contact } = subject;
  const address = contact?.email ?? '';
  if (!workflow.receipt || !isMailAddress(address)) return null;
  const settings = await readSettings(strapi);
  if (!isProven && (await isCapReached(strapi, settings.limits.receiptsPerHour))) return null;

  const reader: Reader = { address, audience: 'client', locale: ticket.locale };
  const mail = await writeMail({
    strapi,
    subject: isProven ? subject : withoutStranger(subject),
    reader,
    clientName: isProven ? (contact?.name ?? '') : '',
    template: isProven ? workflow.receipt : UNPROVEN,
    settings,
    directory: await loadDirectory(strapi),
    files: [],
  });
  const headers = automaticHeaders({ actor: 'contact', audience: 'client' });
  return addressMail({ strapi, ticket, reader, mail, headers, earlier: new Map() });
}

/** Nothing that was typed is within reach of the text, whatever the text says. */
function withoutStranger(subject: NoticeSubject): NoticeSubject {
  return {
    ...subject,
    ticket: { ...subject.ticket, subject: '' },
    actor: { ...subject.actor, name: '' },
    text: null,
    fields: {},
  };
}
