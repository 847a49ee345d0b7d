/** Of a query in the cache: which request it waits for, or was answered last. */
interface Query {
  status: string;
  requestId?: string;
}

interface AskAgain<Q extends { queryCacheKey: string }> {
  /** All of the cache, as it is now, by their keys. */
  queries: () => Readonly<Record<string, Query | undefined>>;
  /** Those that show what changed, as far as they have been answered. */
  stale: () => readonly Q[];
  ask: (query: Q) => void;
}

const LOOK_EVERY = 100;
/** Later, whatever is on the screen has been looked for again anyway. */
const FORGOTTEN_AFTER = 120_000;

/**
 * What was under way when something changed may bring the answer of before, and is passed over by RTK where what
 * changed is asked for again. So it is asked for once more when that answer has come.
 */
export const askAgain = async <Q extends { queryCacheKey: string }>({
  queries,
  stale,
  ask,
}: AskAgain<Q>): Promise<void> => {
  const isUnderWay = (query: Query | undefined) => query?.status === 'pending';
  const waiting = new Map(
    Object.entries(queries()).flatMap(([key, query]) =>
      isUnderWay(query) ? [[key, query?.requestId] as const] : []
    )
  );
  const until = Date.now() + FORGOTTEN_AFTER;
  while (waiting.size > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    const now = queries();
    for (const [key, requestId] of waiting) {
      const isSame = now[key]?.requestId === requestId;
      if (isSame && isUnderWay(now[key])) continue;
      waiting.delete(key);
      // A later request has left since the change.
      const query = isSame ? stale().find(({ queryCacheKey }) => queryCacheKey === key) : undefined;
      if (query) ask(query);
    }
  }
};
