import { randomUUID } from 'node:crypto';
import type { Desk } from '../../../../../tests/harness/desk';
import { call, type StaffMember } from '../../../../../tests/harness/people';
import type { FileView, TicketView } from '../../../contracts';
import { database } from '../platform/database';
import { PNG } from '../platform/files-fixture';
import { SITE_FORM } from './first-start';
import { openTicket, type OpenInput } from './open-ticket';

/** HTML, a template and a header that somebody may put into any field. */
export const HOSTILE =
  '<img src=x onerror=alert(1)>{{ ticket.link }}{% for i in (1..9999999) %}x{% endfor %}';

/** What a spec of the ticket page does again and again. */
export function workAt(desk: Desk) {
  const { strapi } = desk;
  const path = (number: number) => `/helpdesk/tickets/${number}`;
  return {
    open: (more: Partial<OpenInput> = {}) =>
      openTicket({ strapi, actor: null, input: { ...question(), ...more } }),
    read: async (staff: StaffMember, number: number) => {
      const { body } = await call(desk, staff, 'GET', path(number));
      // The contract of this door.
      return body.data as TicketView;
    },
    perform: (staff: StaffMember, number: number, action: string, body: object = {}) =>
      call(desk, staff, 'POST', `${path(number)}/actions/${action}`, {
        version: 1,
        clientId: randomUUID(),
        ...body,
      }),
    at: (staff: StaffMember, method: string, number: number, place: string, body?: unknown) =>
      call(desk, staff, method, `${path(number)}/${place}`, body),
    upload: async (staff: StaffMember, number: number, name = 'plan.png') => {
      const form = new FormData();
      form.append('file', new File([new Uint8Array(PNG)], name));
      const headers = { Authorization: `Bearer ${staff.token}` };
      const url = `${desk.url}${path(number)}/files`;
      const response = await fetch(url, { method: 'POST', headers, body: form });
      // The contract of this door.
      return ((await response.json()) as { data: FileView }).data;
    },
    keyOf: async (staff: StaffMember) => {
      const { body } = await call(desk, staff, 'GET', '/helpdesk/me');
      return (body.data as { key: string }).key;
    },
    /** Every table that an act could write to. */
    counts: async () => {
      const db = database(strapi);
      const tables = ['entries', 'entry_texts', 'outbox_items', 'notices', 'follows', 'drafts'];
      const counted = tables.map(async (table) => {
        const [{ count }] = await db(`helpdesk_${table}`).count({ count: '*' });
        return [table, Number(count)];
      });
      return Object.fromEntries(await Promise.all(counted));
    },
  };
}

function question(): OpenInput {
  return {
    submission: randomUUID(),
    source: SITE_FORM,
    channel: 'form',
    contact: { name: 'Ayesha Khan', email: 'ayesha@example.com', locale: 'en', timeZone: null },
    isProven: true,
    locale: 'en',
    subject: 'Printer',
    text: { format: 'text', body: 'It does not print.' },
    origin: null,
    wantsReceipt: false,
  };
}
