import { useEffect, useRef, useState } from 'react';
import type { Uploads } from '../use-uploads';

interface Sending {
  uploads: Uploads;
  send: () => Promise<void>;
}

/** Sending waits for files that are still on their way; one that failed stops it, so that none is left behind unseen. */
export const useSend = ({ uploads, send }: Sending) => {
  const [isWaiting, setIsWaiting] = useState(false);
  const [isStopped, setIsStopped] = useState(false);
  const latest = useRef(send);
  latest.current = send;
  const { isBusy, hasFailed } = uploads;

  useEffect(() => {
    if (!hasFailed) setIsStopped(false);
  }, [hasFailed]);
  useEffect(() => {
    if (!isWaiting || isBusy) return;
    setIsWaiting(false);
    if (hasFailed) setIsStopped(true);
    else void latest.current();
  }, [isWaiting, isBusy, hasFailed]);

  return {
    /** Pressed, and a file is still coming. */
    isWaiting,
    /** Pressed, and a file has failed. */
    isStopped,
    press: () => {
      if (hasFailed && !isBusy) setIsStopped(true);
      else if (isBusy) setIsWaiting(true);
      else void latest.current();
    },
    stopWaiting: () => setIsWaiting(false),
  };
};
