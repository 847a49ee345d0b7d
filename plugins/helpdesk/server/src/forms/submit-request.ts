import type { Core } from '@strapi/strapi';
import type { Origin } from '../../../contracts';
import { DeskError } from '../errors';
import { addressHash } from '../people/contacts';
import { removeFile, type StoredFile } from '../platform/files';
import { sha256 } from '../platform/ids';
import { giveBackToLimits, takeFromLimits, type Limit } from '../platform/limits';
import { grantTicket, type Session } from '../site/session';
import { readSettings } from '../site/settings';
import { findOpened, openTicket, type Opened } from '../tickets/open-ticket';
import type { RequestText } from './rules/check-request';

export interface Submission {
  /** Key of the source. */
  source: string;
  /** Made for the form when it was shown. */
  key: string;
  request: RequestText;
  files: StoredFile[];
  locale: string;
  timeZone: string | null;
  origin: Origin;
  /** Who sends: a browser, a place, and a guest if one is known. */
  visitor: string;
  addressKey: string;
  session: Session | null;
}

/**
 * Opens a ticket from a checked form, or finds the one that the same submit opened before. Files of a repeat are
 * removed from the store; those of a refusal are the caller's to remove.
 *
 * @throws DeskError TOO_MANY_REQUESTS, CONTACT_BLOCKED, SOURCE_CLOSED.
 */
export async function submitRequest(strapi: Core.Strapi, sent: Submission): Promise<Opened> {
  const opened = await open(strapi, sent);
  if (opened.isRepeat) {
    for (const file of sent.files) await removeFile(strapi, file.path);
  }
  return opened;
}

async function open(strapi: Core.Strapi, sent: Submission): Promise<Opened> {
  const { request, session } = sent;
  // With the words: who goes back in the browser and asks something else has the same key in the form.
  const submission = sha256(
    JSON.stringify([sent.key, request, sent.files.map(({ sha256 }) => sha256)])
  );
  const before = await findOpened({ strapi, source: sent.source, submission });
  if (before) return before;

  const limits = await limitsOf(strapi, sent);
  const answer = await takeFromLimits(strapi, limits);
  if (!answer.isAllowed) {
    const minutes = Math.ceil(answer.retryAfterSeconds / 60);
    throw new DeskError('TOO_MANY_REQUESTS', { hint: `Try again in ${minutes} minutes.` });
  }
  const isProven =
    session !== null &&
    session.email !== '' &&
    addressHash(session.email) === addressHash(request.email);
  const { name, email, subject, text } = request;
  const opened = await openTicket({
    strapi,
    actor: null,
    input: {
      submission,
      source: sent.source,
      channel: 'form',
      contact: { name, email, locale: sent.locale, timeZone: sent.timeZone },
      isProven,
      locale: sent.locale,
      subject,
      text: { format: 'text', body: text },
      files: sent.files,
      origin: sent.origin,
      wantsReceipt: isProven || (await mayStillReceipt(strapi)),
    },
  });
  if (opened.isRepeat) await giveBackToLimits(strapi, limits);
  if (isProven && session) await grantTicket(strapi, session, opened.id);
  return opened;
}

/** Strangers can make us write to anybody: to how many is limited, whatever else is. */
async function mayStillReceipt(strapi: Core.Strapi): Promise<boolean> {
  const { receiptsPerHour } = (await readSettings(strapi)).limits;
  const limit = { name: 'receipts', key: 'all', most: receiptsPerHour };
  return (await takeFromLimits(strapi, [limit])).isAllowed;
}

/** Tight for one browser, wide for one place, behind which a hundred people may sit. */
export async function limitsOf(
  strapi: Core.Strapi,
  { source, visitor, addressKey }: Pick<Submission, 'source' | 'addressKey'> & { visitor?: string }
): Promise<Limit[]> {
  const { limits } = await readSettings(strapi);
  const shared = [
    { name: 'form-address', key: addressKey, most: limits.addressPerHour },
    { name: 'form-total', key: 'all', most: limits.totalPerHour },
    { name: 'form', key: source, most: limits.formPerHour },
  ];
  // Visitors cost a stranger nothing: none is kept in memory for a place that is used up.
  if (visitor === undefined) return shared;
  return [...shared, { name: 'form-visitor', key: visitor, most: limits.visitorPerHour }];
}
