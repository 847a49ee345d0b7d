/** Waits until something has ended, however it ends, or for so long at most. */
export async function waitAtMost(end: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
    timer.unref();
  });
  await Promise.race([end.catch(() => undefined), over]);
  clearTimeout(timer);
}
