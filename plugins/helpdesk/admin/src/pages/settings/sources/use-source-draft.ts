import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { readError } from '../../../format/error';
import { useDesk } from '../../../i18n/desk-context';
import { isChanged } from '../frame/section-draft';

interface SourceDraftOptions<B, V> {
  stored: B;
  /** What is sent of what stands in the fields. */
  prepare: (draft: B) => B;
  /** What is there afterwards, or why it was refused. */
  send: (body: B) => Promise<{ data: V } | { error: unknown }>;
  /** Of a new one, with its key. */
  onMade: ((key: string) => void) | null;
}

/** A form or a chat while it is edited: what was typed, until it is saved or let go. */
export const useSourceDraft = <
  B extends { revision?: string },
  V extends { key: string; revision: string },
>({
  stored,
  prepare,
  send,
  onMade,
}: SourceDraftOptions<B, V>) => {
  const { t } = useDesk();
  const { toggleNotification } = useNotification();
  const [draft, setDraft] = useState<B | null>(null);
  const [made, setMade] = useState<string | null>(null);
  /** By the revision that was changed, the one that came of it: what is typed on rests on the latter. */
  const followed = useRef(new Map<string, string>());
  const body = draft ?? stored;

  const save = async () => {
    const { revision: seen } = body;
    const sent: B = { ...prepare(body), revision: seen && (followed.current.get(seen) ?? seen) };
    setDraft(sent);
    const answer = await send(sent);
    if ('error' in answer) {
      // Who was told of another's change and saves again puts this in its place, and in no other's that comes later.
      const { code, revision } = readError(answer.error);
      if (code === 'SETTINGS_CHANGED') {
        setDraft((now) => now && { ...now, revision: revision ?? undefined });
      }
      return;
    }
    if (onMade) return setMade(answer.data.key);
    const { revision } = answer.data;
    for (const known of [seen, sent.revision]) if (known) followed.current.set(known, revision);
    // What was typed meanwhile stays, and waits to be saved.
    setDraft((now) => (now === sent ? null : now));
    toggleNotification({ type: 'success', message: t('settings.saved') });
  };
  // After the guard has seen that nothing waits any more.
  useEffect(() => {
    if (made === null) return;
    toggleNotification({ type: 'success', message: t('settings.saved') });
    onMade?.(made);
    // Once, when it is made.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [made]);

  return {
    body,
    isDirty: made === null && draft !== null && isChanged(draft, stored),
    change: setDraft,
    save,
    discard: () => setDraft(null),
  };
};
