import { useEffect, useRef } from 'react';
import type { FileView } from '../../../../../contracts/tickets';
import type { Uploads } from '../../ticket/use-uploads';
import type { DraftPlace } from './draft-store';

/** Files of a message that is being written: those on the server, and those that have not come there. */
interface LeftFiles {
  views: FileView[];
  files: File[];
}

const waiting = new Map<string, LeftFiles>();
const takers = new Map<string, (left: LeftFiles) => void>();
const nameOf = ({ agent, number }: DraftPlace) => `${agent}.${number}`;

/** Hands files on to a chat, now or when it comes to the screen. Those on the server are its own already. */
export const leaveFiles = (place: DraftPlace, left: LeftFiles): void => {
  if (left.views.length + left.files.length === 0) return;
  const take = takers.get(nameOf(place));
  if (take) take(left);
  else waiting.set(nameOf(place), left);
};

/** Takes what another chat hands on to this one. */
export const useLeftFiles = (place: DraftPlace, uploads: Uploads): void => {
  const latest = useRef(uploads);
  latest.current = uploads;
  useEffect(() => {
    const name = nameOf(place);
    const take = ({ views, files }: LeftFiles) => {
      latest.current.addViews(views);
      latest.current.add(files);
    };
    takers.set(name, take);
    const left = waiting.get(name);
    waiting.delete(name);
    if (left) take(left);
    return () => void takers.delete(name);
  }, [place]);
};
