import type { ScriptWithBridge } from '../bridge';
import type { Solve } from './solve';
import { tries } from './tries';

/*
 * The puzzle that shows that a person writes, beside the page: in a worker where the page stands on the desk's own
 * host, since browsers start no worker of another one; else in small steps between what the page does.
 */

/** Of one step: short enough that nobody feels it in their typing. */
const STEP_MS = 8;
const STEP_TRIES = 500;

interface Asked {
  challenge: string;
  salt: string;
  maxnumber: number;
}

const here = typeof document === 'undefined' ? null : document.currentScript;
if (here) (here as ScriptWithBridge).helpdesk?.(solverAt((here as HTMLScriptElement).src));
else self.onmessage = ({ data }: MessageEvent<Asked>) => runInWorker(data);

function runInWorker(asked: Asked): void {
  const search = tries(asked);
  for (;;) {
    const found = search(50_000);
    if (found.isDone) return self.postMessage({ number: found.number });
    self.postMessage({ part: found.part });
  }
}

function solverAt(url: string): Solve {
  return (puzzle, onPart) =>
    new URL(url).origin === location.origin
      ? inWorker(url, puzzle, onPart).catch(() => inSteps(puzzle, onPart))
      : inSteps(puzzle, onPart);
}

function inWorker(url: string, asked: Asked, onPart: (part: number) => void) {
  return new Promise<number | null>((resolve, reject) => {
    const worker = new Worker(url);
    worker.onmessage = ({ data }: MessageEvent<{ part?: number; number?: number | null }>) => {
      if (data.part !== undefined) return onPart(data.part);
      worker.terminate();
      resolve(data.number ?? null);
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Error('No worker'));
    };
    worker.postMessage({ ...asked });
  });
}

function inSteps(asked: Asked, onPart: (part: number) => void): Promise<number | null> {
  const search = tries(asked);
  return new Promise((resolve) => {
    const step = () => {
      const until = performance.now() + STEP_MS;
      let found = search(STEP_TRIES);
      while (!found.isDone && performance.now() < until) found = search(STEP_TRIES);
      if (found.isDone) return resolve(found.number);
      onPart(found.part);
      setTimeout(step);
    };
    step();
  });
}

// In a package of CommonJS, a file without this word is bundled as such, with all that it imports.
export {};
