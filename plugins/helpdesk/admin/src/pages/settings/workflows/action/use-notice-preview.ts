import { useEffect, useState } from 'react';
import type { LocalizedText } from '../../../../../../contracts/common';
import type { NoticePreview } from '../../../../../../contracts/workflow';
import { useGetQueueQuery } from '../../../../api/queue';
import { usePreviewNoticeMutation } from '../../../../api/workflows';
import { useWorkflowEdit } from '../editor/workflow-edit';

/** Long enough that a number is typed to its end. */
const PAUSE = 300;

interface Asked {
  subject: LocalizedText;
  body: LocalizedText;
  action: string | null;
  locale: string;
}

/** A mail filled in with a request: at first with the newest, then with whichever is named. */
export const useNoticePreview = ({ subject, body, action, locale }: Asked) => {
  const { document } = useWorkflowEdit();
  const newest = useGetQueueQuery({ sort: '-number', limit: 1 });
  const [chosen, setTicket] = useState<number | null>(null);
  const ticket = chosen ?? newest.data?.tickets[0]?.number ?? Number.NaN;
  const [ask] = usePreviewNoticeMutation();
  const [state, setState] = useState<{
    preview: NoticePreview | null;
    error: unknown;
    isLoading: boolean;
  }>({ preview: null, error: null, isLoading: false });

  useEffect(() => {
    if (Number.isNaN(ticket)) return undefined;
    let isWanted = true;
    setState((before) => ({ ...before, isLoading: true }));
    const timer = setTimeout(async () => {
      const answer = await ask({ document, subject, body, action, ticket, locale });
      if (!isWanted) return;
      setState(
        'error' in answer
          ? { preview: null, error: answer.error, isLoading: false }
          : { preview: answer.data, error: null, isLoading: false }
      );
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, document, subject, body, action, ticket, locale]);
  return {
    ...state,
    ticket,
    setTicket,
    hasNoTickets: newest.data?.tickets.length === 0,
  };
};
