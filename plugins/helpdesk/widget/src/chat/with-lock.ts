/**
 * Does the work while no other tab of this site does it. Where the browser has no locks, at once: the desk takes a
 * message that comes twice once.
 *
 * @param ifFree only if no other tab is at it; else nothing is done.
 */
export async function withLock(
  name: string,
  work: () => Promise<void>,
  { ifFree = false } = {}
): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return work();
  await locks.request(name, { ifAvailable: ifFree }, async (lock) => {
    if (lock || !ifFree) await work();
  });
}
