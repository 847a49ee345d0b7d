import { useEffect, useState } from 'preact/hooks';
import { useUi } from './use-ui';

/** What is being written, kept in this tab over a refresh: one draft for each conversation, and one for a new one. */
export function useDraft(key: string | null): [string, (text: string) => void] {
  const { chat } = useUi();
  const name = `draft ${key ?? 'new'}`;
  const [text, setText] = useState(() => chat.tabKeep.read<string>(name) ?? '');
  useEffect(() => setText(chat.tabKeep.read<string>(name) ?? ''), [chat, name]);
  return [
    text,
    (written) => {
      setText(written);
      if (written === '') chat.tabKeep.remove(name);
      else chat.tabKeep.write(name, written);
    },
  ];
}
