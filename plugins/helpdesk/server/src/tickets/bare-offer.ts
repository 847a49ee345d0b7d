import type { ActionOffer, WorkflowAction } from '../../../contracts';
import { localize } from '../workflow/rules/localize';
import { isSeenByClient } from '../workflow/rules/offers';

/** An action as a form of no ticket in particular: its text is the template of the workflow. */
export function bareOffer(action: WorkflowAction, locale: string): ActionOffer {
  const { key, name, colour, icon, to, files, fields, text, assignment } = action;
  return {
    key,
    name,
    colour,
    icon,
    to,
    files,
    fields,
    text: { mode: text.mode, default: localize(text.default ?? {}, locale) },
    choosesAssignee: assignment.mode === 'choose',
    isClientVisible: isSeenByClient(action),
  };
}
