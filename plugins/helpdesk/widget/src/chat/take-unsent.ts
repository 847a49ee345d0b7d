import type { Keep } from './keep';
import type { Outbox } from './outbox';

/** Where a conversation ends that was not over, what was not sent, and what was being written, goes into a new draft. */
export function takeUnsent(outbox: Outbox, tabKeep: Keep, conversation: string | null): void {
  const all = outbox.all();
  const unsent = all.filter(({ seq }) => seq === null).map(({ text }) => text);
  const begun = tabKeep.read<string>(`draft ${conversation ?? 'new'}`) ?? '';
  const draft = [...unsent, begun].filter(Boolean).join('\n\n');
  if (draft) tabKeep.write('draft new', draft);
  outbox.remove(...all.map(({ clientId }) => clientId));
}
