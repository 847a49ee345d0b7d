import { draftStore } from './compose/draft-store';
import { takenBack } from './compose/taken-back';
import { outboxStore } from './outbox/outbox-store';

interface CarryOver {
  agent: string;
  /** It was merged… */
  from: number;
  /** …into this one. */
  into: number;
}

/**
 * What an agent wrote in a chat that is another one now goes along with it: what was begun stands in the field there,
 * above what is typed in it, and what had not left stands there as not sent.
 *
 * @returns whether there was anything.
 */
export const carryOver = ({ agent, from, into }: CarryOver): boolean => {
  const hasMoved = outboxStore.move(from, into);
  const [left, there] = [
    { agent, number: from },
    { agent, number: into },
  ];
  const { text, mode } = draftStore.read(left);
  if (text.trim() === '') return hasMoved;
  // What it answered to has another number there.
  const begun = { text, quote: null, isInternal: mode === 'note' };
  draftStore.change(there, takenBack(draftStore.read(there), begun));
  draftStore.remove(left);
  return true;
};
