import type { AccountActionBody } from '../../../contracts';
import type { PerformInput } from './perform-action';

/** What a client sends by a button, as the action takes it: plain text, on whatever the ticket is by then. */
export function clientInput({ clientId, text, fields, files }: AccountActionBody): PerformInput {
  const body = (text ?? '').replace(/\r\n?/g, '\n').trim();
  return {
    clientId,
    version: null,
    fields,
    files,
    ...(body === '' ? {} : { text: { format: 'text', body } }),
  };
}
