import { randomUUID } from 'node:crypto';
import type { Desk } from '../../../../../tests/harness/desk';
import type { StaffMember } from '../../../../../tests/harness/people';
import {
  hiddenFields,
  newVisitor,
  type FormValues,
  type Visitor,
} from '../../../../../tests/harness/visitor';
import type { EntryView, RatingSettings } from '../../../contracts';
import type { MailPayload } from '../mail/payload';
import { database, readJson } from '../platform/database';
import { changeSettings, readSettings } from '../site/settings';
import { signLink } from '../site/links';
import { workAt } from '../tickets/work-fixture';

const HOUR_MS = 3_600_000;

/** A request of one client, and where it is found. */
export interface RatedRequest {
  id: number;
  number: number;
  key: string;
  email: string;
  /** Its page in the account. */
  page: string;
}

/** What specs of ratings do again and again. */
export function ratingsAt(desk: Desk) {
  const { strapi } = desk;
  const work = workAt(desk);
  const db = database(strapi);
  const open = async (subject = 'Printer'): Promise<RatedRequest> => {
    const email = `${randomUUID()}@example.com`;
    const contact = { name: 'Ayesha Khan', email, locale: 'en', timeZone: null };
    const { id, number, key } = await work.open({ contact, subject });
    return { id, number, key, email, page: `/support/account/requests/${key}` };
  };
  const perform = async (
    staff: StaffMember,
    number: number,
    action: string,
    body: Record<string, unknown> = { text: { format: 'text', body: 'Clean the burrs.' } }
  ) => {
    const row = await db('helpdesk_tickets').where({ number }).first('version');
    return work.perform(staff, number, action, { version: Number(row.version), ...body });
  };
  return {
    open,
    perform,
    read: work.read,
    /** A request that this agent has answered and closed, with the mail that the client has of it. */
    closed: async (staff: StaffMember, subject?: string) => {
      const request = await open(subject);
      const { status } = await perform(staff, request.number, 'reply-close');
      const mail = await lastMail(desk, request);
      return { ...request, status, mail, link: ratingLinkIn(mail.text, desk.url) };
    },
    lastMail: (request: RatedRequest) => lastMail(desk, request),
    /** Posts the form of the page behind a link as a browser does that was shown it. */
    rate: async (link: string, values: FormValues, visitor = newVisitor(desk)) => {
      const path = link.split('?')[0];
      const { html } = await visitor.get(link);
      return visitor.post(path, { ...hiddenFields(html), ...values });
    },
    /** The client in their account, by the link of a mail. */
    enter: async (request: RatedRequest): Promise<Visitor> => {
      const visitor = newVisitor(desk);
      const expiresAt = Date.now() + HOUR_MS;
      const { key: ticketKey, email } = request;
      const path = `/support/link/${signLink({ strapi, ticketKey, email, expiresAt })}`;
      await visitor.post(path, hiddenFields((await visitor.get(path)).html));
      return visitor;
    },
    rows: (request: RatedRequest) =>
      db('helpdesk_ratings').where({ ticket_id: request.id }).orderBy('id'),
    entries: async (staff: StaffMember, { number }: RatedRequest): Promise<EntryView[]> => {
      const { entries } = await work.read(staff, number);
      return entries.filter(({ kind }) => kind === 'rated');
    },
    ticket: async (request: RatedRequest) =>
      db('helpdesk_tickets').where({ id: request.id }).first(),
    set: async (rating: Partial<RatingSettings>) => {
      const settings = await readSettings(strapi);
      await changeSettings(strapi, () => ({ rating: { ...settings.rating, ...rating } }));
    },
    /** Everything that a rating could write to. */
    counts: async () => {
      const counted = await work.counts();
      const [{ count }] = await db('helpdesk_ratings').count({ count: '*' });
      return { ...counted, ratings: Number(count) };
    },
  };
}

async function lastMail({ strapi }: Desk, request: RatedRequest): Promise<MailPayload> {
  const row = await database(strapi)('helpdesk_outbox_items')
    .where({ ticket_id: request.id, recipient: request.email })
    .orderBy('id', 'desc')
    .first('payload');
  const payload = readJson<MailPayload | null>(row?.payload, null);
  if (!payload) throw new Error('The client has no mail.');
  return payload;
}

/** The address of the first choice of a mail, without the host; empty: the mail asks nothing. */
export function ratingLinkIn(text: string, url: string): string {
  const [link = ''] = text.match(/https?:\/\/\S+\/rate\/\S+/) ?? [];
  return link.replace(url, '');
}
