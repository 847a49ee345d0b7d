/** The server takes no larger document. */
export const FILE_MAX = 1_000_000;

export type WorkflowFile =
  | { document: Record<string, unknown>; refusal?: undefined }
  | { refusal: 'size' | 'json' | 'shape' };

/** What a file holds, if it can be a workflow at all; the server judges the rest. */
export const readWorkflowFile = async (
  file: Pick<File, 'size' | 'text'>
): Promise<WorkflowFile> => {
  if (file.size > FILE_MAX) return { refusal: 'size' };
  let content: unknown;
  try {
    content = JSON.parse(await file.text());
  } catch {
    return { refusal: 'json' };
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return { refusal: 'shape' };
  }
  // An object of unknown properties: nothing more is claimed of it.
  return { document: content as Record<string, unknown> };
};
