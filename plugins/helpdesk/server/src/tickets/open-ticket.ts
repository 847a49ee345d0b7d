import type { Core } from '@strapi/strapi';
import type { Channel, EntryText, EpochMs, FieldValues, Origin } from '../../../contracts';
import type { Actor } from '../access/actor';
import { DeskError } from '../errors';
import { prepareNotices } from '../mail/prepare-notices';
import { prepareReceipt } from '../mail/prepare-receipt';
import { findContact, insertContact, type ContactDraft } from '../people/contacts';
import { clock } from '../platform/clock';
import { database, inTransaction, nextNumber, readBoolean } from '../platform/database';
import type { StoredFile } from '../platform/files';
import { newKey, sha256 } from '../platform/ids';
import { logEvent } from '../platform/log';
import { wakeOutbox } from '../platform/outbox';
import { loadCatalogue, type CatalogueWorkflow } from '../workflow/catalogue';
import type { TicketRow } from './rows';
import { insertTicket } from './write-opening';

export interface OpenInput {
  /** Made by the client or taken from what came in; the same id through the same source is one ticket. */
  submission: string;
  /** Key of the source. */
  source: string;
  channel: Channel;
  contact: ContactDraft;
  /** The door proved that the contact sends this (a session, a signed mail); else anybody may have typed the address. */
  isProven: boolean;
  locale: string;
  /** 1 to 255 characters. */
  subject: string;
  text: EntryText;
  fields?: FieldValues;
  /** In the private store already; the caller removes them when this refuses or repeats. */
  files?: StoredFile[];
  origin: Origin | null;
  wantsReceipt: boolean;
}

export interface Opened {
  id: number;
  number: number;
  key: string;
  isRepeat: boolean;
  /** A receipt was written to the outbox. */
  hasReceipt: boolean;
}

/**
 * The one way in which a ticket comes into being.
 *
 * @throws DeskError SOURCE_CLOSED, CONTACT_BLOCKED.
 */
export async function openTicket({
  strapi,
  actor,
  input,
}: {
  strapi: Core.Strapi;
  /** Null: the contact itself. */
  actor: Actor | null;
  input: OpenInput;
}): Promise<Opened> {
  const { source, workflow } = await findSource(strapi, input.source);
  const submission = submissionHash(input);
  const repeat = await findOpened({ strapi, source: input.source, submission: input.submission });
  if (repeat) return repeat;

  const contact = await findContact({ strapi, email: input.contact.email });
  if (contact?.isBlocked) throw new DeskError('CONTACT_BLOCKED');

  const now = clock.now();
  const number = await inTransaction(strapi, (trx) => nextNumber(trx, 'ticket'));
  const ticket = draftTicket({ input, source, workflow, number, contactId: contact?.id ?? 0, now });
  const mails = await prepareMails({ strapi, actor, input, ticket, workflow });
  const opened = await inTransaction(strapi, async (trx) => {
    const contactId = contact?.id ?? (await insertContact(trx, input.contact, now));
    const opener: Actor = actor ?? {
      kind: 'contact',
      id: contactId,
      name: input.contact.name,
      ticketIds: null,
    };
    const written = { ...ticket, contactId };
    return insertTicket(trx, { ticket: written, submission, workflow, opener, input, mails, now });
  });
  if (!opened) {
    const first = await findOpened({ strapi, source: input.source, submission: input.submission });
    if (!first) throw new DeskError('UNEXPECTED');
    return first;
  }
  wakeOutbox();
  logEvent(strapi, 'info', 'ticket.opened', { ticket: number, channel: input.channel });
  return { ...opened, number, key: ticket.key, isRepeat: false };
}

async function findSource(strapi: Core.Strapi, key: string) {
  const catalogue = await loadCatalogue(strapi);
  const row = await database(strapi)('helpdesk_sources')
    .select('id', 'team_id', 'workflow_id', 'is_enabled')
    .where({ key })
    .first();
  const workflow = catalogue.workflowById.get(Number(row?.workflow_id));
  if (!row || !readBoolean(row.is_enabled) || !workflow) throw new DeskError('SOURCE_CLOSED');
  const source = { id: Number(row.id), teamId: row.team_id === null ? null : Number(row.team_id) };
  return { source, workflow };
}

function submissionHash({ source, submission }: Pick<OpenInput, 'source' | 'submission'>): string {
  return sha256(`${source}:${submission}`);
}

/** The ticket that this submission opened before; null for a new one. */
export async function findOpened({
  strapi,
  ...given
}: { strapi: Core.Strapi } & Pick<OpenInput, 'source' | 'submission'>): Promise<Opened | null> {
  const row = await database(strapi)('helpdesk_tickets')
    .select('id', 'number', 'key')
    .where({ submission: submissionHash(given) })
    .first();
  if (!row) return null;
  return {
    id: Number(row.id),
    number: Number(row.number),
    key: String(row.key),
    isRepeat: true,
    hasReceipt: false,
  };
}

function draftTicket({
  input,
  source,
  workflow,
  number,
  contactId,
  now,
}: {
  input: OpenInput;
  source: { id: number; teamId: number | null };
  workflow: CatalogueWorkflow;
  number: number;
  contactId: number;
  now: EpochMs;
}): TicketRow {
  const state = workflow.states.find((s) => s.key === workflow.document.initialState);
  if (!state) throw new DeskError('SOURCE_CLOSED');
  return {
    id: 0,
    number,
    key: newKey(),
    subject: input.subject,
    workflowId: workflow.id,
    stateId: state.id,
    sourceId: source.id,
    contactId,
    assigneeId: null,
    teamId: source.teamId,
    channel: input.channel,
    locale: input.locale,
    fields: input.fields ?? {},
    version: 1,
    lastSeq: 1,
    openedAt: now,
    lastActivityAt: now,
    waitingSince: now,
    closedAt: null,
  };
}

async function prepareMails({
  strapi,
  actor,
  input,
  ticket,
  workflow,
}: {
  strapi: Core.Strapi;
  actor: Actor | null;
  input: OpenInput;
  ticket: TicketRow;
  workflow: CatalogueWorkflow;
}) {
  const subject = {
    ticket,
    workflow: workflow.document,
    state: workflow.document.initialState,
    action: null,
    actor: actor ?? { kind: 'contact' as const, id: 0, name: input.contact.name, ticketIds: null },
    text: input.text,
    fields: input.fields ?? {},
    fileKeys: (input.files ?? []).map((file) => file.key),
    files: input.files ?? [],
    isInternal: false,
    contact: input.contact,
  };
  const notices = await prepareNotices({
    strapi,
    // Whoever typed the address may not make us write to it: the receipt has its own rule.
    notices: workflow.document.opening.map((notice) => ({
      ...notice,
      to: notice.to.filter((recipient) => input.isProven || recipient.kind !== 'client'),
    })),
    subject,
  });
  const receipt =
    input.wantsReceipt && input.contact.email
      ? await prepareReceipt({ strapi, subject, isProven: input.isProven })
      : null;
  return { notices, receipt };
}
