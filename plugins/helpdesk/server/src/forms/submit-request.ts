import type { Core } from '@strapi/strapi';
import type { FieldNames, Opened, OpenInput } from '../tickets/open-input';
import type { FormField, HumanAnswer, Origin } from '../../../contracts';
import { DeskError, isDeskError } from '../errors';
import { countTicketAfter, readBeforeAsking } from '../faq/insight/tickets-after';
import { isBlocked } from '../people/blocks';
import { addressHash } from '../people/contacts';
import { removeFile, type StoredFile } from '../platform/files';
import { giveBackToLimits, takeFromLimits, type Limit } from '../platform/limits';
import { grantTicket, type Session } from '../site/session';
import { readSettings } from '../site/settings';
import { findOpened } from '../tickets/find-opened';
import { openTicket } from '../tickets/open-ticket';
import { requireHuman } from './human-check/require-human';
import type { FormSource } from './read-form-source';
import type { Answers } from './rules/check-answers';
import { composeRequest } from './rules/compose-request';

/** Who is known to send: a session of the site, or an account that a front end speaks for. */
export type KnownSender = Pick<Session, 'id' | 'actor' | 'account' | 'emails'>;

export interface Submission {
  source: FormSource;
  /** The same id through the same form is one ticket. */
  submission: string;
  /** Without problems. */
  answers: Answers;
  files: StoredFile[];
  /** Of the sender. */
  locale: string;
  timeZone: string | null;
  origin: Origin;
  /** Who sends: a browser (null: a program), a place, and a guest if one is known. */
  visitor: string | null;
  addressKey: string;
  /** In full; never stored from here. */
  address: string;
  session: KnownSender | null;
  /** What was solved to show that a person sends this; null: nothing. */
  human: HumanAnswer | null;
}

/** Of the receipts in an hour, how many one place may cause: a tenth. */
const RECEIPT_SHARE = 10;

/**
 * Opens a ticket from a checked form, or finds the one that the same submit opened before. Files of a repeat are
 * removed from the store; those of a refusal are the caller's to remove.
 *
 * @throws DeskError HUMAN_CHECK_FAILED, TOO_MANY_REQUESTS, CONTACT_BLOCKED, SOURCE_CLOSED.
 */
export async function submitRequest(strapi: Core.Strapi, sent: Submission): Promise<Opened> {
  const opened = await open(strapi, sent);
  if (opened.isRepeat) {
    for (const file of sent.files) await removeFile(strapi, file.path);
  }
  return opened;
}

async function open(strapi: Core.Strapi, sent: Submission): Promise<Opened> {
  const { source, submission, session, answers } = sent;
  const before = await findOpened({ strapi, source: source.key, submission });
  if (before) return before;

  if (await isBlocked(strapi, { email: answers.known.email, address: sent.address })) {
    throw new DeskError('CONTACT_BLOCKED');
  }
  // Who has logged in has shown a mailbox, and is counted by it.
  const account = session?.account?.user.documentId;
  const visitor = account ? `account:${account}` : sent.visitor;
  if (!account) {
    await requireHuman({
      strapi,
      of: { form: source.key, visitor, addressKey: sent.addressKey },
      answer: sent.human,
      submission,
    });
  }
  const limits = await limitsOf(strapi, { ...sent, visitor, source: source.key });
  const answer = await takeFromLimits(strapi, limits);
  if (!answer.isAllowed) throw tooMany(answer.retryAfterSeconds);
  const isProven = session !== null && isOwnAddress(session, answers.known.email);
  const read = await readBeforeAsking(strapi, sent.visitor);
  const input = { ...inputOf(sent), isProven };
  if (read.entries.length > 0) input.origin = { ...sent.origin, read: read.entries };
  const opened = await withinReceipts(strapi, { ...sent, isProven }, (wantsReceipt) =>
    openTicket({ strapi, actor: null, input: { ...input, wantsReceipt } })
  );
  if (opened.isRepeat) await giveBackToLimits(strapi, limits);
  else await countTicketAfter(strapi, read.texts);
  if (isProven && session) await grantTicket(strapi, session, opened.id);
  return opened;
}

