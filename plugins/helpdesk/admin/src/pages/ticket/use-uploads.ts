import { useEffect, useRef, useState } from 'react';
import type { FileView } from '../../../../contracts/tickets';
import { uploadFile } from '../../api/upload-file';
import { readError, type DeskError } from '../../format/error';
import { newClientId } from './client-id';
import { admitFiles, FILES_MAX, type LeftOut } from './compose/admit-files';
import { useLatestToken } from './use-latest-token';

export interface UploadItem {
  id: string;
  name: string;
  size: number;
  /** From 0 to 1; null: waits for its turn. */
  part: number | null;
  view: FileView | null;
  error: DeskError | null;
}

/** More at once only make each slower, and hold the connections that the page itself needs. */
const AT_ONCE = 3;

/**
 * Files on their way to a ticket, or to one that is about to be opened (null): each is sent as soon as its turn comes,
 * and can be taken back.
 */
export const useUploads = (number: number | null) => {
  const [items, setItems] = useState<UploadItem[]>([]);
  const [leftOut, setLeftOut] = useState<LeftOut | null>(null);
  const files = useRef(new Map<string, File>());
  const running = useRef(new Map<string, AbortController>());
  const token = useLatestToken();
  useEffect(() => {
    const aborts = running.current;
    return () => aborts.forEach((abort) => abort.abort());
  }, []);

  const change = (id: string, part: Partial<UploadItem>) =>
    setItems((all) => all.map((item) => (item.id === id ? { ...item, ...part } : item)));

  const send = async (id: string, file: File) => {
    const abort = new AbortController();
    running.current.set(id, abort);
    change(id, { part: 0 });
    try {
      const view = await uploadFile({
        number,
        file,
        token,
        signal: abort.signal,
        onProgress: (part) => change(id, { part }),
      });
      files.current.delete(id);
      change(id, { view, part: 1 });
    } catch (error) {
      change(id, { error: readError(error) });
    } finally {
      running.current.delete(id);
    }
  };

  // Whoever is first in the list and waits goes next.
  useEffect(() => {
    const waiting = items.filter(({ part, error, view }) => part === null && !error && !view);
    for (const { id } of waiting.slice(0, Math.max(0, AT_ONCE - running.current.size))) {
      const file = files.current.get(id);
      if (file && !running.current.has(id)) void send(id, file);
    }
    // Only a change of the list gives a turn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [items]);

  const add = (chosen: File[]) => {
    const { taken, leftOut: over } = admitFiles(chosen, items.length);
    setLeftOut(over);
    const fresh = taken.map((file) => {
      const id = newClientId();
      files.current.set(id, file);
      return { id, name: file.name, size: file.size, part: null, view: null, error: null };
    });
    setItems((all) => [...all, ...fresh]);
  };

  const remove = (id: string) => {
    running.current.get(id)?.abort();
    files.current.delete(id);
    setLeftOut(null);
    setItems((all) => all.filter((item) => item.id !== id));
  };

  const replace = (views: FileView[]) => {
    running.current.forEach((abort) => abort.abort());
    files.current.clear();
    setLeftOut(null);
    setItems(views.map(toItem));
  };

  return {
    items,
    most: FILES_MAX,
    /** Were too many at once. */
    leftOut,
    add,
    remove,
    retry: (id: string) => change(id, { error: null, part: null }),
    /** Puts files that are on the server already in the place of all. */
    replace,
    /** Puts such files to those that are there. */
    addViews: (views: FileView[]) => setItems((all) => [...all, ...views.map(toItem)]),
    /** Those of them that have not come to the server. */
    pending: () => [...files.current.values()],
    done: items.flatMap(({ view }) => (view ? [view] : [])),
    isBusy: items.some(({ view, error }) => !view && !error),
    hasFailed: items.some(({ error }) => error),
    /** Only while this file is at hand; after a reload it is not. */
    canRetry: (id: string) => files.current.has(id),
  };
};

const toItem = (view: FileView): UploadItem => ({
  ...{ id: view.key, name: view.name, size: view.size },
  ...{ part: 1, view, error: null },
});

export type Uploads = ReturnType<typeof useUploads>;
