import type { LocalizedText, WorkflowDocument } from '../../../contracts';

/** What an action is called; one that left the workflow, by its key. */
export function actionName(document: WorkflowDocument | undefined, key: string): LocalizedText {
  return document?.actions.find((action) => action.key === key)?.name ?? { en: key };
}
