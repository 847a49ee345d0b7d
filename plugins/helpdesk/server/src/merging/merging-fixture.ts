import { randomUUID } from 'node:crypto';
import type { Desk } from '../../../../../tests/harness/desk';
import { call, type StaffMember } from '../../../../../tests/harness/people';
import { hiddenFields, newVisitor, type Visitor } from '../../../../../tests/harness/visitor';
import type { EntryView, TicketView } from '../../../contracts';
import { contactActor } from '../access/actor';
import { database } from '../platform/database';
import type { StoredFile } from '../platform/files';
import { signLink } from '../site/links';
import { performAction } from '../tickets/perform-action';
import { workAt } from '../tickets/work-fixture';

const HOUR_MS = 3_600_000;

export interface Request {
  id: number;
  number: number;
  key: string;
  email: string;
}

export type Answered = Awaited<ReturnType<typeof call>>;

export function codeOf({ body }: Answered): string | undefined {
  // The one shape of refusals.
  return (body.error as { details: { code: string } } | undefined)?.details.code;
}

/** What specs of merging, linking and splitting do again and again. */
export function mergingAt(desk: Desk) {
  const { strapi } = desk;
  const work = workAt(desk);
  const db = database(strapi);
  const present = async ({ number }: Pick<Request, 'number'>) => {
    const row = await db('helpdesk_tickets').where({ number }).first('version');
    return Number(row.version);
  };
  const open = async (
    subject: string,
    {
      email = `${randomUUID()}@example.com`,
      text = `Text of ${subject}`,
      files = [],
    }: { email?: string; text?: string; files?: StoredFile[] } = {}
  ): Promise<Request> => {
    const contact = { name: 'Ayesha Khan', email, locale: 'en', timeZone: null };
    const body = { format: 'text' as const, body: text };
    const { id, number, key } = await work.open({ contact, subject, text: body, files });
    return { id, number, key, email };
  };
  return {
    ...work,
    open,
    present,
    /** Two requests of one client: an older one and a younger one. */
    two: async (email = `${randomUUID()}@example.com`) => {
      const older = await open('Older', { email });
      return { older, younger: await open('Younger', { email }) };
    },
    act: async (staff: StaffMember, request: Request, action: string, body: object = {}) =>
      work.perform(staff, request.number, action, { version: await present(request), ...body }),
    say: (body: string) => ({ text: { format: 'text', body } }),
    write: async (request: Request, body: string, clientId = randomUUID()) => {
      const row = await db('helpdesk_contacts').where({ email: request.email }).first('id');
      const state = await db('helpdesk_tickets as t')
        .leftJoin('helpdesk_tickets as m', 'm.id', 't.merged_into_id')
        .join('helpdesk_states as s', 's.id', db.raw('coalesce(m.state_id, t.state_id)'))
        .where('t.key', request.key)
        .first('s.category');
      return performAction({
        strapi,
        actor: contactActor(Number(row.id), 'Ayesha Khan'),
        ticket: { key: request.key },
        action: state.category === 'waiting' ? 'client-reply' : 'client-message',
        input: { version: null, clientId, text: { format: 'text', body } },
      });
    },
    merge: async (
      staff: StaffMember,
      from: Request,
      into: Request,
      body: object = {}
    ): Promise<Answered> =>
      call(desk, staff, 'POST', `/helpdesk/tickets/${from.number}/merge`, {
        clientId: randomUUID(),
        version: await present(from),
        into: into.number,
        intoVersion: await present(into),
        tellClient: false,
        ...body,
      }),
    /** The client in their account, by the link of a mail. */
    enter: async ({ key: ticketKey, email }: Request): Promise<Visitor> => {
      const visitor = newVisitor(desk);
      const expiresAt = Date.now() + HOUR_MS;
      const path = `/support/link/${signLink({ strapi, ticketKey, email, expiresAt })}`;
      await visitor.post(path, hiddenFields((await visitor.get(path)).html));
      return visitor;
    },
  };
}

/** Kind and words of each entry, with the ticket that it came from. */
export function storyOf({ entries }: TicketView): string[] {
  return entries.map(({ kind, action, text, from }: EntryView) =>
    [action?.key ?? kind, text?.body, from && `#${from}`].filter(Boolean).join(' ')
  );
}
