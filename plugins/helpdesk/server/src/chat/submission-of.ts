import { sha256 } from '../platform/ids';

/** What a first message is known by where tickets are opened. By its id it could be answered again, so no row has it. */
export function submissionOf(clientId: string): string {
  return sha256(`chat:${clientId.toLowerCase()}`);
}
