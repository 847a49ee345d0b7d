import { useState } from 'react';
import type { CannedReply } from '../../../../../contracts/faq';
import type { FaqAnswer } from '../../../../../contracts/faq-insight';
import { useFillCannedReplyMutation, useGetCannedRepliesQuery } from '../../../api/canned';
import { useGetFaqAnswersQuery, useInsertFaqAnswerMutation } from '../../../api/faq';
import type { Insertion } from '../../../components/editor/editor-props';
import { useRested } from '../../../components/use-rested';
import { readError, type DeskError } from '../../../format/error';
import { useComposeTicket } from './compose-ticket';
import { listInsertables, type Insertable } from './insertables';

const NO_REPLIES: CannedReply[] = [];
const NO_ANSWERS: FaqAnswer[] = [];

/**
 * Canned replies and entries of the FAQ that fit the words, and what inserting one takes: the server fills it in for
 * this ticket. An entry that the client can read on the site is asked for once more: its text, or a link.
 */
export const useInsertables = (query: string, onChoose: (content: Insertion) => void) => {
  const { number, locale } = useComposeTicket();
  const q = useRested(query.trim());
  const canned = useGetCannedRepliesQuery({ q });
  const faq = useGetFaqAnswersQuery({ q, locale });
  const [fill, filling] = useFillCannedReplyMutation();
  const [insert, inserting] = useInsertFaqAnswerMutation();
  const [refusal, setRefusal] = useState<DeskError | null>(null);
  /** The entry whose two ways are offered, as long as nothing else is looked for. */
  const [offered, setOffered] = useState<{ answer: FaqAnswer; q: string } | null>(null);
  const chosen = offered?.q === q ? offered.answer : null;
  const isInserting = filling.isLoading || inserting.isLoading;
  const isFetching = canned.isFetching || faq.isFetching;
  const error =
    (canned.error && !canned.currentData && canned.error) ||
    (faq.error && !faq.currentData && faq.error);

  const take = async (item: Insertable) => {
    if (isInserting) return;
    setRefusal(null);
    if (item.kind === 'faq' && item.answer.hasPage) {
      setOffered({ answer: item.answer, q });
      return;
    }
    const filled = await (item.kind === 'canned'
      ? fill({ number, key: item.reply.key })
      : insert({ number, key: item.answer.key, as: item.kind === 'way' ? item.as : 'text' }));
    if ('error' in filled) setRefusal(readError(filled.error));
    else onChoose({ html: filled.data.text.body });
  };

  return {
    /** Of the words before, until those of the present ones have come. */
    items: listInsertables({
      replies: canned.currentData ?? canned.data ?? NO_REPLIES,
      answers: faq.currentData ?? faq.data ?? NO_ANSWERS,
      chosen,
    }),
    chosen,
    isBusy: isFetching || isInserting,
    isFirst: canned.data === undefined && faq.data === undefined && isFetching,
    failure: refusal ?? (error ? readError(error) : null),
    q,
    choose: (item: Insertable) => void take(item),
    /** From the two ways of an entry to the list. */
    back: () => setOffered(null),
    retry: () => {
      setRefusal(null);
      void canned.refetch();
      void faq.refetch();
    },
  };
};
