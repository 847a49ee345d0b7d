import { useEffect, useState } from 'react';
import { useOpenTicketMutation } from '../../api/new-ticket';
import { describeFields, readError, type DeskError } from '../../format/error';
import { useDesk } from '../../i18n/desk-context';
import { newClientId } from '../ticket/client-id';
import { useUploads } from '../ticket/use-uploads';
import { keepDraft, readKeptDraft } from './kept-draft';
import {
  emptyDraft,
  isBegun,
  missingIn,
  toOpenBody,
  type Missing,
  type NewTicketDraft,
} from './new-ticket-draft';

/** What is changed where something is missing. */
const FIELD_OF: Record<Missing, keyof NewTicketDraft> = {
  client: 'client',
  'contact.name': 'client',
  subject: 'subject',
  text: 'text',
  source: 'source',
};

/** A ticket on its way from the first word to its number. */
export const useNewTicket = () => {
  const { t, tMaybe, locale } = useDesk();
  const uploads = useUploads(null);
  const [kept] = useState(readKeptDraft);
  const [isRestored, setIsRestored] = useState(kept !== null);
  const [draft, setDraft] = useState<NewTicketDraft>(
    () => kept?.draft ?? emptyDraft(newClientId(), locale)
  );
  const [open, { isLoading }] = useOpenTicketMutation();
  const [missing, setMissing] = useState<Missing[]>([]);
  const [error, setError] = useState<DeskError | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  /** Files that were waited for in vain. */
  const [isStopped, setIsStopped] = useState(false);
  const isDirty = opened === null && isBegun(draft, uploads.done.length);

  useEffect(() => {
    if (kept && kept.files.length > 0) uploads.replace(kept.files);
    // Once, as the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    keepDraft(isDirty ? { draft, files: uploads.done } : null);
    // The list of what is done is made anew at each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isDirty, draft, uploads.items]);

  const change = (part: Partial<NewTicketDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setMissing((paths) => paths.filter((path) => !(FIELD_OF[path] in part)));
  };

  /** Paths of what stands in the way; none when it was opened. */
  const send = async (): Promise<string[]> => {
    const lacking = missingIn(draft);
    setMissing(lacking);
    setError(null);
    setIsStopped(uploads.hasFailed);
    if (lacking.length > 0) return lacking;
    if (uploads.hasFailed || draft.client === null) return ['files'];
    const answer = await open(toOpenBody(draft, draft.client, uploads.done));
    if ('error' in answer) {
      const failure = readError(answer.error);
      setError(failure);
      return Object.keys(failure.fields);
    }
    setOpened(answer.data.number);
    return [];
  };

  const startAnew = () => {
    setDraft(emptyDraft(newClientId(), locale));
    uploads.replace([]);
    setMissing([]);
    setError(null);
    setIsRestored(false);
  };

  const refusals: Record<string, string> = {
    ...Object.fromEntries(missing.map((path) => [path, t(`new.missing.${path}`)])),
    ...(error ? describeFields(error, { locale, translate: tMaybe }) : {}),
    ...(isStopped && uploads.hasFailed ? { files: t('files.failedFirst') } : {}),
  };
  return {
    draft,
    uploads,
    change,
    send,
    startAnew,
    refusals,
    error,
    isSending: isLoading,
    isDirty,
    isRestored,
    /** Its number, once it is there. */
    opened,
  };
};

export type NewTicket = ReturnType<typeof useNewTicket>;
