import type { Refusal } from '../net/refusal';

/** What went wrong with the message that begins a conversation. */
export interface StartProblem {
  code: string;
  /** By the key of the field, and `consent`: in the reader's language. */
  fields: Record<string, string>;
}

export function startProblem({ code, fields }: Refusal): StartProblem {
  const byKey = Object.entries(fields).map(([path, text]) => [path.replace(/^fields\./, ''), text]);
  return { code, fields: Object.fromEntries(byKey) };
}
