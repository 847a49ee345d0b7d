import type { Core } from '@strapi/strapi';
import type { WorkflowAction } from '../../../contracts';
import type { AgentActor } from '../access/actor';
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

/** Fills the default texts of actions in for one ticket, in the client's language. */
export async function prefillFor({
  strapi,
  actor,
  ticket,
  workflow,
}: {
  strapi: Core.Strapi;
  actor: AgentActor;
  ticket: TicketRow;
  workflow: CatalogueWorkflow;
}): Promise<Prefill> {
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
    if (!template) return '';
    try {
      return renderTemplate(template, scopeOf(action));
    } catch {
      // The check has read it; a template that is out of bounds when filled in is left to the agent as it stands.
      return template;
    }
  };
}
