import { useEffect } from 'react';
import type { Uploads } from '../../ticket/use-uploads';
import { carryOver } from '../carry-over';
import type { DraftPlace } from '../compose/draft-store';
import { leaveFiles, useLeftFiles } from '../compose/left-files';
import type { Conversation } from './chat-state';

interface HandOn {
  conversation: Conversation;
  /** It is this other request now. */
  into: number | null;
  place: DraftPlace;
  uploads: Uploads;
  onMerged: (into: number) => void;
}

/**
 * What is being written in a chat goes on in the one that it was merged into. That one takes it also by itself, since
 * the other need not be on the screen when it is merged.
 */
export const useHandOn = ({ conversation, into, place, uploads, onMerged }: HandOn): void => {
  const { entries } = conversation;
  const { agent, number } = place;
  useLeftFiles(place, uploads);
  useEffect(() => {
    for (const { kind, other } of entries) {
      if (kind === 'merged' && other !== null) carryOver({ agent, from: other, into: number });
    }
  }, [entries, agent, number]);
  useEffect(() => {
    if (into === null) return;
    leaveFiles({ agent, number: into }, { views: uploads.done, files: uploads.pending() });
    onMerged(into);
    // Once, as it is at that moment.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [into]);
};
