import type { Core } from '@strapi/strapi';
import type { WorkflowAction } from '../../../contracts';
import type { Actor } from '../access/actor';
import { renderTemplate, type TemplateScope } from '../mail/rules/render-template';
import { readContact } from '../people/contacts';
import { loadDirectory } from '../people/directory';
import { publicUrl } from '../platform/public-url';
import { readSettings } from '../site/settings';
import { sitePath } from '../site/site-path';
import type { CatalogueWorkflow } from '../workflow/catalogue';
import { clientState } from '../workflow/rules/client-state';
import { localize } from '../workflow/rules/localize';
import type { TicketRow } from './rows';

export type Prefill = (action: WorkflowAction) => string;

interface PrefillRequest {
  strapi: Core.Strapi;
  actor: Pick<Actor, 'name'>;
  ticket: TicketRow;
  workflow: CatalogueWorkflow;
}

/** Fills the default texts of actions in for one ticket, in the client's language. */
export async function prefillFor(request: PrefillRequest): Promise<Prefill> {
  const fill = await strictPrefillFor(request);
  return (action) => {
    try {
      return fill(action);
    } catch {
      // The check has read it; a template that is out of bounds when filled in is left to the agent as it stands.
      return localize(action.text.default ?? {}, request.ticket.locale);
    }
  };
}

/** The same where nobody looks at it before it leaves: what it gives throws what the template's engine throws. */
export async function strictPrefillFor({
  strapi,
  actor,
  ticket,
  workflow,
}: PrefillRequest): Promise<Prefill> {
  const [contact, directory, settings] = [
    await readContact(strapi, ticket.contactId),
    await loadDirectory(strapi),
    await readSettings(strapi),
  ];
  const { locale } = ticket;
  const here = workflow.states.find((state) => state.id === ticket.stateId)?.key ?? '';
  const scopeOf = (action: WorkflowAction): TemplateScope => ({
    ticket: {
      number: ticket.number,
      subject: ticket.subject,
      state: localize(clientState(workflow.document, action.to ?? here) ?? {}, locale),
      link: `${publicUrl(strapi)}${sitePath(strapi) ?? ''}/account/requests/${ticket.key}`,
    },
    client: { name: contact?.name ?? '' },
    actor: { name: actor.name },
    assignee: { name: directory.agentById.get(ticket.assigneeId ?? 0)?.name ?? '' },
    team: { name: directory.teamById.get(ticket.teamId ?? 0)?.name ?? '' },
    company: { name: localize(settings.company.name, locale) },
    action: { name: localize(action.name, locale) },
    entry: { text: '', fields: [] },
  });
  return (action) => {
    const template = localize(action.text.default ?? {}, locale);
    return template ? renderTemplate(template, scopeOf(action)) : '';
  };
}