/** Is it one of those that this person proved? */
function isOwnAddress({ emails }: KnownSender, email: string): boolean {
  return emails.some((own) => addressHash(own) === addressHash(email));
}

/** What the ticket is made of, as far as the form says. */
function inputOf(sent: Submission): Omit<OpenInput, 'isProven' | 'wantsReceipt'> {
  const { source, answers, timeZone, files, origin, submission } = sent;
  const { settings } = source;
  const { name, email, phone, company } = answers.known;
  const locale = source.locale ?? sent.locale;
  const { own } = answers;
  const { subject, text } = composeRequest({
    subject: answers.known.subject,
    text: answers.known.text,
    fields: settings.fields.filter((field) => field.known === null),
    values: own,
    locale,
  });
  // A known contact is left as it is, so what was typed now is kept with the request.
  const typed = Object.entries({ phone, company }).filter(([, value]) => value !== '');
  const values = { ...own, ...Object.fromEntries(typed) };
  return {
    submission,
    source: source.key,
    channel: 'form',
    contact: {
      name,
      email,
      phone: phone || null,
      company: company || null,
      locale: sent.locale,
      timeZone,
    },
    locale,
    subject,
    text: { format: 'text', body: text },
    fields: values,
    fieldNames: namesOf(settings.fields.filter(({ key }) => Object.hasOwn(values, key))),
    state: settings.state,
    assignee: settings.assignee,
    files,
    origin,
  };
}

export function namesOf(fields: FormField[]): FieldNames {
  return Object.fromEntries(
    fields.map(({ key, known, label, type, options }) => [
      key,
      {
        name: Object.keys(label).length > 0 ? label : { en: key },
        type: known ? 'text' : type,
        options,
      },
    ])
  );
}

/**
 * Strangers can make us write to anybody: to how many is limited, in total and for each place. Counted is what was
 * written; the room for it is taken before, so that requests at once do not pass together.
 */
async function withinReceipts(
  strapi: Core.Strapi,
  { isProven, addressKey }: Pick<Submission, 'addressKey'> & { isProven: boolean },
  work: (wantsReceipt: boolean) => Promise<Opened>
): Promise<Opened> {
  if (isProven) return work(true);
  const { receiptsPerHour: most } = (await readSettings(strapi)).limits;
  const limits = [
    { name: 'receipts-address', key: addressKey, most: Math.ceil(most / RECEIPT_SHARE) },
    { name: 'receipts', key: 'all', most },
  ];
  const { isAllowed } = await takeFromLimits(strapi, limits);
  if (!isAllowed) return work(false);
  try {
    const opened = await work(true);
    if (!opened.hasReceipt) await giveBackToLimits(strapi, limits);
    return opened;
  } catch (error) {
    // After another failure nobody knows whether the receipt stands: then it counts.
    if (isDeskError(error)) await giveBackToLimits(strapi, limits);
    throw error;
  }
}

/** Tight for one browser, wide for one place, behind which a hundred people may sit. */
export async function limitsOf(
  strapi: Core.Strapi,
  { source, visitor, addressKey }: { source: string; addressKey: string; visitor?: string | null }
): Promise<Limit[]> {
  const { limits } = await readSettings(strapi);
  const shared = [
    { name: 'form-address', key: addressKey, most: limits.addressPerHour },
    { name: 'form-total', key: 'all', most: limits.totalPerHour },
    { name: 'form', key: source, most: limits.formPerHour },
  ];
  // Visitors cost a stranger nothing: none is kept in memory for a place that is used up.
  if (!visitor) return shared;
  return [...shared, { name: 'form-visitor', key: visitor, most: limits.visitorPerHour }];
}

function tooMany(retryAfterSeconds: number): DeskError {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const hint = `Try again in ${minutes} minutes.`;
  return new DeskError('TOO_MANY_REQUESTS', { hint, retryAfterSeconds });
}
