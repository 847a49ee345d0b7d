import type { MacroStep, WorkflowDocument } from '../../../../contracts';
import { checkCannedTexts } from '../../faq/rules/check-canned-texts';

/*
 * The texts of a macro are templates like those of canned replies, and each action takes a text or does not. What can
 * be known when a macro is saved is refused then; the rest is known only in a ticket.
 */

/** What is wrong, by the path of the field; nothing when all of it can be kept. */
export function checkTexts(
  steps: readonly MacroStep[],
  /** Of the macro; null: it is for any. */
  workflow: WorkflowDocument | null
): Record<string, string> {
  return Object.fromEntries(
    steps.flatMap((step, index) => {
      if (step.kind !== 'action') return [];
      const isWritten = Object.keys(step.texts).length > 0;
      const mode = workflow?.actions.find(({ key }) => key === step.action)?.text.mode;
      const problems = isWritten ? checkCannedTexts(step.texts) : {};
      if (mode === 'none' && isWritten) problems.texts = 'The action takes no text.';
      if (mode === 'required' && !isWritten) problems.texts = 'The action requires a text.';
      return Object.entries(problems).map(([path, problem]) => [`steps.${index}.${path}`, problem]);
    })
  );
}
