import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { FileView } from '../../../../contracts/tickets';
import { uploadFile } from '../../api/upload-file';
import { readError, type DeskError } from '../../format/error';
import { newClientId } from './client-id';

export interface UploadItem {
  id: string;
  name: string;
  size: number;
  /** From 0 to 1. */
  part: number;
  view: FileView | null;
  error: DeskError | null;
}

/** Files on their way to a ticket: each is sent as soon as it is chosen, and can be taken back. */
export const useUploads = (number: number) => {
  const [items, setItems] = useState<UploadItem[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  const token = useLatestToken();
  useEffect(() => {
    const running = aborts.current;
    return () => running.forEach((abort) => abort.abort());
  }, []);

  const change = (id: string, part: Partial<UploadItem>) =>
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...part } : item)));

  const send = async (file: File) => {
    const id = newClientId();
    const abort = new AbortController();
    aborts.current.set(id, abort);
    setItems((all) => [
      ...all,
      { id, name: file.name, size: file.size, part: 0, view: null, error: null },
    ]);
    try {
      const view = await uploadFile({
        number,
        file,
        token,
        signal: abort.signal,
        onProgress: (part) => change(id, { part }),
      });
      change(id, { view, part: 1 });
    } catch (error) {
      change(id, { error: readError(error) });
    }
  };

  const remove = (id: string) => {
    aborts.current.get(id)?.abort();
    setItems((all) => all.filter((item) => item.id !== id));
  };

  return {
    items,
    add: (files: File[]) => files.forEach((file) => void send(file)),
    remove,
    done: items.flatMap(({ view }) => (view ? [view] : [])),
    isBusy: items.some(({ view, error }) => !view && !error),
  };
};

export type Uploads = ReturnType<typeof useUploads>;

/** Strapi renews the token while a page is open; an upload takes the newest. */
const useLatestToken = () => {
  const token = useAuth('HelpdeskUploads', (state) => state.token);
  const latest = useRef(token);
  latest.current = token;
  return () => latest.current;
};
