import type { Core } from '@strapi/strapi';
import type { WorkflowTimer } from '../../../contracts';
import { SYSTEM } from '../access/actor';
import { DeskError } from '../errors';
import { errorTrace } from '../platform/error-trace';
import type { ActionInput } from '../tickets/plan-action';
import { strictPrefillFor } from '../tickets/prefill-text';
import type { TicketRow } from '../tickets/rows';
import type { CatalogueWorkflow } from '../workflow/catalogue';

/**
 * What a timer gives to its action: what the form would be opened with. A text that is filled in beforehand, and
 * the defaults of its fields.
 *
 * @throws DeskError TEXT_REQUIRED for a text that cannot be filled in for this ticket.
 */
export async function inputOfTimer({
  strapi,
  ticket,
  workflow,
  timer,
}: {
  strapi: Core.Strapi;
  ticket: TicketRow;
  workflow: CatalogueWorkflow;
  timer: WorkflowTimer;
}): Promise<ActionInput> {
  const action = workflow.document.actions.find(({ key }) => key === timer.action);
  if (!action) throw new DeskError('ACTION_UNKNOWN');
  const defaults = action.fields.filter((field) => field.default !== null);
  const fields = Object.fromEntries(defaults.map((field) => [field.key, field.default]));
  if (action.text.mode === 'none' || !action.text.default) return { fields };
  const fill = await strictPrefillFor({ strapi, actor: SYSTEM, ticket, workflow });
  try {
    return { fields, text: { format: 'text', body: fill(action) } };
  } catch (error) {
    strapi.log.error(`helpdesk: text of action ${action.key}: ${errorTrace(error)}`);
    throw new DeskError('TEXT_REQUIRED');
  }
}
