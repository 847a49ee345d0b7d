import { useLayoutEffect, useState } from 'preact/hooks';
import { draftName, readDraft } from '../chat/drafts';
import { useUi } from './use-ui';

/** What is being written, kept in this tab over a refresh: one draft for each conversation, and one for a new one. */
export function useDraft(key: string | null): [string, (text: string) => void] {
  const { chat } = useUi();
  const name = draftName(key);
  const [text, setText] = useState(() => readDraft(chat.tabKeep, key));
  // Before the next key is pressed: the draft may have gone with its writer into this conversation.
  useLayoutEffect(() => setText(readDraft(chat.tabKeep, key)), [chat, key]);
  return [
    text,
    (written) => {
      setText(written);
      if (written === '') chat.tabKeep.remove(name);
      else chat.tabKeep.write(name, written);
    },
  ];
}
