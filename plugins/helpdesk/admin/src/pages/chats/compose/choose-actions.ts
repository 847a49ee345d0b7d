import type { ActionOffer } from '../../../../../contracts/tickets';
import type { StateCategory } from '../../../../../contracts/workflow';
import type { ChatDraft } from './draft-store';

/** What the keys of the composer perform, and what stands beside it as buttons. */
export interface ChosenActions {
  /** What Enter performs: the first text that the visitor reads. Null: there is none in this state. */
  answer: ActionOffer | null;
  /** The first text for colleagues alone. */
  note: ActionOffer | null;
  others: ActionOffer[];
}

/** A text is all that it needs. */
export const takesText = ({ text, choosesAssignee, fields }: ActionOffer): boolean =>
  text.mode !== 'none' && !choosesAssignee && !fields.some(({ required }) => required);

/** What was written for colleagues goes along with nothing that the visitor reads. */
export const mayTake = ({ isClientVisible }: ActionOffer, isNote: boolean): boolean =>
  !(isNote && isClientVisible);

/** What is in the field stood in the form of this button, and left with it. */
export const wentAlong = (by: ActionOffer, isNote: boolean): boolean =>
  by.text.mode !== 'none' && mayTake(by, isNote);

export const chooseActions = (
  actions: readonly ActionOffer[],
  categoryOf: (action: ActionOffer) => StateCategory | undefined
): ChosenActions => {
  const texts = actions.filter(takesText);
  const isEnd = (action: ActionOffer) => ['closed', 'trash'].includes(categoryOf(action) ?? '');
  const answers = texts.filter(({ isClientVisible }) => isClientVisible);
  // An answer that ends the chat is for whoever means it.
  const answer = answers.find((action) => !isEnd(action)) ?? null;
  const note = texts.find((action) => !action.isClientVisible && !isEnd(action)) ?? null;
  return { answer, note, others: actions.filter((one) => one !== answer && one !== note) };
};

/**
 * Whether the field is for colleagues. A text that was begun for them stays theirs where the state has no note any more:
 * it waits there until the agent says that the visitor may read it.
 */
export const isForColleagues = (
  { mode, text }: { mode: 'answer' | 'note'; text: string },
  { answer, note }: Pick<ChosenActions, 'answer' | 'note'>
): boolean => (mode === 'note' && (note !== null || text.trim() !== '')) || answer === null;

/**
 * The draft with these words. Where a chat takes no answer they are for colleagues, and stay so when it takes one again:
 * nothing that was written among colleagues becomes an answer by itself.
 */
export const written = (
  text: string,
  { answer, note }: Pick<ChosenActions, 'answer' | 'note'>
): Partial<ChatDraft> => {
  if (answer || !note) return { text };
  return { text, mode: text === '' ? 'answer' : 'note' };
};
