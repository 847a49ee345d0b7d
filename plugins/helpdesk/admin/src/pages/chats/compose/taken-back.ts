import type { Outgoing } from '../outbox/outbox';
import type { ChatDraft } from './draft-store';

/**
 * The field after a message that was not sent came back to it: above what is typed there already. Where one of the two
 * was meant for colleagues, both are for them until the agent says otherwise: no note may leave as an answer.
 */
export const takenBack = (
  draft: ChatDraft,
  { text, quote, isInternal }: Pick<Outgoing, 'text' | 'quote' | 'isInternal'>
): ChatDraft => {
  const typed = draft.text.trim() === '' ? [] : [draft.text];
  const isTypedNote = draft.mode === 'note' && typed.length > 0;
  return {
    text: [...(text === '' ? [] : [text]), ...typed].join('\n'),
    mode: isInternal || isTypedNote ? 'note' : 'answer',
    quote: draft.quote ?? quote,
  };
};
