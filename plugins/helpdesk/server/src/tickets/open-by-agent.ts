import type { Core } from '@strapi/strapi';
import type { OpenTicketBody } from '../../../contracts';
import type { AgentActor } from '../access/actor';
import { requireAssignable } from '../access/require-assignable';
import { mayAssign, mayOpen } from '../access/rules';
import { DeskError } from '../errors';
import { isMailAddress } from '../mail/rules/mail-address';
import { findContact, type ContactDraft } from '../people/contacts';
import { findVisibleContact } from '../people/find-visible-contact';
import { loadDirectory } from '../people/directory';
import { database } from '../platform/database';
import type { StoredFile } from '../platform/files';
import { safeHtml } from '../platform/safe-html';
import { readSettings } from '../site/settings';
import { loadCatalogue, type CatalogueWorkflow } from '../workflow/catalogue';
import { isBlank } from '../workflow/rules/is-blank';
import { whereClaimable } from './claim-files';
import { findOpened } from './find-opened';
import { openTicket } from './open-ticket';

/**
 * An agent opens a ticket for a client: a call is written down, or a request that came by another way. The client's
 * words stand first in the history, by the agent's hand; mail leaves only if the agent asks for the receipt.
 *
 * @throws DeskError NOT_ALLOWED, NOT_FOUND for an unknown contact, SOURCE_CLOSED, TEXT_REQUIRED, FILE_UNKNOWN,
 * TOO_MANY_FILES, ASSIGNEE_NOT_ACCEPTED, INPUT_INVALID.
 */
export async function openByAgent({
  strapi,
  actor,
  input,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  input: OpenTicketBody;
}): Promise<{ number: number; key: string; isRepeat: boolean }> {
  const workflow = await workflowOf(strapi, input.source);
  if (!mayOpen(actor, workflow.id)) throw new DeskError('NOT_ALLOWED');
  if (isBlank(input.text)) throw new DeskError('TEXT_REQUIRED');
  await requireOwner({ strapi, actor, workflow, input });
  const files = await uploadsOf({ strapi, actor, keys: input.files ?? [] });
  // The same submit before this one has claimed them.
  const before = files ? null : await findOpened({ strapi, ...submissionOf(input) });
  if (before) return before;
  if (!files) throw new DeskError('FILE_UNKNOWN');
  const { contactId, contact } = await contactOf(strapi, actor, input);
  const { format, body } = input.text;
  const opened = await openTicket({
    strapi,
    actor,
    input: {
      ...submissionOf(input),
      channel: input.channel,
      contact,
      contactId,
      // The agent speaks for the client; without a receipt the client is written nothing at all.
      isProven: input.sendsReceipt,
      locale: input.locale,
      subject: input.subject,
      text: { format, body: format === 'html' ? safeHtml(body) : body },
      assignee: input.assignee ?? null,
      files,
      areUploads: true,
      origin: null,
      wantsReceipt: input.sendsReceipt,
    },
  });
  return { number: opened.number, key: opened.key, isRepeat: opened.isRepeat };
}

function submissionOf({ clientId, source }: OpenTicketBody) {
  return { submission: clientId, source };
}

async function workflowOf(strapi: Core.Strapi, source: string): Promise<CatalogueWorkflow> {
  const row = await database(strapi)('helpdesk_sources')
    .select('workflow_id')
    .where({ key: source })
    .whereNot({ kind: 'chat' })
    .first();
  const workflow = (await loadCatalogue(strapi)).workflowById.get(Number(row?.workflow_id));
  if (!workflow) throw new DeskError('SOURCE_CLOSED');
  return workflow;
}

/** To give a ticket to oneself needs no right to give it to others. */
async function requireOwner({
  strapi,
  actor,
  workflow,
  input: { assignee },
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  workflow: CatalogueWorkflow;
  input: OpenTicketBody;
}): Promise<void> {
  const { agent, team } = assignee ?? {};
  if (!agent && !team) return;
  if (!mayAssign(actor) && (team || agent !== actor.key)) throw new DeskError('NOT_ALLOWED');
  const directory = await loadDirectory(strapi);
  if (team && !directory.teamByKey.has(team)) throw new DeskError('ASSIGNEE_NOT_ACCEPTED');
  if (!agent) return;
  const state = workflow.document.initialState;
  const known = directory.agentByKey.get(agent);
  await requireAssignable({ strapi, agent: known, workflowId: workflow.id, state });
}

async function contactOf(
  strapi: Core.Strapi,
  actor: AgentActor,
  { contact: given, locale }: OpenTicketBody
): Promise<{ contactId?: number; contact: ContactDraft }> {
  if (!('key' in given)) {
    if (given.email !== null && !isMailAddress(given.email)) {
      const fields = { 'contact.email': 'Not a mail address' };
      throw new DeskError('INPUT_INVALID', { fields });
    }
    const known = await findContact({ strapi, email: given.email });
    const contact = { ...given, name: known?.name ?? given.name, locale, timeZone: null };
    return { contact };
  }
  const { id, name, email, phone } = await findVisibleContact({ strapi, actor, key: given.key });
  return { contactId: id, contact: { name, email, phone, locale, timeZone: null } };
}

/** Null: not all of them are there and this agent's, unsent. */
async function uploadsOf({
  strapi,
  actor,
  keys,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  keys: string[];
}): Promise<StoredFile[] | null> {
  const fileKeys = [...new Set(keys)];
  if (fileKeys.length === 0) return [];
  const { filesPerMessage } = (await readSettings(strapi)).limits;
  if (fileKeys.length > filesPerMessage) throw new DeskError('TOO_MANY_FILES');
  const rows = await database(strapi)('helpdesk_attachments')
    .select('key', 'name', 'mime', 'size', 'sha256', 'path')
    .where(whereClaimable({ fileKeys, ticketId: null, actor }));
  if (rows.length !== fileKeys.length) return null;
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}
