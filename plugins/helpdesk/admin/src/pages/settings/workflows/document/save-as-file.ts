import type { WorkflowDocument } from '../../../../../../contracts/workflow';
import { saveBlob } from '../../../../format/save-blob';

/** Gives the document to the browser as `<key>.workflow.json`, as the server's export writes it. */
export const saveAsFile = (document_: WorkflowDocument): void => {
  const text = `${JSON.stringify(document_, null, 2)}\n`;
  saveBlob(new Blob([text], { type: 'application/json' }), `${document_.key}.workflow.json`);
};
