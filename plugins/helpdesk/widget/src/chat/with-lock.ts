/**
 * Does the work while no other tab of this site does it. Where the browser has no locks, at once: the desk takes a
 * message that comes twice once. Nor are there any where storage is forbidden.
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
  let isGranted = false;
  try {
    await locks.request(name, { ifAvailable: ifFree }, async (lock) => {
      isGranted = true;
      if (lock || !ifFree) await work();
    });
  } catch (error) {
    if (isGranted) throw error;
    await work();
  }
}
