import { CALLS, type HelpdeskApi, type WindowCalls } from '../bridge';

type Call = (calls: WindowCalls) => unknown;
type Listener = Parameters<HelpdeskApi['on']>[1];

/** `window.Helpdesk`, and the way to tell its listeners. */
export function makePageApi({
  withWindow,
  isNeeded,
  later,
}: {
  /** Loads it if need be. */
  withWindow(call: Call): Promise<unknown>;
  /** It is loaded, or will be by itself. */
  isNeeded(): boolean;
  /** For the window, whenever it comes. */
  later: Call[];
}) {
  const listeners = new Map<string, Set<Listener>>();
  let isReady = false;
  const of = (event: string) => {
    const known = listeners.get(event) ?? new Set();
    listeners.set(event, known);
    return known;
  };
  const tell = (listener: Listener, detail?: unknown) => {
    try {
      listener(detail);
    } catch (error) {
      // The page's affair, and told as such.
      reportError(error);
    }
  };
  const api: Record<string, (...given: never[]) => unknown> = {
    on: (event: string, listener: Listener) => {
      of(event).add(listener);
      if (event === 'ready' && isReady) tell(listener);
    },
    off: (event: string, listener: Listener) => of(event).delete(listener),
    push: (...calls: [string, ...never[]][]) => {
      for (const [name, ...given] of calls) api[name]?.(...given);
    },
  };
  for (const name of CALLS) {
    api[name] = async (...given) => {
      // The page's own arguments, looked at by the window.
      const call: Call = (calls) => (calls[name] as (...args: never[]) => unknown)(...given);
      if (name.startsWith('open') || isNeeded()) return withWindow(call);
      // Who is there is good to know once the window is asked for, and no reason to load it.
      later.push(call);
    };
  }
  const emit = (event: string, detail?: unknown) => {
    isReady ||= event === 'ready';
    of(event).forEach((listener) => tell(listener, detail));
  };
  // Made of those names just now.
  return { api: api as unknown as HelpdeskApi, emit };
}
