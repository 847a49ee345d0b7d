import type { CannedReply } from '../../../../../contracts/faq';
import type { FaqAnswer, FaqInsertion } from '../../../../../contracts/faq-insight';

/** What may be put into an answer instead of being written anew. */
export type Insertable =
  | { kind: 'canned'; reply: CannedReply }
  | { kind: 'faq'; answer: FaqAnswer }
  /** How an entry that has a page on the site is inserted. */
  | { kind: 'way'; answer: FaqAnswer; as: FaqInsertion };

export const keyOfInsertable = (item: Insertable): string => {
  switch (item.kind) {
    case 'canned':
      return item.reply.key;
    case 'faq':
      return `faq-${item.answer.key}`;
    case 'way':
      return `${item.as}-${item.answer.key}`;
    default:
      return item satisfies never;
  }
};

/** Canned replies first, then the FAQ; or the two ways of an entry that was chosen and has a page. */
export const listInsertables = ({
  replies,
  answers,
  chosen,
}: {
  replies: readonly CannedReply[];
  answers: readonly FaqAnswer[];
  chosen: FaqAnswer | null;
}): Insertable[] => {
  if (chosen) {
    return [
      { kind: 'way', answer: chosen, as: 'text' },
      { kind: 'way', answer: chosen, as: 'link' },
    ];
  }
  return [
    ...replies.map((reply) => ({ kind: 'canned' as const, reply })),
    ...answers.map((answer) => ({ kind: 'faq' as const, answer })),
  ];
};
