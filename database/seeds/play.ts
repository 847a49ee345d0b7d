import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { ContactActor } from '../../plugins/helpdesk/server/src/access/actor';
import { contactActor, SYSTEM } from '../../plugins/helpdesk/server/src/access/actor';
import { findContact } from '../../plugins/helpdesk/server/src/people/contacts';
import { clock } from '../../plugins/helpdesk/server/src/platform/clock';
import { database } from '../../plugins/helpdesk/server/src/platform/database';
import { assignTicket } from '../../plugins/helpdesk/server/src/tickets/assign-ticket';
import { findTicket } from '../../plugins/helpdesk/server/src/tickets/find-ticket';
import { SITE_FORM } from '../../plugins/helpdesk/server/src/tickets/first-start';
import { markRead } from '../../plugins/helpdesk/server/src/tickets/mark-read';
import { openTicket } from '../../plugins/helpdesk/server/src/tickets/open-ticket';
import { performAction } from '../../plugins/helpdesk/server/src/tickets/perform-action';
import { uploadFile } from '../../plugins/helpdesk/server/src/tickets/upload-file';
import { DAY, dateOf } from './calendar';
import { REPAIR_FORM, repairAnswers } from './repair-form';
import { makeFile, storeFile } from './files';
import type { PlannedStep, PlannedTicket } from './plan';
import type { Random } from './random';
import type { Staff } from './staff';

/** A ticket that stands, with what later steps need. */
export interface PlayedTicket {
  number: number;
  client: ContactActor;
}

export interface Stage {
  strapi: Core.Strapi;
  random: Random;
  staff: Staff;
}

/** The visitor sends the form. */
export async function playOpening(
  { strapi, random }: Stage,
  ticket: PlannedTicket,
  index: number
): Promise<PlayedTicket> {
  const { contact } = ticket;
  clock.now = () => ticket.openedAt;
  const files = ticket.files.map((kind) => makeFile(random, kind));
  const { number } = await openTicket({
    strapi,
    actor: null,
    input: {
      submission: `seed-${index}`,
      source: ticket.workflow === 'repairs' ? REPAIR_FORM.key : SITE_FORM,
      channel: 'form',
      contact,
      isProven: false,
      locale: contact.locale,
      subject: ticket.subject,
      text: { format: 'text', body: ticket.text },
      ...(ticket.workflow === 'repairs' ? repairAnswers(index) : {}),
      files: await Promise.all(files.map((file) => storeFile(strapi, file))),
      origin: {
        page: 'https://shop.example.com/support/request',
        referrer: random.isHit(0.5) ? 'https://shop.example.com/machines' : null,
        ip: contact.ip.replace(/\d+$/, '0'),
        userAgent: contact.userAgent,
        languages: contact.locale === 'en' ? 'en' : `${contact.locale},en;q=0.7`,
        timeZone: contact.timeZone,
      },
      wantsReceipt: true,
    },
  });
  const known = await findContact({ strapi, email: contact.email });
  if (!known) throw new Error(`The contact of #${number} is missing.`);
  const client = contactActor(known.id, known.name);
  return { number, client };
}

/** Somebody acts on a ticket that stands; staff have read what they answer. */
export async function playStep(
  stage: Stage,
  { number, client }: PlayedTicket,
  step: PlannedStep
): Promise<void> {
  const { strapi, staff } = stage;
  clock.now = () => step.at;
  const agent = step.by === 'client' ? null : staff.get(step.by);
  if (agent === undefined) throw new Error(`Nobody has the address ${step.by}.`);
  const clientId = `seed-step-${number}-${step.at}`;
  if (step.action === 'assign' && agent) {
    const { version } = await findTicket({ strapi, actor: SYSTEM, ticket: { number } });
    const input = { version, clientId, agent: null, team: step.team ?? null };
    await assignTicket({ strapi, actor: agent, ticket: { number }, input });
    return;
  }
  const actor = agent ?? client;
  const { seq } = await performAction({
    strapi,
    actor,
    ticket: { number },
    action: step.action,
    input: {
      version: null,
      clientId,
      ...(step.text ? { text: { format: 'text', body: step.text } } : {}),
      ...(step.agent ? { assignee: { agent: staff.get(step.agent)?.key } } : {}),
      fields: fieldsOf(step),
      files: await uploads(stage, { number, actor, step }),
    },
  });
  if (agent) await markRead({ strapi, actor: agent, ticket: { number }, seq });
  else await proveContact(strapi, client.id, step.at);
}

async function uploads(
  { strapi, random }: Stage,
  {
    number,
    actor,
    step,
  }: { number: number; actor: Parameters<typeof uploadFile>[0]['actor']; step: PlannedStep }
): Promise<string[]> {
  const keys: string[] = [];
  for (const kind of step.files ?? []) {
    const { name, content } = makeFile(random, kind);
    const file = await uploadFile({
      strapi,
      actor,
      ticket: { number },
      name,
      content: Readable.from([content]),
      maxBytes: 1_000_000,
    });
    keys.push(file.key);
  }
  return keys;
}

function fieldsOf({ action, sum, at }: PlannedStep): Record<string, unknown> {
  if (action === 'quote') {
    return { 'quoted-amount': sum, 'quote-valid-until': dateOf(at + 14 * DAY) };
  }
  if (action === 'payment-received') {
    const method = ['cash', 'card', 'transfer'][at % 3];
    return { amount: sum, method, 'paid-on': dateOf(at) };
  }
  return {};
}

/** Whoever answers from the page has followed the link in a mail: the address is the person's own. */
async function proveContact(strapi: Core.Strapi, id: number, at: number): Promise<void> {
  await database(strapi)('helpdesk_contacts')
    .where({ id })
    .whereNull('verified_at')
    .update({ verified_at: at });
}
