import type { Core } from '@strapi/strapi';
import type { EpochMs } from '../../../contracts';
import { contactActor, type Actor } from '../access/actor';
import { DeskError } from '../errors';
import { prepareNotices } from '../mail/prepare-notices';
import { prepareReceipt } from '../mail/prepare-receipt';
import { newKey } from '../platform/ids';
import type { CatalogueState, CatalogueWorkflow } from '../workflow/catalogue';
import type { OpenInput } from './open-input';
import type { TicketRow } from './rows';

/** @throws DeskError SOURCE_CLOSED for a workflow without a state to begin in. */
export function firstState(workflow: CatalogueWorkflow, wanted: string | null): CatalogueState {
  const find = (key: string) => workflow.states.find((s) => s.key === key && !s.isRetired);
  const state = find(wanted ?? '') ?? find(workflow.document.initialState);
  if (!state) throw new DeskError('SOURCE_CLOSED');
  return state;
}

/** A new ticket, before it is anybody's but whom the source or its opener names. */
export function draftTicket({
  input,
  source,
  workflow,
  state,
  owner,
  number,
  contactId,
  now,
}: {
  input: OpenInput;
  source: { id: number };
  workflow: CatalogueWorkflow;
  state: CatalogueState;
  owner: Pick<TicketRow, 'assigneeId' | 'teamId'>;
  number: number;
  contactId: number;
  now: EpochMs;
}): TicketRow {
  const isOver = state.category === 'closed' || state.category === 'trash';
  return {
    id: 0,
    number,
    key: newKey(),
    subject: input.subject,
    workflowId: workflow.id,
    stateId: state.id,
    sourceId: source.id,
    contactId,
    ...owner,
    channel: input.channel,
    locale: input.locale,
    fields: input.fields ?? {},
    version: 1,
    lastSeq: 1,
    openedAt: now,
    lastActivityAt: now,
    waitingSince: isOver || state.category === 'waiting' ? null : now,
    closedAt: isOver ? now : null,
    dueAt: null,
    rating: null,
    line: null,
  };
}

/** What leaves when a ticket comes into being; not to be called inside a transaction. */
export async function prepareOpeningMails({
  strapi,
  actor,
  input,
  ticket,
  workflow,
  state,
}: {
  strapi: Core.Strapi;
  actor: Actor | null;
  input: OpenInput;
  ticket: TicketRow;
  workflow: CatalogueWorkflow;
  state: CatalogueState;
}) {
  const subject = {
    ticket,
    workflow: workflow.document,
    state: state.key,
    action: null,
    actor: actor ?? contactActor(0, input.contact.name),
    text: input.text,
    fields: input.fields ?? {},
    fileKeys: (input.files ?? []).map((file) => file.key),
    files: input.files ?? [],
    isInternal: false,
    contact: input.contact,
    talk: input.channel === 'chat' ? ('begins' as const) : undefined,
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
