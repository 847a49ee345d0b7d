import type { Core } from '@strapi/strapi';
import type { AgentActor } from '../access/actor';
import { DeskError, isDeskError } from '../errors';
import { renderTemplate } from '../mail/rules/render-template';
import { readContact } from '../people/contacts';
import { loadDirectory } from '../people/directory';
import { publicUrl } from '../platform/public-url';
import { escapeHtml, safeHtml } from '../platform/safe-html';
import { readSettings } from '../site/settings';
import { sitePath } from '../site/site-path';
import { loadCatalogue } from '../workflow/catalogue';
import { clientState } from '../workflow/rules/client-state';
import { localize } from '../workflow/rules/localize';
import { agentTextEngine } from '../workflow/rules/template-variables';
import type { TicketRow } from '../tickets/rows';

/** A text for inserting, as safe HTML with its placeholders filled in for one ticket. */
export async function fillText({
  locale,
  html,
  ...at
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
  /** Of the text. */
  locale: string;
  html: string;
}): Promise<string> {
  const fill = await prepareFill(at);
  try {
    return fill({ ticket: at.ticket, locale, html });
  } catch (error) {
    if (!isDeskError(error)) throw error;
    // It was read when it was saved; what is out of bounds when filled in is left to the agent as it stands.
    return safeHtml(html);
  }
}

/**
 * Fills several texts in for one contact, each for the ticket as it is told: before or after some steps. Nobody looks
 * at them before they leave: what it gives throws TEXT_NOT_FILLED for one that cannot be read or is out of bounds.
 */
export async function prepareFill({
  strapi,
  actor,
  ticket,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
}): Promise<(text: { ticket: TicketRow; locale: string; html: string }) => string> {
  const known = await loadKnown(strapi, ticket);
  return ({ html, ...at }) => safeHtml(filled(html, scopeOf({ strapi, actor, ...at, ...known })));
}

type Scope = Parameters<typeof renderTemplate>[1];

function filled(html: string, scope: Scope): string {
  try {
    return renderTemplate(html, scope, agentTextEngine);
  } catch {
    throw new DeskError('TEXT_NOT_FILLED', { hint: 'Mend its placeholders.' });
  }
}

async function loadKnown(strapi: Core.Strapi, ticket: TicketRow) {
  return {
    contact: await readContact(strapi, ticket.contactId),
    directory: await loadDirectory(strapi),
    company: (await readSettings(strapi)).company,
    catalogue: await loadCatalogue(strapi),
  };
}

/** The values are of strangers and go into HTML: all of them are escaped here. */
function scopeOf({
  strapi,
  actor,
  ticket,
  locale,
  contact,
  directory,
  company,
  catalogue,
}: Omit<Parameters<typeof fillText>[0], 'html'> & Awaited<ReturnType<typeof loadKnown>>): Scope {
  const workflow = catalogue.workflows.find((one) => one.id === ticket.workflowId);
  const here = workflow?.states.find((state) => state.id === ticket.stateId)?.key ?? '';
  const state = workflow ? localize(clientState(workflow.document, here) ?? {}, locale) : '';
  const link = `${publicUrl(strapi)}${sitePath(strapi) ?? ''}/account/requests/${ticket.key}`;
  const named = (name: string | undefined) => ({ name: escapeHtml(name ?? '') });
  return {
    ticket: {
      number: ticket.number,
      subject: escapeHtml(ticket.subject),
      state: escapeHtml(state),
      link: escapeHtml(link),
    },
    client: named(contact?.name),
    actor: named(actor.name),
    assignee: named(directory.agentById.get(ticket.assigneeId ?? 0)?.name),
    team: named(directory.teamById.get(ticket.teamId ?? 0)?.name),
    company: named(localize(company.name, locale)),
    action: named(''),
    entry: { text: '', fields: [] },
  };
}
