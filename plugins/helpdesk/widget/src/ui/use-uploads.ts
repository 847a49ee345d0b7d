import { useEffect, useRef, useState } from 'preact/hooks';
import type { FileView } from '../../../contracts';
import { asRefusal } from '../net/refusal';
import type { Upload } from '../net/upload';
import { useUi } from './use-ui';

export interface Uploading {
  id: number;
  name: string;
  size: number;
  /** 0 to 1. */
  part: number;
  /** Once it is there. */
  file: FileView | null;
}

/** Files of the message that is being written: they leave as soon as they are chosen, and can be taken back. */
export function useUploads(key: string | null) {
  const { chat, window, words, announce } = useUi();
  const [files, setFiles] = useState<readonly Uploading[]>([]);
  const [problem, setProblem] = useState('');
  const running = useRef(new Map<number, Upload<FileView>>());
  const last = useRef(0);

  const change = (id: number, what: Partial<Uploading>) =>
    setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...what } : one)));
  const remove = (id: number) => {
    running.current.get(id)?.cancel();
    running.current.delete(id);
    setFiles((all) => all.filter((one) => one.id !== id));
  };
  const clear = () => {
    for (const [, upload] of running.current) upload.cancel();
    running.current.clear();
    setFiles([]);
    setProblem('');
  };
  useEffect(() => clear, [key]);

  const tell = (text: string) => {
    setProblem(text);
    announce(text);
  };
  const add = (chosen: readonly File[]) => {
    if (key === null) return;
    const { bytes, count } = window.files;
    setProblem('');
    if (files.length + chosen.length > count) tell(words.say('tooManyFiles', { count }));
    for (const file of chosen.slice(0, Math.max(0, count - files.length))) {
      const { name, size } = file;
      if (size > bytes) {
        tell(words.say('fileTooLarge', { name, size: words.size(bytes) }));
        continue;
      }
      last.current += 1;
      const id = last.current;
      setFiles((all) => [...all, { id, name, size, part: 0, file: null }]);
      const upload = chat.api.upload(key, file, (part) => change(id, { part }));
      running.current.set(id, upload);
      upload.done.then(
        (stored) => {
          running.current.delete(id);
          change(id, { part: 1, file: stored });
        },
        (error: unknown) => {
          const { code } = asRefusal(error);
          if (code === 'cancelled') return;
          remove(id);
          tell(`${name}: ${words.refusal(code)}`);
        }
      );
    }
  };
  return { files, problem, add, remove, clear };
}
