import { useUi } from './use-ui';

/** Takes files for the message that is being written, as many and as large as the owner allows. */
export function useUploads(key: string | null): (chosen: readonly File[]) => void {
  const { chat, window, words, announce } = useUi();
  const enclosed = chat.enclosed(key);
  const tell = (problem: string) => {
    enclosed.set({ problem });
    announce(problem);
  };
  return (chosen) => {
    if (key === null) return;
    const { bytes, count } = window.files;
    const room = Math.max(0, count - enclosed.files.length);
    enclosed.set({ problem: '' });
    if (chosen.length > room) tell(words.say('tooManyFiles', { count }));
    for (const file of chosen.slice(0, room)) {
      const { name, size } = file;
      if (size > bytes) tell(words.say('fileTooLarge', { name, size: words.size(bytes) }));
      else enclosed.add(file, (code) => tell(`${name}: ${words.refusal(code)}`));
    }
  };
}
